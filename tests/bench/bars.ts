import { type Figures } from './figures';

/** What a figure must reach, or must not exceed. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly least?: number;
  readonly most?: number;
}

/** A sentence for each bar that is not reached. */
export function shortfalls(of: string, bars: readonly Bar[]): string[] {
  return bars.flatMap(({ name, value, least, most }) => {
    const said = `${of}: ${name} is ${value.toFixed(3)}`;
    // A figure that is no number reaches no bar.
    if (least !== undefined && !(value >= least)) return [`${said}, below ${least}.`];
    if (most !== undefined && !(value <= most)) return [`${said}, above ${most}.`];
    return [];
  });
}

/** Where the matching must not fall below: on the stories it was made with, and on later ones. */
const MATCHING = {
  'judged-dev': { ndcg5: 0.87, falseAlarms: 0.12, answered: 0.85 },
  'judged-dev-2025': { ndcg5: 0.82, falseAlarms: 0.15, answered: 0.75 },
} as const;

export function matchingBars(set: keyof typeof MATCHING, { ndcg5, falseAlarms, answered }: Figures): Bar[] {
  const bar = MATCHING[set];
  return [
    { name: 'nDCG@5', value: ndcg5, least: bar.ndcg5 },
    { name: 'the share of false alarms', value: falseAlarms, most: bar.falseAlarms },
    { name: 'the share of stories answered', value: answered, least: bar.answered },
  ];
}

/** Of the pairs as they end in stories, without the hard ones. */
export function clusteringBars(precision: number, recall: number): Bar[] {
  return [
    { name: 'precision', value: precision, least: 0.95 },
    { name: 'recall', value: recall, least: 0.8 },
  ];
}
