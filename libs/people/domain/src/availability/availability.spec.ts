import {
  DAY,
  dayAfter,
  HOUR,
  type Instant,
  isWithin,
  londonDay,
  londonDayOf,
  londonMinuteOf,
  MINUTE,
  ofEachWeekday,
  weekdayOf,
} from '@greenroom/kernel';
import fc from 'fast-check';
import { type Availability, type Manner, NO_LIMITS, NOTHING_SAID, type Slot, type Week } from './availability';
import { freeStretches } from './free';
import { notFreeInWords, outlookInWords } from './in-words';
import { outlookOf } from './outlook';
import { readTimes, timeOffFault } from './read-times';
import { whyNotFree } from './why-not-free';

const at = (text: string) => Date.parse(text);
const NINE_TO_FIVE = { from: 9 * 60, to: 17 * 60 };
const EMPTY_WEEK: Week = ofEachWeekday(() => []);
const OFFICE_HOURS: Week = {
  ...EMPTY_WEEK,
  monday: [NINE_TO_FIVE],
  tuesday: [{ from: 9 * 60, to: 12 * 60 }],
  wednesday: [NINE_TO_FIVE],
};
const slot = (from: string, minutes = 10, manner: Manner = 'remote'): Slot => ({
  start: at(from),
  end: at(from) + minutes * MINUTE,
  manner,
});
const NOW = at('2026-11-22T10:00Z');

describe('whyNotFree', () => {
  const said = (more: Partial<Availability>): Availability => ({ ...NOTHING_SAID, week: OFFICE_HOURS, ...more });
  const limits = (more: Partial<Availability['limits']>) => ({ limits: { ...NO_LIMITS, ...more } });
  const monday = '2026-11-23T09:00Z';
  const busy = (from: string, to: string, by: 'calendar' | 'booking' = 'calendar') => ({
    busy: [{ start: at(from), end: at(to), by }],
  });

  it.each<[string, Availability, Slot, string[]]>([
    ['of whom nothing is known', NOTHING_SAID, slot('2026-11-23T03:00Z'), []],
    ['within their hours', said({}), slot(monday), []],
    ['to the last minute of them', said({}), slot('2026-11-23T16:50Z'), []],
    ['a minute beyond', said({}), slot('2026-11-23T16:51Z'), ['on Mondays only 09:00–17:00']],
    ['on a day without hours', said({}), slot('2026-11-26T10:00Z'), ['not on Thursdays']],
    ['in summer, by the clock on the wall', said({}), slot('2027-07-19T08:00Z'), []],
    ['in summer, an hour before', said({}), slot('2027-07-19T07:55Z'), ['on Mondays only 09:00–17:00']],
    [
      'through midnight',
      said({ week: { ...EMPTY_WEEK, monday: [{ from: 0, to: 1440 }] } }),
      slot('2026-11-23T23:55Z'),
      ['not on Tuesdays'],
    ],
    [
      'with an exception',
      said({ exceptions: [{ day: '2026-11-26', hours: [NINE_TO_FIVE] }] }),
      slot('2026-11-26T10:00Z'),
      [],
    ],
    [
      'with an exception of no hours',
      said({ exceptions: [{ day: '2026-11-23', hours: [] }] }),
      slot(monday),
      ['not on Mon 23 Nov'],
    ],
    [
      'away',
      said({ timeOff: [{ from: '2026-11-20', to: '2026-11-23' }] }),
      slot(monday),
      ['away until the end of Mon 23 Nov'],
    ],
    ['back the day after', said({ timeOff: [{ from: '2026-11-20', to: '2026-11-22' }] }), slot(monday), []],
    ['paused', said({ pause: { since: NOW, returnsOn: null } }), slot(monday), ['has paused offers']],
    [
      'paused till then',
      said({ pause: { since: NOW, returnsOn: '2026-11-24' } }),
      slot(monday),
      ['has paused offers until Tue 24 Nov'],
    ],
    ['back from a pause', said({ pause: { since: NOW, returnsOn: '2026-11-23' } }), slot(monday), []],
    ['before the earliest hour', said(limits({ earliest: 600 })), slot(monday), ['on Mondays only 10:00–17:00']],
    [
      'an exception beyond the limits',
      said({ ...limits({ earliest: 600 }), exceptions: [{ day: '2026-11-23', hours: [{ from: 480, to: 600 }] }] }),
      slot(monday),
      [],
    ],
    ['at short notice', said(limits({ notice: 24 * 60 })), slot(monday), ['needs 1 day of notice']],
    ['with just enough', said(limits({ notice: 23 * 60 })), slot(monday), []],
    ['asked for what is over', said({}), slot('2026-11-16T09:00Z'), ['that time has passed']],
    ['busy then', said(busy('2026-11-23T08:00Z', '2026-11-23T09:05Z')), slot(monday), ['busy until Mon 23 Nov, 09:05']],
    ['busy up to the line check', said(busy('2026-11-23T08:00Z', '2026-11-23T08:45Z')), slot(monday), []],
    [
      'busy into it',
      said(busy('2026-11-23T08:00Z', '2026-11-23T08:46Z')),
      slot(monday),
      ['busy until Mon 23 Nov, 08:46'],
    ],
    [
      'booked, and on the way back',
      said({ ...limits({ travel: 60 }), ...busy('2026-11-23T10:30Z', '2026-11-23T11:00Z', 'booking') }),
      slot(monday, 10, 'in-person'),
      ['booked until Mon 23 Nov, 11:00'],
    ],
  ])('somebody %s', (_, availability, wanted, expected) => {
    expect(whyNotFree(wanted, availability, NOW).map((reason) => notFreeInWords(reason, NOW))).toEqual(expected);
  });
});

