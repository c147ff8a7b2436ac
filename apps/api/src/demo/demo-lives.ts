import {
  type Day,
  DAY,
  dayAfter,
  type HoursOfDay,
  londonDayOf,
  ofEachWeekday,
  seededPlace,
  weekdayOf,
} from '@greenroom/kernel';
import type { Instant } from '@greenroom/kernel';
import { type Evidence, type Limits, NO_LIMITS, PUBLIC_FIELDS } from '@greenroom/people/domain';
import type { ConsentPart } from '@greenroom/people/domain';
import type { TimesChange } from '@greenroom/people/server';

/** What somebody invented has said of themselves, and what the office has seen of them. */
export interface DemoLife {
  /** Each written down after the other; none: they have not said. */
  readonly times: readonly TimesChange[];
  readonly evidence: readonly Evidence[];
  readonly consents: readonly ConsentPart[];
  readonly accessNeeds: string | null;
}

const hours = (from: number, to: number): HoursOfDay => ({ from: from * 60, to: to * 60 });

/** Usual weeks: those of office workers, teachers, nurses on nights, the retired, the self-employed. */
const PATTERNS: readonly ((day: string) => readonly HoursOfDay[])[] = [
  (day) => (isWeekend(day) ? [] : [hours(7, 9), hours(12, 14), hours(17, 21)]),
  (day) => (isWeekend(day) ? [hours(9, 18)] : [hours(16, 22)]),
  () => [hours(8, 20)],
  (day) => (['tuesday', 'thursday', 'saturday'].includes(day) ? [hours(10, 19)] : []),
  (day) => (isWeekend(day) ? [] : [hours(9, 17.5)]),
  (day) => (day === 'sunday' ? [] : [hours(6, 8.5), hours(19, 23)]),
];

const LIMITS: readonly Limits[] = [
  NO_LIMITS,
  { ...NO_LIMITS, notice: 120, travel: 45 },
  { ...NO_LIMITS, earliest: 7 * 60, latest: 22 * 60, notice: 30, travel: 60 },
];

const NEEDS = [
  'A ground-floor studio or a lift: I use a wheelchair. Please send the way in from the nearest step-free station.',
  'I am hard of hearing. A line down which I hear the presenter clearly, or a remote interview with captions.',
  'Questions the day before, and a quiet place to wait. I may ask for a question to be said again.',
];

/** Drawn by rule from the reference, so that somebody is the same at every start. */
export function demoLife(reference: string, now: Instant): DemoLife {
  const today = londonDayOf(now);
  return {
    times: timesOf(reference, today),
    evidence: evidenceOf(reference, now),
    consents: consentsOf(reference),
    accessNeeds: one(reference, 'needs', 6) === 0 ? NEEDS[one(reference, 'which', NEEDS.length)]! : null,
  };
}

function timesOf(reference: string, today: Day): TimesChange[] {
  const kind = one(reference, 'times', 7);
  if (kind === 0) return [];
  // Whoever opens the demo late on a Sunday finds somebody to ask, too.
  const isUpLate = one(reference, 'late', 3) === 0;
  const week = ofEachWeekday(isUpLate ? () => [hours(6, 24)] : PATTERNS[kind - 1]!);
  const times: TimesChange[] = [{ week, limits: LIMITS[one(reference, 'limits', LIMITS.length)]! }];
  if (one(reference, 'away', 5) === 0) {
    const from = dayAfter(today, one(reference, 'from', 9));
    times.push({ timeOff: [{ from, to: dayAfter(from, 2 + one(reference, 'long', 6)) }] });
  }
  if (one(reference, 'except', 3) === 0) {
    const day = nextWeekday(dayAfter(today, 1 + one(reference, 'day', 6)));
    times.push({ exceptions: [{ day, hours: one(reference, 'none', 2) === 0 ? [] : [hours(11, 15)] }] });
  }
  if (one(reference, 'pause', 12) === 0) {
    times.push({ pause: { returnsOn: one(reference, 'open', 2) === 0 ? null : dayAfter(today, 16) } });
  }
  return times;
}

/** From those who have only been on the course to those who hold their own against anybody. */
function evidenceOf(reference: string, now: Instant): Evidence[] {
  const daysAgo = (days: number): Day => londonDayOf(now - days * DAY);
  const format = one(reference, 'format', 2) === 0 ? 'radio' : 'tv';
  const airing = (days: number): Evidence => ({ kind: 'airing', format, on: daysAgo(days) });
  const anywhere = (kind: Evidence['kind'], days: number): Evidence => ({ kind, format: null, on: daysAgo(days) });
  const steps: readonly Evidence[][] = [
    [anywhere('session', 60)],
    [airing(200), anywhere('mentor-yes', 190), airing(75)],
    [airing(160), airing(120), airing(90), airing(33), anywhere('sound-judgement', 30)],
    [anywhere('debate-practice', 50), airing(12)],
    [anywhere('hostile-practice', 40), anywhere('welfare-plan', 38)],
  ];
  return steps.slice(0, one(reference, 'steps', steps.length + 1)).flat();
}

function consentsOf(reference: string): ConsentPart[] {
  const parts: ConsentPart[] = [];
  const openness = one(reference, 'public', 3);
  const fields = openness === 0 ? PUBLIC_FIELDS : openness === 1 ? PUBLIC_FIELDS.slice(0, 3) : [];
  for (const field of fields) parts.push({ purpose: 'public-profile', field });
  if (one(reference, 'recordings', 2) === 0) parts.push({ purpose: 'recordings', field: null });
  return parts;
}

function one(reference: string, of: string, choices: number): number {
  return seededPlace(of, reference) % choices;
}

function isWeekend(day: string): boolean {
  return day === 'saturday' || day === 'sunday';
}

function nextWeekday(day: Day): Day {
  return isWeekend(weekdayOf(day)) ? nextWeekday(dayAfter(day, 1)) : day;
}
