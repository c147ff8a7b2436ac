import {
  type Day,
  END_OF_DAY,
  type HoursOfDay,
  londonDaysOf,
  londonHours,
  type Interval,
  intersectionOf,
  type Stretches,
  unionOf,
  weekdayOf,
} from '@greenroom/kernel';
import type { Availability } from './availability';

const ALL_DAY: readonly HoursOfDay[] = [{ from: 0, to: END_OF_DAY }];

/** The hours of a day as somebody gave them: for that day, or for such days in general within their limits. */
export function hoursOn(day: Day, { week, exceptions, limits }: Availability): readonly HoursOfDay[] {
  const exception = exceptions.find((one) => one.day === day);
  if (exception) return exception.hours;
  return (week ? week[weekdayOf(day)] : ALL_DAY)
    .map(({ from, to }) => ({ from: Math.max(from, limits.earliest), to: Math.min(to, limits.latest) }))
    .filter(({ from, to }) => from < to);
}

/** The instants of a window that lie in somebody's hours, whatever else they do then. */
export function usualStretches(window: Interval, availability: Availability): Stretches {
  const hours = londonDaysOf(window).flatMap((day) =>
    hoursOn(day, availability).flatMap((part) => londonHours(day, part)),
  );
  return intersectionOf(unionOf(hours), [window]);
}
