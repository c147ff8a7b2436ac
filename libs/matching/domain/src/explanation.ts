import { type ConceptName, type Knowledge } from './compile-knowledge';
import { type Candidate } from './profile-index';
import { type Reading } from './reading';
import { type StoryEvidence } from './story-evidence';

/**
 * One part of a score. `tag`: a topic that the person has as a tag; `bio`: their own words for the concept or for a
 * topic of it; `words`: a telling word in common; `similar`: similar wording, by word vectors.
 */
export interface ScorePart {
  readonly kind: 'tag' | 'bio' | 'words' | 'similar';
  /** The concept for `tag` and `bio`. */
  readonly concept: ConceptName | undefined;
  /** What the story says, as written. Empty for `similar`. */
  readonly storyPhrase: string;
  /** What the profile says, as written: a tag or words of the bio. Empty for `similar`. */
  readonly profilePhrase: string;
  /** Whole micro-units, more than 0. */
  readonly value: number;
}

/**
 * The parts of a candidate's score, greatest first. They add up to the score exactly. `reading` still holds the story.
 */
export function explain(
  { fit, byVector }: Candidate,
  evidence: StoryEvidence,
  reading: Reading,
  knowledge: Knowledge,
): ScorePart[] {
  const parts: ScorePart[] = [];
  for (const { concept: index, weight, phrase: storyPhrase } of evidence.concepts) {
    const total = fit.fits.total[index]!;
    if (total === 0) continue;
    const concept = knowledge.concepts[index]!.named;
    const own = fit.concepts.get(index);
    const byTopic = total - (own?.worth ?? 0);
    if (byTopic > 0) {
      const { kind, phrase } = fit.topics.get(fit.fits.topic[index]!)!;
      parts.push({ kind, concept, storyPhrase, profilePhrase: phrase, value: weight * byTopic });
    }
    if (own && own.worth > 0) {
      parts.push({ kind: 'bio', concept, storyPhrase, profilePhrase: own.phrase, value: weight * own.worth });
    }
  }
  const { stems, worths, written } = fit.words;
  for (let at = 0; at < stems.length; at++) {
    const place = evidence.words.get(stems[at]!);
    if (place === undefined || worths[at] === 0) continue;
    const storyPhrase = reading.phrase(place, place);
    const value = evidence.wordWeight(place) * worths[at]!;
    parts.push({ kind: 'words', concept: undefined, storyPhrase, profilePhrase: written[at]!, value });
  }
  if (byVector > 0) {
    parts.push({ kind: 'similar', concept: undefined, storyPhrase: '', profilePhrase: '', value: byVector });
  }
  return parts.sort((a, b) => b.value - a.value);
}
