import { type Day, isDay, tidy } from '@greenroom/kernel';

/** Nothing that the network notes is older: what is, is a slip of the pen. */
const EARLIEST: Day = '1950-01-01';

/** A day that has been, or null where none is given; `note` hears what is wrong with it. */
export function readDay(given: unknown, today: Day, note: (message: string) => void): Day | null {
  const day = tidy(given);
  if (day === '') return null;
  if (day === undefined || !isDay(day)) note('is not a day, as 2026-03-14');
  else if (day > today) note('is a day that has not come yet');
  else if (day < EARLIEST) note('is too long ago to be right');
  else return day;
  return null;
}
