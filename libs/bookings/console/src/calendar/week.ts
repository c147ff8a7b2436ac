import {
  capital,
  type Day,
  dayAfter,
  type Instant,
  type Interval,
  isDay,
  HOUR,
  londonDay,
  londonDayOf,
  weekdayOf,
  WEEKDAYS,
} from '@greenroom/kernel';

/** A week in London, Monday first. */
export interface Week {
  readonly monday: Day;
  readonly days: readonly Day[];
  readonly span: Interval;
}

export function weekOf(day: Day): Week {
  const monday = dayAfter(day, -WEEKDAYS.indexOf(weekdayOf(day)));
  const days = WEEKDAYS.map((_, at) => dayAfter(monday, at));
  return { monday, days, span: { start: londonDay(monday).start, end: londonDay(days.at(-1)!).end } };
}

/** The week of a day that an address names; this one, where it names none. */
export function weekFrom(text: string | undefined, now: Instant): Week {
  return weekOf(text !== undefined && isDay(text) ? text : londonDayOf(now));
}

/** 23 to 29 November; 30 November to 6 December; with the year where it is not this one. */
export function weekInWords({ days }: Week, now: Instant): string {
  const [first, last] = [partsOf(days[0]!), partsOf(days.at(-1)!)];
  const year = last.year === londonDayOf(now).slice(0, 4) && first.year === last.year ? '' : ` ${last.year}`;
  const from = first.month === last.month ? String(first.date) : `${first.date} ${first.month}`;
  return `${from}${first.year === last.year ? '' : ` ${first.year}`} to ${last.date} ${last.month}${year}`;
}

/** Mon 23 Nov */
export function dayInShort(day: Day): string {
  const { date, month } = partsOf(day);
  return `${weekdayInShort(day)} ${date} ${month.slice(0, 3)}`;
}

/** Mon */
export function weekdayInShort(day: Day): string {
  return capital(weekdayOf(day).slice(0, 3));
}

/** What London's clocks do on a day, in words; empty on nearly all of them. */
export function clockChangeIn(day: Day): string {
  const { start, end } = londonDay(day);
  if (end - start === 24 * HOUR) return '';
  return end - start < 24 * HOUR ? 'Clocks go forward' : 'Clocks go back';
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

function partsOf(day: Day) {
  const month = MONTH.format(Date.parse(`${day}T00:00:00Z`));
  return { date: Number(day.slice(8)), month, year: day.slice(0, 4) };
}
