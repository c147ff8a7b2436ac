import { ofEachWeekday } from '@greenroom/kernel';
import { NOT_FREE_CODES } from '@greenroom/people/domain';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { dayShape, idShape, instantShape, staffShape, versionShape } from '../shapes';

const minuteShape = z.number().int().min(0).max(1_440).describe('Minutes since midnight by London’s clocks');
const hoursShape = z.strictObject({ from: minuteShape, to: minuteShape });
const weekShape = z
  .strictObject(ofEachWeekday(() => z.array(hoursShape)))
  .describe('The hours of a usual week; a day without any is one on which they cannot');
const exceptionShape = z.strictObject({ day: dayShape, hours: z.array(hoursShape) });
const timeOffShape = z.strictObject({ from: dayShape, to: dayShape });
const limitsShape = z.strictObject({
  earliest: minuteShape,
  latest: minuteShape,
  notice: z.number().int().min(0).describe('Minutes between being asked and being on'),
  travel: z.number().int().min(0).describe('Minutes to a studio, and back'),
});
const stretchShape = z.object({ start: instantShape, end: instantShape });

/** How somebody stands from now on, in a line. */
export const outlookShape = z.object({
  words: z
    .string()
    .describe('“free until 17:30”, “free from 14:00: busy until 13:45”, “away until the end of Fri 28 Nov”'),
  short: z.string().describe('The same without the reason'),
  why: z
    .array(z.object({ code: z.enum(NOT_FREE_CODES), words: z.string().describe('As an officer says it of them') }))
    .describe('What keeps them from being free now; empty where nothing does'),
  hasSaid: z.boolean().describe('Whether they have said when they are free at all'),
  isFreeNow: z.boolean(),
  next: stretchShape.nullable().describe('Their next half hour or more within a fortnight; null: there is none'),
  failing: z.boolean().describe('Whether a calendar of theirs could not be read, so that they may be busier than this'),
});

const calendarShape = z.object({
  id: idShape,
  name: z.string(),
  host: z.string().describe('Where it is kept; the address itself is a secret and never shown again'),
  lastGoodAt: instantShape.nullable(),
  failingSince: instantShape.nullable(),
  problem: z
    .string()
    .nullable()
    .describe('What is wrong with it, as a sentence, once it has gone wrong three times or has never been read'),
  nextAt: instantShape,
});

const availabilityShape = z.object({
  version: versionShape,
  changedBy: staffShape.nullable().describe('null: the person themselves, or nobody yet'),
  changedAt: instantShape.nullable(),
  week: weekShape.nullable().describe('null: they have not said'),
  exceptions: z.array(exceptionShape),
  timeOff: z.array(timeOffShape),
  pause: z.object({ since: instantShape, returnsOn: dayShape.nullable() }).nullable(),
  limits: limitsShape,
  calendars: z.array(calendarShape),
  feed: z
    .object({ since: instantShape })
    .nullable()
    .describe('Since when their bookings have had an address for a calendar of their own; null: they have none'),
  outlook: outlookShape,
  free: z
    .array(stretchShape)
    .describe('When they can be asked for within the next fortnight, all things taken together'),
});

/** What may be changed; what is not given stays as it was. Lists are given whole. */
const changeShape = z.strictObject({
  version: versionShape,
  week: weekShape.nullable().optional(),
  exceptions: z.array(exceptionShape).optional(),
  timeOff: z.array(timeOffShape).optional(),
  pause: z.strictObject({ returnsOn: dayShape.nullable() }).nullable().optional().describe('null: can be asked again'),
  limits: limitsShape.optional(),
});

const params = z.strictObject({ id: idShape });

export const readAvailability = endpoint({
  id: 'people.read-availability',
  method: 'GET',
  path: '/api/people/{id}/availability',
  summary: 'When somebody can speak',
  permission: 'availability.read',
  params,
  response: availabilityShape,
});

export const changeAvailability = endpoint({
  id: 'people.change-availability',
  method: 'PATCH',
  path: '/api/people/{id}/availability',
  summary: 'Write down when somebody can speak, on their word; a part changed since that version is a clash',
  permission: 'availability.edit',
  params,
  body: changeShape,
  response: availabilityShape,
});

export const readMyAvailability = endpoint({
  id: 'people.read-my-availability',
  method: 'GET',
  path: '/api/me/availability',
  summary: 'When I can speak',
  permission: 'person',
  response: availabilityShape,
});

export const changeMyAvailability = endpoint({
  id: 'people.change-my-availability',
  method: 'PATCH',
  path: '/api/me/availability',
  summary: 'Say when I can speak; a part changed since that version is a clash',
  permission: 'person',
  body: changeShape,
  response: availabilityShape,
});

export const addMyCalendar = endpoint({
  id: 'people.add-my-calendar',
  method: 'POST',
  path: '/api/me/calendars',
  summary: 'Have my busy times read from a calendar of mine by its .ics address',
  permission: 'person',
  body: z.strictObject({ name: z.string().trim().min(1).max(60), address: z.string().trim().max(2_000) }),
  response: availabilityShape,
});

export const removeMyCalendar = endpoint({
  id: 'people.remove-my-calendar',
  method: 'DELETE',
  path: '/api/me/calendars/{id}',
  summary: 'Read a calendar of mine no longer, and forget what was read',
  permission: 'person',
  params,
  response: availabilityShape,
});

export const makeMyCalendarFeed = endpoint({
  id: 'people.make-my-calendar-feed',
  method: 'POST',
  path: '/api/me/calendar-feed',
  summary: 'Make a secret address at which a calendar of mine reads my bookings; one made before ends',
  permission: 'person',
  response: z.object({ address: z.url().describe('Shown this once: only its digest is kept') }),
});

export const removeMyCalendarFeed = endpoint({
  id: 'people.remove-my-calendar-feed',
  method: 'DELETE',
  path: '/api/me/calendar-feed',
  summary: 'End the secret address of my bookings',
  permission: 'person',
  response: availabilityShape,
});

export const readCalendarFeed = endpoint({
  id: 'people.read-calendar-feed',
  method: 'GET',
  path: '/api/calendar/{secret}.ics',
  summary: 'Somebody’s bookings, for whoever knows the secret address',
  permission: 'public',
  params: z.strictObject({ secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }),
  response: z.string(),
  media: 'text/calendar',
});
