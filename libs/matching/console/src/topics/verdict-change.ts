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

/** What a change of the thesaurus does to a headline; without a change, what it comes to as things are. */
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
  const gained = concepts.filter(({ mark }) => mark === 'gained').map(({ label }) => `“${label}”`);
  const lost = concepts.filter(({ mark }) => mark === 'lost').map(({ label }) => `“${label}”`);
  const other = concepts.filter(({ was }) => was !== '').map(({ label, phrase }) => `“${label}” by “${phrase}”`);
  const claims = [
    ...(gained.length > 0 ? [`${gained.join(', ')} ${gained.length === 1 ? 'is' : 'are'} now recognised.`] : []),
    ...(lost.length > 0 ? [`${lost.join(', ')} ${lost.length === 1 ? 'is' : 'are'} no longer recognised.`] : []),
    ...(other.length > 0 ? [`Now recognised: ${other.join(', ')}.`] : []),
    ...(before.isAnswered === after.isAnswered
      ? []
      : [after.isAnswered ? 'The desk would now be shown it.' : 'It would now be hidden from the desk.']),
    ...(speakers.some(({ mark, was }) => mark !== 'same' || was) ? ['Who would speak changes.'] : []),
  ];
  return claims.join(' ') || 'Nothing changes for this headline.';
}

function figureOf(score: number): string {
  return (score / WHOLE_SCORE).toFixed(2);
}

function ordinal(place: number): string {
  return `${place}${['st', 'nd', 'rd'][place - 1] ?? 'th'}`;
}
