/**
 * What requests and bookings cost the server with 15,000 bookings, 500 people and 100 open requests: each address is
 * asked over HTTP of the built program, signed in, one call at a time. Prints the median and the slowest of the calls in
 * milliseconds. Promise: less than 100 ms each.
 *   npm run bench:bookings [-- --bookings 15000] [-- --postgres] [-- --calls 25]
 */
import { DAY, dayAfter, HOUR, londonDay, londonDayOf, weekdayOf, WEEKDAYS } from '@greenroom/kernel';
import { seedBookings } from './bookings-data';
import { onBuiltServer, printTimes } from './built-server';

const option = (name: string, usual: number) => Number(process.argv[process.argv.indexOf(`--${name}`) + 1]) || usual;
const [BOOKINGS, PEOPLE, OPEN, CALLS] = [
  option('bookings', 15_000),
  option('people', 500),
  option('open', 100),
  option('calls', 25),
];

const today = londonDayOf(Date.now());
const monday = dayAfter(today, -WEEKDAYS.indexOf(weekdayOf(today)));
const iso = (instant: number) => new Date(instant).toISOString();
const span = (from: number, until: number) => `bookings?from=${iso(from)}&until=${iso(until)}`;
const weeks = (from: number, count: number) => {
  const [first, last] = [dayAfter(monday, 7 * from), dayAfter(monday, 7 * (from + count))];
  return span(londonDay(first).start, londonDay(last).start);
};
const hour = Math.floor(Date.now() / HOUR) * HOUR;

void onBuiltServer({
  isPostgres: process.argv.includes('--postgres'),
  seed: async (dataSource) => {
    await seedBookings(dataSource, { bookings: BOOKINGS, people: PEOPLE, open: OPEN });
    return `${BOOKINGS} bookings, ${PEOPLE} people, ${OPEN} open requests`;
  },
  measure: async (ask) => {
    const { items } = await ask('requests?limit=100');
    const { items: booked } = await ask(weeks(1, 1));
    const one = (booked as readonly { personId: string; outletId: string; id: string }[])[0]!;
    const request = `requests/${items![Math.floor(items!.length / 3)]!.id}`;
    await printTimes(
      ask,
      [
        ['requests: the open ones', 'requests?limit=100'],
        ['requests: a page of them', 'requests'],
        ['requests: closed', 'requests?show=closed&limit=100'],
        ['one request', request],
        ['its candidates', `${request}/candidates`],
        ['calendar: this week', weeks(0, 1)],
        ['calendar: next week', weeks(1, 1)],
        ['calendar: a week a year ago', weeks(-52, 1)],
        ['calendar: next week, with released', `${weeks(1, 1)}&released=true`],
        ['calendar: next week, pencils', `${weeks(1, 1)}&state=pencilled`],
        ['calendar: next week, one person', `${weeks(1, 1)}&personId=${one.personId}`],
        ['calendar: next week, one outlet', `${weeks(1, 1)}&outletId=${one.outletId}`],
        ['calendar: six weeks', weeks(-5, 6)],
        ['on air now and next', span(hour, hour + 2 * DAY)],
        ['one booking', `bookings/${one.id}`],
      ],
      CALLS,
    );
  },
});
