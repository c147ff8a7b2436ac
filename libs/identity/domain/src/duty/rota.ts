import {
  DAY,
  dayAfter,
  type Instant,
  type Interval,
  londonDayOf,
  londonInstant,
  londonMinuteOf,
  overlap,
  type Stretches,
  unionOf,
  without,
} from '@greenroom/kernel';

/** Somebody's turn at the desk: from `start`, up to and without `end`. */
export interface Shift extends Interval {
  readonly id: string;
  readonly staffId: string;
}

/** The duty as somebody took it over with a press, whoever the rota has. */
export interface TakenByHand {
  readonly staffId: string;
  readonly since: Instant;
}

/** What says who has the duty. */
export interface RotaFacts {
  /** In any order; those of people who do not work here any more are not among them. */
  readonly shifts: readonly Shift[];
  readonly taken: TakenByHand | null;
  /** Who is asked while no shift covers the hour: the first of them. */
  readonly outOfHours: readonly string[];
}

export interface OnDuty {
  readonly staffId: string;
  readonly how: 'shift' | 'hand' | 'out-of-hours';
  /** null: since nobody else had it. */
  readonly since: Instant | null;
  /** When it goes to whoever is next by itself; null: when somebody takes it. */
  readonly until: Instant | null;
}

/** A weekend on call is one shift; a longer one is a slip of the pen. */
export const LONGEST_SHIFT = 7 * DAY;

/**
 * Who has the duty: who took it by hand, until the shift ends that they took it in, or until the next one begins where
 * they took it in none; else whose shift it is; else the first of the way out of hours.
 */
export function onDutyAt(now: Instant, { shifts, taken, outOfHours }: RotaFacts): OnDuty | null {
  if (taken && taken.since <= now) {
    const until = handEnds(taken, shifts);
    if (until === null || now < until) return { staffId: taken.staffId, how: 'hand', since: taken.since, until };
  }
  const shift = shiftAt(now, shifts);
  if (shift) return { staffId: shift.staffId, how: 'shift', since: begunAt(shift, shifts), until: shift.end };
  const [first] = outOfHours;
  return first === undefined
    ? null
    : { staffId: first, how: 'out-of-hours', since: null, until: firstAfter(now, shifts) };
}

/** Whose shift the duty goes to next by itself, from when to when; null: the rota has nobody. */
export function nextOnDuty(now: Instant, facts: RotaFacts): Shift | null {
  const current = onDutyAt(now, facts);
  for (const instant of turnsAfter(now, facts)) {
    const then = onDutyAt(instant, facts);
    if (then?.how !== 'shift') continue;
    const shift = shiftAt(instant, facts.shifts)!;
    const goesOn = current?.how === 'shift' && shift.id === shiftAt(now, facts.shifts)?.id;
    if (!goesOn) return { ...shift, start: instant };
  }
  return null;
}

/** When it may next be somebody else's by itself; null: the rota knows of nothing. */
export function nextTurn(now: Instant, facts: RotaFacts): Instant | null {
  return turnsAfter(now, facts)[0] ?? null;
}

/** What is wrong with a shift as it was typed. */
export function shiftFault({ start, end }: Interval): 'backwards' | 'too-long' | null {
  if (end <= start) return 'backwards';
  return end - start > LONGEST_SHIFT ? 'too-long' : null;
}

/** The hours of a span that no shift covers. */
export function uncovered(span: Interval, shifts: readonly Interval[]): Stretches {
  return without([span], unionOf(shifts));
}

/** The hours that two or more have at once. That is allowed: the one who began first has the duty. */
export function overlapsIn(shifts: readonly Shift[]): Stretches {
  const shared = shifts.flatMap((one, at) =>
    shifts
      .slice(at + 1)
      .filter((other) => overlap(one, other))
      .map((other) => ({ start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) })),
  );
  return unionOf(shared);
}

/** A shift seven days later at the same times by the clocks of London, whatever they do in between. */
export function sameAWeekLater({ start, end }: Interval): Interval {
  return { start: aWeekLater(start), end: aWeekLater(end) };
}

function aWeekLater(instant: Instant): Instant {
  return londonInstant(dayAfter(londonDayOf(instant), 7), londonMinuteOf(instant));
}

/** Of several at once whose began first; of those the one that lasts longer. */
function shiftAt(now: Instant, shifts: readonly Shift[]): Shift | undefined {
  return shifts.filter(({ start, end }) => start <= now && now < end).sort(inTurn)[0];
}

function inTurn(one: Shift, other: Shift): number {
  return one.start - other.start || other.end - one.end || (one.id < other.id ? -1 : 1);
}

/** When the duty came to a shift: at its start, or when the one before it that had begun earlier was over. */
function begunAt(shift: Shift, shifts: readonly Shift[]): Instant {
  const before = shifts.filter((one) => inTurn(one, shift) < 0 && one.end > shift.start).map(({ end }) => end);
  return Math.max(shift.start, ...before);
}

function handEnds({ since }: TakenByHand, shifts: readonly Shift[]): Instant | null {
  return shiftAt(since, shifts)?.end ?? firstAfter(since, shifts);
}

function firstAfter(now: Instant, shifts: readonly Shift[]): Instant | null {
  const starts = shifts.map(({ start }) => start).filter((start) => start > now);
  return starts.length === 0 ? null : Math.min(...starts);
}

function turnsAfter(now: Instant, { shifts, taken }: RotaFacts): Instant[] {
  const hand = taken && handEnds(taken, shifts);
  const all = [...shifts.flatMap(({ start, end }) => [start, end]), ...(hand ? [hand] : [])];
  return [...new Set(all)].filter((instant) => instant > now).sort((one, other) => one - other);
}
