import type { EvidenceKind } from './evidence';

/** Levels of readiness, from 0, not trained, to 5. */
export type Level = 0 | 1 | 2 | 3 | 4 | 5;

/** What has to be there for a level, beyond what the one below asks for. */
export interface Need {
  readonly kind: EvidenceKind;
  readonly times: number;
  /** It counts for so many months only; undefined: for ever. */
  readonly within?: number;
}

export interface Rung {
  readonly level: Level;
  readonly name: string;
  readonly needs: readonly Need[];
  /** What may be offered from this level on. */
  readonly offers: string;
}

/** The ladder, as data (domain.md, 4). Nothing in it asks who somebody is; only what they have done. */
export const LADDER: readonly Rung[] = [
  { level: 0, name: 'Not trained', needs: [], offers: 'nothing yet' },
  {
    level: 1,
    name: 'Course done',
    needs: [
      { kind: 'course', times: 1 },
      { kind: 'practice-interview', times: 1 },
    ],
    offers: 'background, print, podcasts, pre-recorded local radio',
  },
  {
    level: 2,
    name: 'First airings',
    needs: [
      { kind: 'airing', times: 1 },
      { kind: 'mentor-yes', times: 1 },
    ],
    offers: 'local and regional live radio, friendly two-ways',
  },
  {
    level: 3,
    name: 'Regular',
    needs: [
      { kind: 'airing', times: 5 },
      { kind: 'sound-judgement', times: 1 },
    ],
    offers: 'national radio live, television one-to-one',
  },
  {
    level: 4,
    name: 'Contested',
    needs: [{ kind: 'debate-practice', times: 1, within: 12 }],
    offers: 'head-to-heads, phone-ins, panels',
  },
  {
    level: 5,
    name: 'Hostile or flagship',
    needs: [
      { kind: 'hostile-practice', times: 1, within: 12 },
      { kind: 'welfare-plan', times: 1, within: 12 },
    ],
    offers: 'adversarial television and radio, audience debates',
  },
];

/** After so many months without one of these, somebody stands a level lower until there is one again. */
export const REFRESH = {
  months: 12,
  by: ['course', 'practice-interview', 'session', 'airing', 'debate-practice', 'hostile-practice'],
} as const satisfies { months: number; by: readonly EvidenceKind[] };
