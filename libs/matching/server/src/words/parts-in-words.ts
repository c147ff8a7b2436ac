import type { ScorePart } from '@greenroom/matching/domain';

/** A part of a score as people and programs outside see it. */
export interface PartInWords extends Omit<ScorePart, 'concept'> {
  /** The concept's label, or what the part rests on where it has no concept. */
  readonly concept: string;
}

/** Names what each part of one person's score rests on. */
export function partsInWords(parts: readonly ScorePart[]): PartInWords[] {
  const similar = parts.some(({ concept }) => concept) ? 'similar wording' : 'similar wording, no shared topic';
  return parts.map(({ concept, ...part }) => ({
    ...part,
    concept: concept?.label ?? (part.kind === 'similar' ? similar : 'a word in common'),
  }));
}