describe('outlookOf', () => {
  const busyNow = { start: NOW - HOUR, end: NOW + HOUR, by: 'calendar' as const };
  it.each<[string, Availability, Instant, string]>([
    ['nothing said', NOTHING_SAID, NOW, 'has not said when they are free'],
    ['nothing said, but busy', { ...NOTHING_SAID, busy: [busyNow] }, NOW, 'free from 11:15: busy until 11:00'],
    ['in their hours', { ...NOTHING_SAID, week: OFFICE_HOURS }, at('2026-11-23T10:00Z'), 'free until 17:00'],
    ['on a Sunday', { ...NOTHING_SAID, week: OFFICE_HOURS }, NOW, 'free from Mon 23 Nov, 09:00: not on Sundays'],
    ['no hours at all', { ...NOTHING_SAID, week: EMPTY_WEEK }, NOW, 'not on Sundays'],
    [
      'with notice',
      { ...NOTHING_SAID, week: OFFICE_HOURS, limits: { ...NO_LIMITS, notice: 120 } },
      at('2026-11-23T10:00Z'),
      'free from 12:00: needs 2 hours of notice',
    ],
    [
      'with a pause that ends within time off',
      {
        ...NOTHING_SAID,
        timeOff: [{ from: '2026-11-23', to: '2026-11-28' }],
        pause: { since: NOW, returnsOn: '2026-11-25' },
      },
      NOW,
      'free from Sun 29 Nov, 00:00: has paused offers until Wed 25 Nov, away until the end of Sat 28 Nov',
    ],
    [
      'with time off after the next free time',
      { ...NOTHING_SAID, week: OFFICE_HOURS, timeOff: [{ from: '2026-11-24', to: '2026-11-28' }] },
      NOW,
      'free from Mon 23 Nov, 09:00: not on Sundays',
    ],
  ])('%s', (_, availability, now, expected) =>
    expect(outlookInWords(outlookOf(availability, now), now)).toBe(expected),
  );
});

const dayOfTenYears = fc.integer({ min: 0, max: 3_652 }).map((days) => dayAfter('2025-01-01', days));
/** Most properties would never meet a change of the clocks: half of all days lie next to one. */
const CHANGES = Array.from({ length: 10 }, (_, year) => [
  lastSunday(2025 + year, '03-31'),
  lastSunday(2025 + year, '10-31'),
]).flat();
const anyDay = fc.oneof(
  dayOfTenYears,
  fc.tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -1, max: 1 })).map(([day, by]) => dayAfter(day, by)),
);
const hours = fc
  .tuple(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 20 }))
  .map(([from, length]) => ({ from: from * 30, to: Math.min(1440, (from + length) * 30) }));
