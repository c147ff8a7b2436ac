import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DAY, dayAfter, HOUR, londonDay, londonDayOf } from '@greenroom/kernel';
import fc from 'fast-check';
import { readCalendar } from './read-calendar';

const at = (text: string) => Date.parse(text);
const WINDOW = { start: at('2026-03-01T00:00Z'), end: at('2026-06-09T00:00Z') };
const calendar = (...lines: string[]) => `BEGIN:VCALENDAR\nVERSION:2.0\n${lines.join('\n')}\nEND:VCALENDAR\n`;
let entries = 0;
const entry = (...lines: string[]) => `BEGIN:VEVENT\nUID:${++entries}\n${lines.join('\n')}\nEND:VEVENT`;

function read(text: string | Uint8Array, window = WINDOW) {
  const outcome = readCalendar(Buffer.from(text), window);
  if (!outcome.ok) return outcome.refusal.code;
  const busy = outcome.value.busy.map(({ start, end }) => `${written(start)} ${written(end)}`);
  return outcome.value.isWhole ? busy : [...busy, 'not all of it'];
}
const written = (instant: number) => new Date(instant).toISOString().slice(5, 16).replace('T', ' ');
const busyOf = (...lines: string[]) => read(calendar(entry(...lines)));
const fixture = (name: string) => readFileSync(path.join(__dirname, 'fixtures', `${name}.ics`));

