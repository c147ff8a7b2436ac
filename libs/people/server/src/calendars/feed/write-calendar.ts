import { type Instant, MINUTE, SECOND } from '@greenroom/kernel';
import ical, { ICalEventStatus } from 'ical-generator';
import type { PersonEvent } from './person-events.port';

export interface CalendarOut {
  readonly about: string;
  /** Stands behind the `@` of every UID. */
  readonly host: string;
  readonly events: readonly PersonEvent[];
}

/** Programs that heed it ask again so often. */
const AGAIN = (15 * MINUTE) / SECOND;

/**
 * A calendar as an .ics file. Times are in UTC alone, which no program reads wrongly; a UID is the event's for ever. Texts
 * lose their quotes and control characters, which the generator does not keep from becoming properties everywhere.
 */
export function writeCalendar({ about, host, events }: CalendarOut): string {
  const calendar = ical({
    prodId: { company: 'Greenroom', product: 'Bookings', language: 'EN' },
    name: 'Greenroom',
    description: tame(about),
    ttl: AGAIN,
  });
  for (const { id, sequence, changedAt, start, end, title, place, note, isCancelled } of events) {
    calendar.createEvent({
      id: `${idOf(id)}@${hostOf(host)}`,
      sequence,
      stamp: at(changedAt),
      start: at(start),
      end: at(end),
      summary: tame(title),
      location: tame(place ?? '') || null,
      description: tame(note ?? '') || null,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** A calendar counts in seconds. */
function at(instant: Instant): Date {
  return new Date(Math.floor(instant / SECOND) * SECOND);
}

/** One line without quotes, control characters, and what programs take for the end of a line. */
function tame(text: string): string {
  return text
    .replace(/["“”]/g, '’')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\s]+/gu, ' ')
    .trim();
}

function idOf(id: string): string {
  return id.replace(/[^A-Za-z0-9-]/g, '');
}

function hostOf(host: string): string {
  return host.replace(/[^A-Za-z0-9.-]/g, '');
}
