import { type ConceptName, type Knowledge } from './compile-knowledge';
import { type ConceptFits } from './concept-fits';
import { type Candidate } from './profile-index';
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

/** A person who fits, and the arithmetic of it. */
export interface Match {
  readonly personId: string;
  readonly name: string;
  /** Whole micro-units: the sum of the parts' values, exactly. */
  readonly score: number;
  readonly parts: readonly ScorePart[];
}

/** The parts of a candidate's score, greatest first. They add up to the score exactly. */
export function explain(
  candidate: Candidate,
  evidence: StoryEvidence,
  conceptFits: ConceptFits,
  knowledge: Knowledge,
): ScorePart[] {
  const parts: ScorePart[] = [];
  addConcepts(parts, candidate, evidence, conceptFits, knowledge);
  const byConcepts = parts.reduce((sum, { value }) => sum + value, 0);
  addWords(parts, candidate, evidence, candidate.score - candidate.byVector - byConcepts);
  if (candidate.byVector > 0) {
    const value = candidate.byVector;
    insert(parts, { kind: 'similar', concept: undefined, storyPhrase: '', profilePhrase: '', value });
  }
  return parts;
}

function addConcepts(
  parts: ScorePart[],
  { slot, fit }: Candidate,
  { concepts }: StoryEvidence,
  conceptFits: ConceptFits,
  knowledge: Knowledge,
): void {
  for (const { concept: number, weight, phrase: storyPhrase } of concepts) {
    const total = conceptFits.total(slot, number);
    if (total === 0) continue;
    const concept = knowledge.concepts[number]!.named;
    const own = fit.concepts.get(number);
    const byTopic = total - (own?.worth ?? 0);
    if (byTopic > 0) {
      const { kind, phrase } = fit.claims[conceptFits.topic(slot, number)]!;
      insert(parts, { kind, concept, storyPhrase, profilePhrase: phrase, value: weight * byTopic });
    }
    if (own && own.worth > 0) {
      const value = weight * own.worth;
      insert(parts, { kind: 'bio', concept, storyPhrase, profilePhrase: own.phrase, value });
    }
  }
}

/** What is left of the score is by words in common: most people have none, and theirs need not be looked at. */
function addWords(parts: ScorePart[], { fit }: Candidate, { words }: StoryEvidence, left: number): void {
  if (left === 0) return;
  const { stems, worths, written } = fit.words;
  let open = left;
  for (let at = 0; open > 0 && at < stems.length; at++) {
    const value = words.weightOf(stems[at]!) * worths[at]!;
    if (value === 0) continue;
    open -= value;
    const storyPhrase = words.written(stems[at]!);
    insert(parts, { kind: 'words', concept: undefined, storyPhrase, profilePhrase: written[at]!, value });
  }
}

/** After those that are as great or greater: there are few, and a sort would cost more. */
function insert(parts: ScorePart[], part: ScorePart): void {
  let at = parts.push(part) - 1;
  for (; at > 0 && parts[at - 1]!.value < part.value; at--) parts[at] = parts[at - 1]!;
  parts[at] = part;
}
