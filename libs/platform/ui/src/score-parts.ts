/** One addend of a score, as matching gives it. Values of a score and its parts are in one unit. */
export interface ScorePartGiven {
  readonly label: string;
  readonly value: number;
  /** `goal`: what a representation goal adds. `less`: what rotation takes off; its value is below 0. */
  readonly kind?: 'topic' | 'goal' | 'less';
}

/** One piece of the bar and its figure below. */
export interface ScorePiece {
  /** Short enough for the line below the bar. */
  readonly label: string;
  /** The whole name, where `label` is not. */
  readonly fullLabel: string;
  readonly look: 'part-1' | 'part-2' | 'part-3' | 'goal' | 'less';
  /** Hundredths of a whole score; all pieces add up to the total's. */
  readonly hundredths: number;
}

export interface ScoreShown {
  readonly pieces: readonly ScorePiece[];
  readonly totalHundredths: number;
}

const LOOKS = ['part-1', 'part-2', 'part-3'] as const;

/**
 * What a bar shows of a score: topic parts of one name together, the greatest first; more than three become "n others",
 * so that the figures still add up, to the hundredth, to the one at the end.
 * @param unit what counts as a whole score, e.g. 1,000,000 where values are millionths
 */
export function scoreShown(parts: readonly ScorePartGiven[], unit: number): ScoreShown {
  const topics = groupByLabel(parts.filter(({ kind = 'topic' }) => kind === 'topic'));
  const others = parts.filter(({ kind = 'topic' }) => kind !== 'topic');
  const head = topics.length > 3 ? topics.slice(0, 2) : topics;
  const rest = topics.slice(head.length);
  const shown: (Omit<ScorePiece, 'hundredths'> & { value: number })[] = head.map(({ label, value }, at) => ({
    label: shortLabel(label),
    fullLabel: label,
    look: LOOKS[at]!,
    value,
  }));
  if (rest.length > 0) {
    shown.push({
      label: `${rest.length} others`,
      fullLabel: rest.map(({ label }) => label).join(', '),
      look: 'part-3',
      value: rest.reduce((sum, { value }) => sum + value, 0),
    });
  }
  for (const { label, value, kind } of others) {
    shown.push({ label: shortLabel(label), fullLabel: label, look: kind === 'goal' ? 'goal' : 'less', value });
  }
  const total = shown.reduce((sum, { value }) => sum + value, 0);
  const totalHundredths = Math.round((total * 100) / unit);
  const hundredths = roundedToSum(
    shown.map(({ value }) => (value * 100) / unit),
    totalHundredths,
  );
  return {
    totalHundredths,
    pieces: shown.map(({ value: _, ...piece }, at) => ({ ...piece, hundredths: hundredths[at]! })),
  };
}

/** Whole numbers that add up to `sum`, each within 1 of its value: the largest remainders are rounded up. */
export function roundedToSum(values: readonly number[], sum: number): number[] {
  const rounded = values.map(Math.floor);
  const missing = sum - rounded.reduce((all, value) => all + value, 0);
  const byRemainder = values.map((_, at) => at).sort((a, b) => values[b]! - rounded[b]! - (values[a]! - rounded[a]!));
  for (const at of byRemainder.slice(0, Math.max(0, missing))) rounded[at]! += 1;
  return rounded;
}

/** A name cut at a word, so that three fit on a line. */
export function shortLabel(label: string, longest = 18): string {
  if (label.length <= longest) return label;
  const words = label.split(' ');
  let short = words[0]!;
  for (const word of words.slice(1)) {
    if (short.length + 1 + word.length > longest) break;
    short += ` ${word}`;
  }
  const trimmed = short.replace(/ (and|of|for|in|on|the|to|by|with|at|from|a)$/, '');
  return trimmed.length > longest ? `${trimmed.slice(0, longest - 1)}…` : trimmed;
}

function groupByLabel(parts: readonly ScorePartGiven[]): { label: string; value: number }[] {
  const sums = new Map<string, number>();
  for (const { label, value } of parts) sums.set(label, (sums.get(label) ?? 0) + value);
  return [...sums].map(([label, value]) => ({ label, value })).sort((a, b) => b.value - a.value);
}
