import type { Answer, catalogue } from '@greenroom/contract';
import type { Instant, Interval } from '@greenroom/kernel';
import { freeStretches, HORIZON, notFreeInWords, outlookInShort, outlookInWords } from '@greenroom/people/domain';
import { type KnownOutlook, type KnownTimes, outlook } from './availability-book';
import { isTold } from '../calendars/calendar-health';
import type { CalendarTable } from './availability.table';
import { calendarProblem } from './calendar-problem';

type AvailabilityView = Answer<typeof catalogue.readAvailability>;

/** Somebody's times as the contract shows them. */
export function availabilityView(times: KnownTimes, now: Instant): AvailabilityView {
  const { version, changedBy, changedAt, week, exceptions, timeOff, pause, limits, calendars, feedSince } = times;
  return {
    ...{ version, changedBy, week, limits },
    changedAt: written(changedAt),
    exceptions: exceptions.map(({ day, hours }) => ({ day, hours: [...hours] })),
    timeOff: [...timeOff],
    pause: pause && { since: written(pause.since), returnsOn: pause.returnsOn },
    calendars: calendars.map(calendarView),
    feed: feedSince === null ? null : { since: written(feedSince) },
    outlook: outlookView(outlook(times, now), now),
    free: freeStretches({ start: now, end: now + HORIZON }, 'remote', times, now).map(stretch),
  } as AvailabilityView;
}

/** How somebody stands, in a line. */
export function outlookView(known: KnownOutlook, now: Instant): AvailabilityView['outlook'] {
  const { hasSaid, next, why, isFailing } = known;
  return {
    words: outlookInWords(known, now),
    short: outlookInShort(known, now),
    why: why.map((reason) => ({ code: reason.code, words: notFreeInWords(reason, now) })),
    hasSaid,
    isFreeNow: why.length === 0,
    next: next && stretch(next),
    failing: isFailing,
  };
}

function calendarView(calendar: CalendarTable) {
  const { id, name, host, lastGoodAt, failingSince, problem, nextAt } = calendar;
  return {
    ...{ id, name, host },
    lastGoodAt: written(lastGoodAt),
    failingSince: written(failingSince),
    problem: problem && isTold(calendar) ? calendarProblem(problem) : null,
    nextAt: written(nextAt),
  };
}

function stretch({ start, end }: Interval): { start: string; end: string } {
  return { start: written(start), end: written(end) };
}

function written(instant: Instant): string;
function written(instant: Instant | null): string | null;
function written(instant: Instant | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