describe('readCalendar', () => {
  it('follows a series over the change of the clocks, with what was moved, left out and only noted', () => {
    expect(read(fixture('series'))).toEqual([
      '03-09 09:00 03-09 10:00',
      '03-24 14:00 03-24 15:00',
      '03-30 08:00 03-30 09:00',
      '04-06 08:00 04-06 09:00',
    ]);
  });

  it('goes by the zones that a calendar describes itself', () => {
    expect(read(fixture('own-zone'))).toEqual(['03-10 10:00 03-10 11:00', '03-12 00:00 03-14 00:00']);
  });

  describe('of a zone that was made to be counted to for ever', () => {
    const zone = (id: string, ...lines: string[]) =>
      `BEGIN:VTIMEZONE\nTZID:${id}\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0900\n${lines.join('\n')}\nEND:STANDARD\nEND:VTIMEZONE`;
    const inZone = (id: string, ...lines: string[]) =>
      read(calendar(zone(id, ...lines), entry(`DTSTART;TZID=${id}:20260401T100000`, 'DURATION:PT1H')));

    it('goes by what comes each year', () => {
      expect(inZone('Office', 'RRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=1SU')).toEqual(['04-01 01:00 04-01 02:00']);
    });

    it.each([
      ['never', 'RRULE:FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30'],
      ['each second', 'RRULE:FREQ=SECONDLY'],
      ['each day of a month', 'RRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=MO,TU,WE,TH,FR,SA,SU'],
    ])('goes by its name where it comes %s, and says so', (_, rule) => {
      expect(inZone('Office', rule)).toEqual(['04-01 09:00 04-01 10:00', 'not all of it']);
      expect(inZone('America/New_York', rule)).toEqual(['04-01 14:00 04-01 15:00', 'not all of it']);
    });

    it('leaves out what has no offset, and says so', () => {
      const broken = zone('Office').replace('+0900', 'hello');
      expect(read(calendar(broken, entry('DTSTART;TZID=Office:20260401T100000', 'DURATION:PT1H')))).toEqual([
        'not all of it',
      ]);
    });
  });

  it('reads folded lines, and no alarm as an entry', () => {
    expect(read(fixture('folded'))).toEqual(['03-10 12:00 03-10 12:45']);
  });

  it.each<[string, string[], string[]]>([
    ['a time in UTC', ['DTSTART:20260401T100000Z', 'DTEND:20260401T110000Z'], ['04-01 10:00 04-01 11:00']],
    ['a floating time', ['DTSTART:20260401T100000', 'DTEND:20260401T110000'], ['04-01 09:00 04-01 10:00']],
    [
      'a zone by its name alone',
      ['DTSTART;TZID=America/New_York:20260401T100000', 'DTEND;TZID=America/New_York:20260401T110000'],
      ['04-01 14:00 04-01 15:00'],
    ],
    [
      'a zone with a program’s own words before it',
      ['DTSTART;TZID=/mozilla.org/20050126_1/Asia/Tokyo:20260401T100000', 'DURATION:PT1H'],
      ['04-01 01:00 04-01 02:00'],
    ],
    [
      'a zone that nobody knows, as London’s',
      ['DTSTART;TZID=Nowhere:20260401T100000', 'DURATION:PT1H'],
      ['04-01 09:00 04-01 10:00'],
    ],
    ['an hour that London leaves out', ['DTSTART:20260329T013000', 'DURATION:PT1H'], ['03-29 01:30 03-29 02:30']],
    ['a moment', ['DTSTART:20260401T100000Z'], []],
    ['an entry that ends when it begins', ['DTSTART:20260401T100000Z', 'DTEND:20260401T100000Z'], []],
    [
      'a day by the clock, over the change of the clocks',
      ['DTSTART:20260328T120000', 'DURATION:P1D'],
      ['03-28 12:00 03-29 11:00'],
    ],
    [
      '24 hours, over the change of the clocks',
      ['DTSTART:20260328T120000', 'DURATION:PT24H'],
      ['03-28 12:00 03-29 12:00'],
    ],
    ['a day without an end', ['DTSTART;VALUE=DATE:20260310'], ['03-10 00:00 03-11 00:00']],
    [
      'a day that ends when it begins',
      ['DTSTART;VALUE=DATE:20260310', 'DTEND;VALUE=DATE:20260310'],
      ['03-10 00:00 03-11 00:00'],
    ],
    ['days by their number', ['DTSTART;VALUE=DATE:20260310', 'DURATION:P2D'], ['03-10 00:00 03-12 00:00']],
    [
      'the day on which the clocks go forward',
      ['DTSTART;VALUE=DATE:20260329', 'DTEND;VALUE=DATE:20260330'],
      ['03-29 00:00 03-29 23:00'],
    ],
    ['days of summer time', ['DTSTART;VALUE=DATE:20260601', 'DTEND;VALUE=DATE:20260603'], ['05-31 23:00 06-02 23:00']],
    [
      'a week of days, every other one',
      ['DTSTART;VALUE=DATE:20260301', 'RRULE:FREQ=DAILY;INTERVAL=2;COUNT=3', 'EXDATE:20260303T000000'],
      ['03-01 00:00 03-02 00:00', '03-05 00:00 03-06 00:00'],
    ],
    ['a cancelled entry', ['DTSTART;VALUE=DATE:20260310', 'STATUS:CANCELLED'], []],
    ['an entry that leaves its maker free', ['DTSTART;VALUE=DATE:20260310', 'transp:Transparent'], []],
    ['a provisional entry', ['DTSTART;VALUE=DATE:20260310', 'STATUS:TENTATIVE'], ['03-10 00:00 03-11 00:00']],
    [
      'days added to it, and stretches',
      [
        'DTSTART:20260310T100000Z',
        'DURATION:PT1H',
        'RDATE:20260311T100000Z',
        'RDATE;VALUE=PERIOD:20260312T100000Z/PT2H',
      ],
      ['03-10 10:00 03-10 11:00', '03-11 10:00 03-11 11:00', '03-12 10:00 03-12 12:00'],
    ],
    [
      'a rule that ends on a day',
      ['DTSTART:20260310T230000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;UNTIL=20260311'],
      ['03-10 23:00 03-11 00:00', '03-11 23:00 03-12 00:00'],
    ],
    [
      'a daily entry since 1990',
      ['DTSTART:19900101T100000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;UNTIL=20260302T100000Z'],
      ['03-01 10:00 03-01 11:00', '03-02 10:00 03-02 11:00'],
    ],
    [
      'every third week since a Tuesday of 2001',
      ['DTSTART:20010102T100000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,TH;UNTIL=20260327'],
      ['03-10 10:00 03-10 11:00', '03-12 10:00 03-12 11:00'],
    ],
    [
      'what began before and lasts',
      ['DTSTART:20260201T000000Z', 'DTEND:20260302T000000Z'],
      ['02-01 00:00 03-02 00:00'],
    ],
    [
      'what is over, and what is too far ahead',
      ['DTSTART:20260227T000000Z', 'RDATE:20270101T000000Z', 'DURATION:PT1H'],
      [],
    ],
  ])('reads %s', (_, lines, expected) => expect(busyOf(...lines)).toEqual(expected));

  it('takes out the day of autumn on which an hour comes twice, whole', () => {
    const window = { start: at('2026-10-01T00:00Z'), end: at('2026-11-30T00:00Z') };
    const text = calendar(entry('DTSTART;VALUE=DATE:20261025', 'DTEND;VALUE=DATE:20261026'));
    expect(read(text, window)).toEqual(['10-24 23:00 10-26 00:00']);
  });

  it('joins what overlaps or touches', () => {
    const hour = (from: number) => entry(`DTSTART:20260310T${from}0000Z`, 'DURATION:PT1H');
    expect(read(calendar(hour(12), hour(10), hour(11), hour(15), hour(15)))).toEqual([
      '03-10 10:00 03-10 13:00',
      '03-10 15:00 03-10 16:00',
    ]);
  });

  it.each<[string, string[]]>([
    ['without a start', ['DURATION:PT1H']],
    ['on the 31st of February', ['DTSTART:20260231T100000Z']],
    ['at a time that is none', ['DTSTART:when it suits']],
    ['that ends before it begins', ['DTSTART:20260310T100000Z', 'DTEND:20260310T090000Z']],
    ['with a rule that is none', ['DTSTART:20250310T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=SOMETIMES']],
    ['that never ends', ['DTSTART:20250310T100000Z', 'DURATION:P99999999999W']],
    [
      'that changes all that come after',
      ['DTSTART:20250310T100000Z', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20250310T100000Z'],
    ],
  ])('says that an entry %s could not be read, and reads the others', (_, lines) => {
    const good = entry('DTSTART:20260401T100000Z', 'DURATION:PT1H');
    expect(read(calendar(entry(...lines), good))).toEqual(['04-01 10:00 04-01 11:00', 'not all of it']);
  });

  it('says that a file stops short', () => {
    const one = entry('DTSTART:20260401T100000Z', 'DURATION:PT1H');
    expect(read(calendar(one, entry('DTSTART:20260402T100000Z', 'DURATION:PT1H')).slice(0, -30))).toEqual([
      '04-01 10:00 04-01 11:00',
      'not all of it',
    ]);
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['a page to sign in by', '<!doctype html><html><body>Sign in</body></html>'],
    ['JSON', '{"error":"expired"}'],
    ['nesting without end', 'BEGIN:VCALENDAR\n'.repeat(100_000)],
    ['a card', 'BEGIN:VCARD\nFN:planted\nEND:VCARD'],
  ])('takes %s for no calendar', (_, text) => expect(read(text)).toBe('not-a-calendar'));

  it('leaves out what we wrote ourselves: our bookings, taken into a calendar of their own', () => {
    const when = ['DTSTART:20260401T090000Z', 'DTEND:20260401T100000Z'];
    const text = calendar('BEGIN:VEVENT', 'UID:0199-1@Desk.charity.example', ...when, 'END:VEVENT');
    const busyWith = (ownHost?: string) => {
      const outcome = readCalendar(Buffer.from(text), WINDOW, ownHost);
      return outcome.ok && outcome.value.busy.length;
    };
    expect([busyWith(), busyWith('desk.charity.example'), busyWith('charity.example')]).toEqual([1, 0, 1]);
  });
  it('reads an empty calendar as one that is free', () => expect(read(calendar())).toEqual([]));

  it.each<[string, string[]]>([
    ['each second', ['RRULE:FREQ=SECONDLY']],
    ['each minute, counted', ['RRULE:FREQ=MINUTELY;COUNT=99999999']],
    [
      'each second of each minute of each hour',
      [
        `RRULE:FREQ=DAILY;BYSECOND=${[...Array(60).keys()]};BYMINUTE=${[...Array(60).keys()]};BYHOUR=${[...Array(24).keys()]}`,
      ],
    ],
  ])('follows a rule of %s only so far, and says so', (_, lines) => {
    const answer = busyOf('DTSTART:20150101T000000Z', 'DURATION:PT1S', ...lines);
    expect(answer).toContain('not all of it');
  });

  it.each<[string, string[]]>([
    ['each 30th of February, by days', ['RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30']],
    ['each 30th of February, by hours', ['RRULE:FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30']],
    ['each 31st of April that is a Monday', ['RRULE:FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=31;BYDAY=MO']],
    ['a Monday that is seven days after a Sunday', ['RRULE:FREQ=DAILY;INTERVAL=7;BYDAY=MO']],
    ['the fifth Sunday of a February that has four', ['RRULE:FREQ=MONTHLY;INTERVAL=48;BYDAY=5SU']],
    ['a day after ages', ['RRULE:FREQ=DAILY;INTERVAL=99999999999']],
    ['a week after ages', ['RRULE:FREQ=WEEKLY;INTERVAL=99999999999;BYDAY=MO']],
    ['the 54th week', ['RRULE:FREQ=WEEKLY;BYWEEKNO=54']],
  ])('looks only so long for a rule of %s, and reads the other entries', (_, lines) => {
    const odd = entry('DTSTART:20260201T100000Z', 'DURATION:PT1H', ...lines);
    const good = entry('DTSTART:20260401T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1');
    expect(read(calendar(odd, good, odd))).toEqual(['04-01 10:00 04-01 11:00', 'not all of it']);
  });

  it.each<[string, string]>([
    ['each 29th of February', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'],
    ['each fifth Tuesday', 'RRULE:FREQ=MONTHLY;BYDAY=5TU'],
    ['each Friday the 13th', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR'],
    ['each morning in March, by hours', 'RRULE:FREQ=HOURLY;BYMONTH=3;BYHOUR=9'],
  ])('finds what comes seldom: %s', (_, rule) => {
    expect(busyOf('DTSTART:20240229T090000Z', 'DURATION:PT1M', rule)).not.toContain('not all of it');
  });

  it('reads fifty thousand entries, and refuses more busy times than anybody has', () => {
    const many = (on: (n: number) => number) =>
      calendar(
        ...Array.from({ length: 50_000 }, (_, n) => {
          const start = new Date(on(n)).toISOString().replace(/[-:]|\.\d+/g, '');
          return `BEGIN:VEVENT\nUID:${n}\nDTSTART:${start}\nDTEND:${start.replace(/..Z$/, '30Z')}\nEND:VEVENT`;
        }),
      );
    expect(read(many((n) => WINDOW.end - DAY - n * HOUR))).toHaveLength(99 * 24 + 1);
    expect(read(many((n) => WINDOW.start + n * 120_000))).toBe('too-large');
  });

  describe('by properties', () => {
    const anyDay = fc.integer({ min: 0, max: 3_650 }).map((days) => dayAfter('2020-01-01', days));
    const plain = (day: string) => day.replaceAll('-', '');

    it('blocks from midnight to midnight in London, whatever zones the calendar speaks of', () => {
      const zones = ['Pacific/Kiritimati', 'Etc/GMT+12', 'Pacific/Apia', 'Europe/London'];
      fc.assert(
        fc.property(anyDay, fc.integer({ min: 1, max: 9 }), fc.constantFrom(...zones), (day, days, zone) => {
          const text = calendar(
            `X-WR-TIMEZONE:${zone}`,
            entry(`DTSTART;VALUE=DATE:${plain(day)}`, `DTEND;VALUE=DATE:${plain(dayAfter(day, days))}`),
          );
          const window = { start: at(day) - 30 * DAY, end: at(day) + 60 * DAY };
          const outcome = readCalendar(Buffer.from(text), window);
          const expected = { start: londonDay(day).start, end: londonDay(dayAfter(day, days - 1)).end };
          expect(outcome).toMatchObject({ ok: true, value: { busy: [expected], isWhole: true } });
          expect(londonDayOf(expected.end - 1)).toBe(dayAfter(day, days - 1));
        }),
        { numRuns: 300 },
      );
    });

    it('reads the same instants in UTC and by a zone’s clock', () => {
      fc.assert(
        fc.property(anyDay, fc.integer({ min: 0, max: 23 }), (day, hour) => {
          const start = at(day) + hour * HOUR;
          const utc = new Date(start).toISOString().replace(/[-:]|\.\d+/g, '');
          // Kiritimati is fourteen hours ahead all the year.
          const there = new Date(start + 14 * HOUR).toISOString().replace(/[-:]|\.\d+|Z/g, '');
          const window = { start: start - DAY, end: start + 3 * DAY };
          const one = readCalendar(Buffer.from(calendar(entry(`DTSTART:${utc}`, 'DURATION:PT1H'))), window);
          const other = entry(`DTSTART;TZID=Pacific/Kiritimati:${there}`, 'DURATION:PT1H');
          expect(readCalendar(Buffer.from(calendar(other)), window)).toEqual(one);
        }),
        { numRuns: 200 },
      );
    });

    it('never throws, whatever it is given', () => {
      const words = [
        'BEGIN:VCALENDAR',
        'END:VCALENDAR',
        'BEGIN:VEVENT',
        'END:VEVENT',
        'BEGIN:VTIMEZONE',
        'END:VTIMEZONE',
        'DTSTART:20260310T100000Z',
        'DTSTART;TZID=:20260310',
        'RRULE:FREQ=DAILY;COUNT=3',
        'DURATION:-PT1H',
        'EXDATE:',
        ' ',
        ';:',
        'TZID:x',
        'BEGIN:STANDARD',
        'END:STANDARD',
      ];
      fc.assert(
        fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 25 }), (lines) => {
          readCalendar(Buffer.from(['BEGIN:VCALENDAR', ...lines].join('\n')), WINDOW);
        }),
        { numRuns: 1_000 },
      );
    });
  });
});
