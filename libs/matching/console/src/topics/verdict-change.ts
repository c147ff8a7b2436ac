import type { AnswerOf } from '@greenroom/platform/web';

export type Verdict = AnswerOf<'matchHeadline'>;
export type Mark = 'same' | 'gained' | 'lost';

export interface RecognisedConcept {
  readonly id: string;
  readonly label: string;
  readonly phrase: string;
  readonly mark: Mark;
  /** By what it was recognised before, where that is another phrase. */
  readonly was: string;
}

export interface Speaker {
  readonly personId: string;
  readonly name: string;
  readonly reason: string;
  readonly figure: string;
  readonly mark: Mark;
  /** What of their place or score is another, in words. */
  readonly was: string;
}

export interface VerdictChange {
  /** What changes, in a sentence or two. */
  readonly finding: string;
  readonly concepts: readonly RecognisedConcept[];
  readonly speakers: readonly Speaker[];
}

const WHOLE_SCORE = 1_000_000;

/** What a change of the thesaurus does to a headline; without a change, what it comes to with the saved words. */
export function changeBetween(before: Verdict, after: Verdict = before): VerdictChange {
  const concepts = recognised(before, after);
  const speakers = speakersOf(before, after);
  return { finding: findingOf(before, after, concepts, speakers), concepts, speakers };
}

function recognised(before: Verdict, after: Verdict): RecognisedConcept[] {
  const had = new Map(before.because.concepts.map(({ id, phrase }) => [id, phrase]));
  const has = new Set(after.because.concepts.map(({ id }) => id));
  const lost = before.because.concepts.filter(({ id }) => !has.has(id));
  return [
    ...after.because.concepts.map((concept): RecognisedConcept => {
      const was = had.get(concept.id);
      const isOther = was !== undefined && was.toLowerCase() !== concept.phrase.toLowerCase();
      return { ...concept, mark: was === undefined ? 'gained' : 'same', was: isOther ? was : '' };
    }),
    ...lost.map((concept): RecognisedConcept => ({ ...concept, mark: 'lost', was: '' })),
  ];
}

function speakersOf(before: Verdict, after: Verdict): Speaker[] {
  const places = new Map(before.matches.map(({ personId, score }, at) => [personId, { place: at + 1, score }]));
  const there = new Set(after.matches.map(({ personId }) => personId));
  const lost = before.matches.filter(({ personId }) => !there.has(personId));
  return [
    ...after.matches.map(({ personId, name, reason, score }, at): Speaker => {
      const old = places.get(personId);
      const was = old ? wasInWords(old, { place: at + 1, score }) : '';
      return { personId, name, reason, figure: figureOf(score), mark: old ? 'same' : 'gained', was };
    }),
    ...lost.map(({ personId, name, reason, score }): Speaker => {
      return { personId, name, reason, figure: figureOf(score), mark: 'lost', was: '' };
    }),
  ];
}

function wasInWords(old: { place: number; score: number }, now: { place: number; score: number }): string {
  const place = old.place === now.place ? '' : `was ${ordinal(old.place)}`;
  const figure = figureOf(old.score) === figureOf(now.score) ? '' : `was ${figureOf(old.score)}`;
  return place && figure ? `${place}, ${figureOf(old.score)}` : place || figure;
}

function findingOf(
  before: Verdict,
  after: Verdict,
  concepts: readonly RecognisedConcept[],
  speakers: readonly Speaker[],
): string {
  if (before === after)
    return after.isAnswered ? 'The desk would be shown this.' : 'This would be hidden from the desk.';
  const claims = [
    inCounts(concepts, speakers),
    before.isAnswered === after.isAnswered
      ? ''
      : after.isAnswered
        ? 'The desk would now be shown it.'
        : 'It would now be hidden from the desk.',
  ];
  return claims.filter(Boolean).join(' ') || 'Nothing changes for this headline.';
}

/** How many of each, never which: the lists below name them. */
function inCounts(concepts: readonly RecognisedConcept[], speakers: readonly Speaker[]): string {
  const [gained, lost] = [countOf(concepts, 'gained'), countOf(concepts, 'lost')];
  const [come, gone] = [countOf(speakers, 'gained'), countOf(speakers, 'lost')];
  const otherwise = concepts.filter(({ was }) => was !== '').length;
  const moved = speakers.filter(({ was }) => was !== '').length;
  const parts = [
    changed(gained, lost, ['concept', 'concepts', 'gained', 'lost']),
    otherwise && `${otherwise} ${otherwise === 1 ? 'concept' : 'concepts'} recognised by other words`,
    changed(come, gone, ['person', 'people', 'added', 'dropped']),
    moved && `${moved} ${moved === 1 ? 'person changes' : 'people change'} place or score`,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join('; ')}.` : '';
}

function countOf(list: readonly { readonly mark: Mark }[], mark: Mark): number {
  return list.filter((one) => one.mark === mark).length;
}

/** “2 concepts gained, 1 lost”; nothing where nothing came or went. */
function changed(
  more: number,
  fewer: number,
  [one, many, came, went]: readonly [string, string, string, string],
): string {
  const noun = (count: number) => `${count} ${count === 1 ? one : many}`;
  if (more > 0) return fewer > 0 ? `${noun(more)} ${came}, ${fewer} ${went}` : `${noun(more)} ${came}`;
  return fewer > 0 ? `${noun(fewer)} ${went}` : '';
}

function figureOf(score: number): string {
  return (score / WHOLE_SCORE).toFixed(2);
}

function ordinal(place: number): string {
  return `${place}${['st', 'nd', 'rd'][place - 1] ?? 'th'}`;
}