const hoursOfDay = fc.array(hours, { maxLength: 3 });
const week = fc.record(ofEachWeekday(() => hoursOfDay));

/** Somebody's times in the days around `day`. */
function timesAround(day: string): fc.Arbitrary<Availability> {
  const near = fc.integer({ min: -2, max: 3 }).map((by) => dayAfter(day, by));
  const start = fc.integer({ min: -40, max: 80 }).map((half) => londonDay(day).start + half * 30 * MINUTE);
  return fc.record({
    week: fc.option(week),
    exceptions: fc.uniqueArray(fc.record({ day: near, hours: hoursOfDay }), {
      maxLength: 2,
      selector: (one) => one.day,
    }),
    timeOff: fc.array(
      near.map((from) => ({ from, to: from })),
      { maxLength: 1 },
    ),
    pause: fc.option(fc.record({ since: start, returnsOn: fc.option(near) }), { freq: 4 }),
    limits: fc.record({
      earliest: fc.constantFrom(0, 390, 540),
      latest: fc.constantFrom(1080, 1440),
      notice: fc.constantFrom(0, 60, 600),
      travel: fc.constantFrom(0, 45),
    }),
    busy: fc.array(
      fc.tuple(start, fc.integer({ min: 1, max: 12 })).map(([from, halves]) => ({
        start: from,
        end: from + halves * 30 * MINUTE,
        by: 'calendar' as const,
      })),
      { maxLength: 3 },
    ),
  });
}

const manner = fc.constantFrom<Manner>('remote', 'in-person');
const scene = anyDay.chain((day) =>
  fc.record({
    day: fc.constant(day),
    availability: timesAround(day),
    now: fc.integer({ min: -24, max: 24 }).map((hour) => londonDay(day).start + hour * HOUR),
    wanted: fc
      .tuple(fc.integer({ min: 0, max: 25 * 12 }), fc.integer({ min: 1, max: 24 }), manner)
      .map(([fives, length, how]): Slot => {
        const start = londonDay(day).start + fives * 5 * MINUTE;
        return { start, end: start + length * 5 * MINUTE, manner: how };
      }),
  }),
);

