import { HOUR, type Instant } from '@greenroom/kernel';

/** Why an outlet drops somebody. */
export const STAND_DOWN_REASONS = {
  'breaking-news': 'breaking news',
  'ran-long': 'another item ran long',
  'other-guest': 'another guest was chosen',
  'angle-changed': 'the angle changed',
  'guest-balance': 'balance of guests',
  'item-dropped': 'the item was dropped',
  tech: 'technical trouble',
  unknown: 'not said',
} as const;
export type StandDownReason = keyof typeof STAND_DOWN_REASONS;

/** Why we or the person withdraw. */
export const PULL_REASONS = {
  illness: 'illness',
  safety: 'safety',
  angle: 'the angle',
  conflict: 'a conflict of interest or of times',
} as const;
export type PullReason = keyof typeof PULL_REASONS;

/** How short the notice of a stand-down was. */
export const NOTICE_BANDS = {
  'over-a-day': 'more than 24 hours before',
  'within-a-day': '2 to 24 hours before',
  'within-two-hours': 'less than 2 hours before',
  'on-the-way': 'in the car, at the studio or on the line',
} as const;
export type NoticeBand = keyof typeof NOTICE_BANDS;

/** The band by the clock; who was on the way already is known to the officer alone. */
export function noticeBandOf(startsAt: Instant, now: Instant, isOnTheWay: boolean): NoticeBand {
  const left = startsAt - now;
  if (isOnTheWay || left <= 0) return 'on-the-way';
  if (left > 24 * HOUR) return 'over-a-day';
  return left >= 2 * HOUR ? 'within-a-day' : 'within-two-hours';
}
