import { type Knowledge } from './compile-knowledge';
import { type Match } from './explanation';
import { type Candidate } from './profile-index';
import { type StoryConcept, type StoryEvidence } from './story-evidence';
import { MICRO, MILLI, type Weights } from './weights';

/** Why a story is put before the desk, or is not. */
export interface Reason {
  /**
   * Answered: `concepts` (somebody has what the story is about), `similar-wording` (no shared topic, but the wording
   * is very close). Silent: `nothing-recognised` (no concept in it), `nobody` (concepts, but nobody has them),
   * `not-ours` (phrases of sport, celebrity and the like outweigh the concepts), `too-weak`.
   */
  readonly code: 'concepts' | 'similar-wording' | 'nothing-recognised' | 'nobody' | 'not-ours' | 'too-weak';
  /** Concepts of the story, heaviest first, with the phrase that named each; `weight` in micro-units. */
  readonly concepts: readonly {
    readonly id: string;
    readonly label: string;
    readonly phrase: string;
    readonly weight: number;
  }[];
  readonly negatives: readonly { readonly id: string; readonly label: string; readonly phrase: string }[];
  /** The best score of somebody with enough by concepts, and what it had to reach; micro-units. */
  readonly strength: number;
  /** Raised by `negatives` and by wording like that of stories that are not ours, lowered by wording like ours. */
  readonly threshold: number;
  /** How far the wording is like ours (above 0) or not: -1 to 1 in micro-units. */
  readonly leaning: number;
}

export function reasonOf(
  evidence: StoryEvidence,
  best: readonly Candidate[],
  matches: readonly Match[],
  knowledge: Knowledge,
  weights: Weights,
): Reason {
  const strength = strengthOf(matches, weights.leastByConcepts * MICRO);
  const against = evidence.negatives.reduce((sum, { weight }) => sum + weight, 0);
  const plain = Math.round(weights.threshold * MICRO);
  const threshold = plain + Math.round((weights.negative * against - weights.leaning * evidence.leaning) * MICRO);
  const cosine = best.reduce((most, candidate) => Math.max(most, candidate.cosine), 0);
  const code = (): Reason['code'] => {
    if (strength > 0 && strength >= threshold) return 'concepts';
    if (against === 0 && cosine >= weights.vectorThreshold) return 'similar-wording';
    if (strength >= plain) return 'not-ours';
    if (evidence.concepts.length === 0) return 'nothing-recognised';
    return strength === 0 ? 'nobody' : 'too-weak';
  };
  return {
    code: code(),
    concepts: heaviestFirst(evidence.concepts).map(({ concept, weight, phrase }) => {
      const { id, label } = knowledge.concepts[concept]!.named;
      return { id, label, phrase, weight: (weight * MICRO) / MILLI };
    }),
    negatives: evidence.negatives.map(({ negative, phrase }) => ({ ...knowledge.negatives[negative]!, phrase })),
    strength,
    threshold,
    leaning: Math.round(evidence.leaning * MICRO),
  };
}

/** The best score of somebody who has `least` by concepts. */
function strengthOf(matches: readonly Match[], least: number): number {
  let strength = 0;
  for (const { score, parts } of matches) {
    let byConcepts = 0;
    for (const { concept, value } of parts) if (concept) byConcepts += value;
    if (byConcepts >= least && score > strength) strength = score;
  }
  return strength;
}

function heaviestFirst(concepts: readonly StoryConcept[]): readonly StoryConcept[] {
  return concepts.length > 1 ? concepts.toSorted((a, b) => b.weight - a.weight) : concepts;
}
