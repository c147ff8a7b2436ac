import { DAY, londonDayOf } from '@greenroom/kernel';
import { dayInWords } from '@greenroom/people/domain';
import type { AnswerOf } from '@greenroom/platform/web';

type Stretch = AnswerOf<'readAvailability'>['free'][number];

const MINUTES = 24 * 60;
const HOUR = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });

/** Stretches by London's day, with their hours as text. */
export function freeDays(stretches: readonly Stretch[]): { day: string; hours: string }[] {
  const days = new Map<string, string[]>();
  for (const { start, end } of stretches.flatMap(byDay)) {
    const day = londonDayOf(start);
    days.set(day, [...(days.get(day) ?? []), `${HOUR.format(start)}–${HOUR.format(end)}`]);
  }
  return [...days].map(([day, hours]) => ({ day: dayInWords(day), hours: hours.join(', ') }));
}

/** A stretch over several days, one for each of them. */
function byDay({ start, end }: Stretch): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  for (let from = Date.parse(start); from < Date.parse(end);) {
    let to = Math.min(Date.parse(end), from + DAY);
    if (londonDayOf(to - 1) !== londonDayOf(from)) to = endOfDay(from);
    pieces.push({ start: from, end: to });
    from = to;
  }
  return pieces;
}

/** The midnight in London after an instant. */
function endOfDay(instant: number): number {
  const [hour, minute] = HOUR.format(instant).split(':').map(Number);
  return instant + (MINUTES - hour! * 60 - minute!) * 60_000;
}
