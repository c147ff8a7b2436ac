import { type Instant, MINUTE, SECOND } from '@greenroom/kernel';
import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
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
  for (const event of events) addEvent(calendar, event, host);
  return `${calendar.toString()}\r\n`;
}

/** Somebody whom an invitation names. */
export interface Invited {
  readonly name: string;
  readonly email: string;
}

export interface Invitation {
  readonly event: PersonEvent;
  readonly host: string;
  /** Whom answers go to. */
  readonly from: Invited;
  readonly to: Invited;
}

/** One event as an invitation to somebody, or as the word that it has fallen (RFC 5546: REQUEST and CANCEL). */
export function writeInvitation({ event, host, from, to }: Invitation): string {
  const calendar = ical({
    prodId: { company: 'Greenroom', product: 'Bookings', language: 'EN' },
    method: event.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  const written = addEvent(calendar, event, host);
  written.organizer({ name: tame(from.name), email: from.email });
  written.createAttendee({ name: tame(to.name), email: to.email });
  return `${calendar.toString()}\r\n`;
}

function addEvent(
  calendar: ICalCalendar,
  { id, sequence, changedAt, start, end, title, place, note, ...standing }: PersonEvent,
  host: string,
) {
  return calendar.createEvent({
    id: `${idOf(id)}@${hostOf(host)}`,
    sequence,
    stamp: at(changedAt),
    start: at(start),
    end: at(end),
    summary: tame(title),
    location: tame(place ?? '') || null,
    description: tame(note ?? '') || null,
    status: statusOf(standing),
  });
}

function statusOf({ isCancelled, isTentative }: Pick<PersonEvent, 'isCancelled' | 'isTentative'>): ICalEventStatus {
  if (isCancelled) return ICalEventStatus.CANCELLED;
  return isTentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
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
