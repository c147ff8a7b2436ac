import { END_OF_DAY, type HoursOfDay } from '@greenroom/kernel';

const STEP = 30;

/** Another beginning: an end that would lie before it moves along, as far as the day goes. */
export function beginAt({ from, to }: HoursOfDay, begin: number): HoursOfDay {
  return { from: begin, to: to > begin ? to : Math.min(END_OF_DAY, begin + (to - from)) };
}

/** More hours after those that are there: two hours later, or before them where the day is full. */
export function withMoreHours(hours: readonly HoursOfDay[]): HoursOfDay[] {
  if (hours.length === 0) return [{ from: 9 * 60, to: 17 * 60 + 30 }];
  const end = Math.max(...hours.map(({ to }) => to));
  if (end + STEP < END_OF_DAY) {
    const from = Math.min(end + 60, END_OF_DAY - STEP);
    return [...hours, { from, to: Math.min(from + 120, END_OF_DAY) }];
  }
  const begin = Math.min(...hours.map(({ from }) => from));
  return begin < 2 * STEP ? [...hours] : [{ from: Math.max(0, begin - 180), to: begin - STEP }, ...hours];
}

export function sameHours(some: readonly HoursOfDay[], others: readonly HoursOfDay[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}
