/** How much a concept belongs to a topic, in a word; `weight` is 0.1 to 1. */
export function belongingInWords(weight: number): string {
  if (weight >= 0.85) return 'fully';
  if (weight >= 0.6) return 'mostly';
  return weight >= 0.35 ? 'partly' : 'slightly';
}
