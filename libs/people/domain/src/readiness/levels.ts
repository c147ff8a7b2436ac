import type { Format } from '../person';
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
  /** What may be offered from this level on, whatever the format. */
  readonly offers: string;
  /**
   * What may be offered in a format from this level on. Where the ladder opens nothing new for a format, it is what the
   * rung below offers.
   */
  readonly offersIn: Readonly<Record<Format, string>>;
}

const NOTHING_YET = {
  tv: 'nothing yet',
  radio: 'nothing yet',
  podcast: 'nothing yet',
  print: 'nothing yet',
  online: 'nothing yet',
} as const;

/** The ladder, as data. Nothing in it asks who somebody is; only what they have done. */
export const LADDER: readonly Rung[] = [
  { level: 0, name: 'Not trained', needs: [], offers: 'nothing yet', offersIn: NOTHING_YET },
  {
    level: 1,
    name: 'Course done',
    needs: [
      { kind: 'course', times: 1 },
      { kind: 'practice-interview', times: 1 },
    ],
    offers: 'background, print, podcasts, pre-recorded local radio',
    offersIn: {
      tv: 'background, not on screen',
      radio: 'background, pre-recorded local radio',
      podcast: 'background, podcasts',
      print: 'background, interviews in print',
      online: 'background, written interviews online',
    },
  },
  {
    level: 2,
    name: 'First airings',
    needs: [
      { kind: 'airing', times: 1 },
      { kind: 'mentor-yes', times: 1 },
    ],
    offers: 'local and regional live radio, friendly two-ways',
    offersIn: {
      tv: 'friendly two-ways',
      radio: 'local and regional live radio, friendly two-ways',
      podcast: 'podcasts, friendly two-ways',
      print: 'background, interviews in print',
      online: 'written interviews online, friendly two-ways',
    },
  },
  {
    level: 3,
    name: 'Regular',
    needs: [
      { kind: 'airing', times: 5 },
      { kind: 'sound-judgement', times: 1 },
    ],
    offers: 'national radio live, television one-to-one',
    offersIn: {
      tv: 'television one-to-one',
      radio: 'national radio live',
      podcast: 'podcasts, friendly two-ways',
      print: 'background, interviews in print',
      online: 'written interviews online, friendly two-ways',
    },
  },
  {
    level: 4,
    name: 'Contested',
    needs: [{ kind: 'debate-practice', times: 1, within: 12 }],
    offers: 'head-to-heads, phone-ins, panels',
    offersIn: {
      tv: 'head-to-heads, phone-ins and panels on television',
      radio: 'head-to-heads, phone-ins and panels on radio',
      podcast: 'head-to-heads and panels in podcasts',
      print: 'head-to-heads and panels in print',
      online: 'head-to-heads and panels online',
    },
  },
  {
    level: 5,
    name: 'Hostile or flagship',
    needs: [
      { kind: 'hostile-practice', times: 1, within: 12 },
      { kind: 'welfare-plan', times: 1, within: 12 },
    ],
    offers: 'adversarial television and radio, audience debates',
    offersIn: {
      tv: 'adversarial television, audience debates',
      radio: 'adversarial radio, audience debates',
      podcast: 'hostile and flagship podcasts',
      print: 'hostile and flagship interviews in print',
      online: 'hostile and flagship interviews online',
    },
  },
];

/** After so many months without one of these, somebody stands a level lower until there is one again. */
export const REFRESH = {
  months: 12,
  by: ['course', 'practice-interview', 'session', 'airing', 'debate-practice', 'hostile-practice'],
} as const satisfies { months: number; by: readonly EvidenceKind[] };
