import { DAY, HOUR, type Interval, MINUTE, overlap, SECOND } from '@greenroom/kernel';
import ICAL from 'ical.js';
import { dayOf, type Entry, instantOf, type Occurrence, type Point, takenBy } from './entry';
import { RuleTimes } from './rule-times';
import { asUtc } from './wall-clocks';

/** How many turns rules are followed for: one of them, and those of the whole calendar. */
const MOST_STEPS = { ofOne: 50_000, ofAll: 250_000 };

/** Years to the next time of what comes most seldom: a 29th of February on some day of the week, around a year like 2100. */
const RAREST = 40;

export interface Expansion {
  readonly busy: readonly Interval[];
  /** Whether every rule could be followed through the whole window. */
  readonly isWhole: boolean;
}

/** The times within a window that some entries take, repeated as they say. */
export function expandEntries(entries: readonly Entry[], window: Interval): Expansion {
  const busy: Interval[] = [];
  const replaced = replacedOf(entries);
  const steps = { left: MOST_STEPS.ofAll };
  let isWhole = true;
  for (const entry of entries) {
    try {
      const taken = new EntryInWindow(entry, replaced.get(entry.uid), window, steps);
      busy.push(...taken.times());
      isWhole &&= taken.isWhole;
    } catch {
      // An entry that makes no sense spoils no other one.
      isWhole = false;
    }
  }
  return { busy, isWhole };
}

/** For each uid, the occurrences that another entry stands for. */
function replacedOf(entries: readonly Entry[]): ReadonlyMap<string, ReadonlySet<string>> {
  const days = new Map(entries.filter(({ insteadOf }) => !insteadOf).map((one) => [one.uid, one.start.time.isDate]));
  const replaced = new Map<string, Set<string>>();
  for (const { uid, insteadOf } of entries) {
    if (!insteadOf) continue;
    const names = replaced.get(uid) ?? new Set();
    for (const name of keysOf(insteadOf, days.get(uid) ?? false)) names.add(name);
    replaced.set(uid, names);
  }
  return replaced;
}

/** What an occurrence may be called by: its instant, and its day. */
function namesOf(point: Point): string[] {
  return [`${instantOf(point)}`, dayOf(point.time)];
}

/** What a reference to an occurrence calls it by: a day where either of the two is one. */
function keysOf(point: Point, isOfDays: boolean): string[] {
  return [isOfDays || point.time.isDate ? dayOf(point.time) : `${instantOf(point)}`];
}

/** One entry's occurrences, up to the end of a window. */
class EntryInWindow {
  isWhole = true;
  /** What its occurrences are called that do not take place as they were to. */
  private readonly away: ReadonlySet<string>;

  constructor(
    private readonly entry: Entry,
    replaced: ReadonlySet<string> | undefined,
    private readonly window: Interval,
    private readonly steps: { left: number },
  ) {
    const excluded = entry.excluded.flatMap((point) => keysOf(point, entry.start.time.isDate));
    this.away = new Set(entry.insteadOf ? excluded : [...excluded, ...(replaced ?? [])]);
  }

  times(): Interval[] {
    const { entry, window } = this;
    // What happens to all later ones is not something that we follow: they are kept as they were, and that is said.
    if (entry.isForAllAfter) this.isWhole = false;
    if (!entry.isBusy) return [];
    const times: Interval[] = [];
    try {
      for (const { start, length = entry.length } of this.occurrences()) {
        const taken = takenBy(start, length);
        if (taken.start < taken.end && overlap(taken, window) && !this.isAway(start)) times.push(taken);
      }
    } catch {
      // A rule that is none, or leads too far: what was found up to there counts.
      this.isWhole = false;
    }
    return times;
  }

  private isAway(point: Point): boolean {
    return this.away.size > 0 && namesOf(point).some((name) => this.away.has(name));
  }

  private *occurrences(): Generator<Occurrence> {
    const { start, rules, added } = this.entry;
    // It takes place at its start, whatever its rules say.
    yield { start };
    yield* added;
    for (const rule of rules) yield* this.along(rule);
  }

  private *along(rule: ICAL.Recur): Generator<Occurrence> {
    const { start, length } = this.entry;
    const isOver = endOf(rule, start);
    const endless = rule.clone();
    // It would compare times by different clocks as if they went by one.
    endless.until = null as unknown as ICAL.Time;
    // No clock is further than a day from UTC; what ended before that need not be asked when exactly it was.
    const first = this.window.start - (length.days + 2) * DAY - length.more;
    const lastYear = new Date(this.window.end).getUTCFullYear() + RAREST;
    let left = MOST_STEPS.ofOne;
    const times = new RuleTimes(endless, nearTo(first, start.time, rule), (year) => {
      if (left-- <= 0 || this.steps.left-- <= 0 || year > lastYear) throw new Error('A rule that leads too far');
    });
    for (;;) {
      const time = times.next() as ICAL.Time | null;
      if (!time) return;
      const wall = asUtc(time);
      // Also where it is so far off that it is no number any more.
      if (!(wall <= this.window.end + DAY)) return;
      if (wall < first) continue;
      const point = { time: time.clone(), clock: start.clock };
      if (isOver(point)) return;
      yield { start: point };
    }
  }
}

const PERIODS: Readonly<Record<string, number>> = {
  SECONDLY: SECOND,
  MINUTELY: MINUTE,
  HOURLY: HOUR,
  DAILY: DAY,
  WEEKLY: 7 * DAY,
};

/** A later start from which a rule gives the same times: whole rounds of it on. What is counted is counted from the first. */
function nearTo(first: number, start: ICAL.Time, { freq, interval, count }: ICAL.Recur): ICAL.Time {
  const round = (PERIODS[freq] ?? 0) * interval;
  const skipped = round > 0 ? Math.floor((first - asUtc(start)) / round) * round : 0;
  if (count || skipped <= 0) return start;
  const later = new Date(asUtc(start) + skipped);
  const day = { year: later.getUTCFullYear(), month: later.getUTCMonth() + 1, day: later.getUTCDate() };
  const time = { hour: later.getUTCHours(), minute: later.getUTCMinutes(), second: later.getUTCSeconds() };
  return new ICAL.Time({ ...day, ...time, isDate: start.isDate }, start.zone);
}

function endOf({ until }: ICAL.Recur, start: Point): (point: Point) => boolean {
  if (!until) return () => false;
  if (until.isDate || start.time.isDate) {
    const last = dayOf(until);
    return ({ time }) => dayOf(time) > last;
  }
  const isUtc = until.zone?.tzid === 'UTC';
  const last = isUtc ? asUtc(until) : start.clock(until);
  return (point) => instantOf(point) > last;
}
