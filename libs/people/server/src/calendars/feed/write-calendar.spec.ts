import { DAY, MINUTE, SECOND } from '@greenroom/kernel';
import fc from 'fast-check';
import ICAL from 'ical.js';
import type { PersonEvent } from './person-events.port';
import { writeCalendar } from './write-calendar';

const NOW = Date.UTC(2026, 5, 22, 10);
const HOST = 'desk.charity.example';
const event: PersonEvent = {
  id: '0199a0c0-0000-7000-8000-000000000001',
  sequence: 2,
  changedAt: NOW,
  start: NOW + DAY,
  end: NOW + DAY + 30 * MINUTE,
  title: 'Today, Radio 4',
  place: 'From home',
};
const written = (...events: PersonEvent[]) => writeCalendar({ about: 'About it', host: HOST, events });
const read = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown as [string, [], []]);
const namesOf = (component: ICAL.Component) =>
  component
    .getAllProperties()
    .map(({ name }) => name)
    .sort();

describe('writeCalendar', () => {
  it('says what it is, where there is nothing', () => {
    const calendar = read(written());
    expect(calendar.getFirstPropertyValue('x-wr-caldesc')).toBe('About it');
    expect(calendar.getAllSubcomponents()).toEqual([]);
  });

  it('gives times in UTC, and an event the same name for ever', () => {
    expect(written(event)).toMatch(/\r\nDTSTART:20260623T100000Z\r\nDTEND:20260623T103000Z\r\n/);
    const uids = [event, { ...event, start: NOW, sequence: 3, isCancelled: true }].map((one) =>
      read(written(one)).getFirstSubcomponent('vevent')!.getFirstPropertyValue('uid'),
    );
    expect(uids).toEqual(Array(2).fill(`${event.id}@${HOST}`));
  });

  it('is read back as exactly what was meant, whatever the texts hold', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            '\r\n',
            '\n',
            '\r',
            '\u0000',
            '\u0085',
            '\u2028',
            '"',
            '\\',
            ';',
            ',',
            ':',
            'BEGIN:VEVENT',
            'END:VEVENT',
            'ATTENDEE;CN="x":mailto:a@b',
            ' ',
            'é',
            '👩🏽‍🎤',
            '\ud800',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(nasty, nasty, nasty, nasty, fc.nat(), (id, title, place, note, sequence) => {
        const text = writeCalendar({
          about: note,
          host: `${HOST}\r\nX-BAD:1`,
          events: [{ ...event, id, title, place, note, sequence }],
        });
        // Nothing but the ends of lines controls anything.
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f"]/);
        const calendar = read(text);
        const [only, ...more] = calendar.getAllSubcomponents();
        expect(more).toEqual([]);
        const optional = [...(tidy(place) ? ['location'] : []), ...(tidy(note) ? ['description'] : [])];
        expect(namesOf(only!)).toEqual(
          ['dtend', 'dtstamp', 'dtstart', 'sequence', 'status', 'summary', 'uid', ...optional].sort(),
        );
        expect(namesOf(calendar).filter((name) => /bad|attendee/.test(name))).toEqual([]);
        const value = (name: string) => only!.getFirstPropertyValue(name);
        expect(value('summary')).toBe(tidy(title));
        expect(value('location') ?? '').toBe(tidy(place));
        expect(value('description') ?? '').toBe(tidy(note));
        expect(value('uid')).toMatch(/^[A-Za-z0-9-]*@desk\.charity\.exampleX-BAD1$/);
        expect((value('dtstart') as ICAL.Time).toUnixTime() * SECOND).toBe(event.start);
      }),
      { numRuns: 500 },
    );
  });
});

/** What is left of a text: its words, one space apart. */
function tidy(text: string): string {
  return text
    .replace(/["“”]/g, '’')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\s]+/gu, ' ')
    .trim();
}