describe('of a thousand people, across the clock changes of ten years', () => {
  it('a slot can be offered exactly where all of it is free', () => {
    fc.assert(
      fc.property(scene, ({ availability, wanted, now }) => {
        const window = { start: wanted.start - DAY, end: wanted.end + DAY };
        const isFree = isWithin(wanted, freeStretches(window, wanted.manner, availability, now));
        expect(whyNotFree(wanted, availability, now).length === 0).toBe(isFree);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is free at an instant exactly when the clock on the wall and nothing else is against it', () => {
    fc.assert(
      fc.property(scene, ({ availability, wanted: { start }, now }) => {
        const usual = { ...availability, busy: [], timeOff: [], pause: null, limits: NO_LIMITS };
        const day = londonDayOf(start);
        const given =
          availability.exceptions.find((one) => one.day === day)?.hours ?? availability.week?.[weekdayOf(day)];
        const shown = londonMinuteOf(start);
        const isMeant = (given ?? [{ from: 0, to: 1440 }]).some(({ from, to }) => from <= shown && shown < to);
        const window = { start: start - HOUR, end: start + HOUR };
        const stretches = freeStretches(window, 'remote', usual, Math.min(now, start - DAY));
        expect(isWithin({ start, end: start + 1 }, stretches)).toBe(isMeant);
      }),
      { numRuns: 1_000 },
    );
  });

  it('nobody gets freer by being busier', () => {
    fc.assert(
      fc.property(scene, ({ availability, wanted, now, day }) => {
        const more = {
          start: londonDay(day).start + 11 * HOUR,
          end: londonDay(day).start + 12 * HOUR,
          by: 'booking' as const,
        };
        const busier = { ...availability, busy: [...availability.busy, more] };
        const reasons = whyNotFree(wanted, availability, now);
        const [codes, codesThen] = [reasons, whyNotFree(wanted, busier, now)].map((all) => all.map(({ code }) => code));
        expect(codesThen).toEqual(expect.arrayContaining(codes!));
      }),
      { numRuns: 1_000 },
    );
  });

  it('what is read again is what was read', () => {
    fc.assert(
      fc.property(scene, ({ availability: { week: given, exceptions, limits }, day }) => {
        const read = readTimes({ week: given, exceptions, limits }, dayAfter(day, -3));
        if (!read.ok) throw new Error(JSON.stringify(read.issues));
        expect(readTimes(read.times, dayAfter(day, -3))).toEqual(read);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('readTimes', () => {
  const TODAY = '2026-11-22';
  it('puts hours in order and joins those that meet', () => {
    const tuesday = [
      { from: 840, to: 900 },
      { from: 540, to: 600 },
      { from: 600, to: 660 },
    ];
    const read = readTimes({ week: { ...EMPTY_WEEK, tuesday } }, TODAY);
    expect(read).toMatchObject({
      ok: true,
      times: {
        week: {
          tuesday: [
            { from: 540, to: 660 },
            { from: 840, to: 900 },
          ],
        },
      },
    });
  });

  it('leaves out what is over', () => {
    const timeOff = [
      { from: '2026-11-01', to: '2026-11-21' },
      { from: '2026-11-20', to: '2026-11-22' },
    ];
    expect(readTimes({ timeOff }, TODAY)).toEqual({ ok: true, times: { timeOff: [timeOff[1]] } });
  });

  it.each<[string, Parameters<typeof readTimes>[0], string]>([
    [
      'hours that end before they begin',
      { week: { ...EMPTY_WEEK, monday: [{ from: 600, to: 540 }] } },
      'week.monday.0',
    ],
    ['a minute that no clock shows', { week: { ...EMPTY_WEEK, monday: [{ from: 600, to: 1441 }] } }, 'week.monday.0'],
    [
      'a day twice',
      {
        exceptions: [
          { day: '2026-12-01', hours: [] },
          { day: '2026-12-01', hours: [] },
        ],
      },
      'exceptions.1.day',
    ],
    ['no day', { exceptions: [{ day: '2026-02-30', hours: [] }] }, 'exceptions.0.day'],
    ['days in the wrong order', { timeOff: [{ from: '2026-12-03', to: '2026-12-01' }] }, 'timeOff.0.to'],
    ['a day in a far year', { timeOff: [{ from: '2026-12-03', to: '2062-12-05' }] }, 'timeOff.0.to'],
    ['a return today', { returnsOn: TODAY }, 'returnsOn'],
    ['a latest hour before the earliest', { limits: { ...NO_LIMITS, earliest: 600, latest: 540 } }, 'limits.latest'],
    ['a month of notice', { limits: { ...NO_LIMITS, notice: 31 * 24 * 60 } }, 'limits.notice'],
  ])('refuses %s', (_, given, path) => {
    const read = readTimes(given, TODAY);
    expect(read.ok ? [] : read.issues.map((issue) => issue.path)).toEqual([path]);
  });
});

it.each([
  ['2026-12-01', '2026-12-05', ''],
  ['2026-11-20', '2026-11-22', ''],
  ['', '2026-12-05', 'Choose the first day.'],
  ['2026-12-01', '', 'Choose the last day.'],
  ['2026-11-20', '2026-11-21', 'Those days have passed.'],
  ['2026-12-05', '2026-12-01', 'The last day is before the first.'],
  ['2026-12-05', '2029-11-24', ''],
  ['2026-12-05', '2029-11-25', 'The last day is too far ahead: Sat 24 Nov 2029 is the furthest.'],
  ['2036-12-05', '2036-12-06', 'The first day is too far ahead: Sat 24 Nov 2029 is the furthest.'],
])('says of days away from %p to %p “%s”, as their reading does', (from, to, fault) => {
  expect(timeOffFault({ from, to }, '2026-11-22')).toBe(fault);
  const isOver = to < '2026-11-22' && to !== '';
  expect(readTimes({ timeOff: [{ from, to }] }, '2026-11-22').ok).toBe(fault === '' || isOver);
});

function lastSunday(year: number, lastDay: string): string {
  let day = `${year}-${lastDay}`;
  while (weekdayOf(day) !== 'sunday') day = dayAfter(day, -1);
  return day;
}
