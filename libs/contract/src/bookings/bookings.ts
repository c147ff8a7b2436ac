import { BOOKING_STATES, PULL_REASONS, STAND_DOWN_REASONS } from '@greenroom/bookings/domain';
import { DAY, HOUR } from '@greenroom/kernel';
import { FORMATS } from '@greenroom/people/domain';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { givenInstantShape, idShape, instantShape, lineShape, photoShape, versionShape } from '../shapes';
import { keysOf } from './keys-of';
import { notFreeShape, windowShape } from './offers';

const yesShape = z.object({ by: z.string().describe('Whose word it was'), at: instantShape });

const stateShape = z.enum(keysOf(BOOKING_STATES));

/** Another booking of the same person that has some of a pencil's time. */
const besideShape = z.object({
  id: idShape,
  requestId: idShape,
  outlet: z.string(),
  programme: z.string(),
  state: stateShape,
  startsAt: instantShape,
  endsAt: instantShape,
});

export const bookingShape = z.object({
  id: idShape,
  requestId: idShape,
  personId: idShape.nullable().describe('null: they were taken out since'),
  name: z.string(),
  photo: photoShape,
  outlet: z.string(),
  programme: z.string(),
  topic: z.string(),
  state: stateShape,
  startsAt: instantShape,
  endsAt: instantShape,
  blockedFrom: instantShape.describe('With the way there and what lies around a slot'),
  blockedUntil: instantShape,
  holdEndsAt: instantShape.nullable().describe('Of a pencil'),
  outletYes: yesShape.nullable(),
  personYes: yesShape.nullable(),
  reason: z.string().nullable(),
  noticeBand: z.string().nullable(),
  interests: z.string().describe('What they declared with their yes'),
  offLimits: z.string().describe('What they will not talk about'),
  moves: windowShape.nullable().describe('The time within which staff may move it, as the person gave it'),
  swappedFor: idShape.nullable().describe('The booking that took its place'),
  replaces: idShape.nullable().describe('The booking whose place it took'),
  notFree: notFreeShape,
  others: z
    .array(besideShape)
    .describe(
      'Of a pencil: what else of the same person overlaps it, pencilled or taken; it is confirmed beside no other',
    ),
  version: versionShape,
});

const params = z.strictObject({ id: idShape });
const say = lineShape(200).min(1);

/** The longest span that is looked at at once, a month in whole weeks; longer by an hour where the clocks go back. */
const MOST_DAYS = 42;

/** A booking as a calendar shows it. */
const calendarShape = z.object({
  ...bookingShape.pick({ id: true, requestId: true, personId: true, name: true, photo: true }).shape,
  reference: z.string().describe('Of its request: “R-104”'),
  outletId: idShape.nullable().describe('null: the request names none'),
  ...bookingShape.pick({ outlet: true, programme: true, topic: true, state: true }).shape,
  format: z.enum(FORMATS).nullable(),
  ...bookingShape.pick({ startsAt: true, endsAt: true, blockedFrom: true, blockedUntil: true, holdEndsAt: true }).shape,
  overlaps: z.boolean().describe('A pencil beside which the same person has another one, or is taken'),
});

export const listBookings = endpoint({
  id: 'bookings.list-bookings',
  method: 'GET',
  path: '/api/bookings',
  summary:
    'Bookings that have a part of their slot within some days, in their order; who was released only if asked for',
  permission: 'requests.read',
  query: z
    .strictObject({
      from: instantShape,
      until: instantShape.describe(`Later than \`from\`, by ${MOST_DAYS} days at most`),
      personId: idShape.optional(),
      outletId: idShape.optional(),
      state: stateShape.optional(),
      released: z.enum(['true', 'false']).default('false').describe('`true`: with those whose pencil has ended'),
    })
    .refine(({ from, until }) => Date.parse(from) < Date.parse(until), {
      path: ['until'],
      message: 'has to be later than `from`',
    })
    .refine(({ from, until }) => Date.parse(until) - Date.parse(from) <= MOST_DAYS * DAY + HOUR, {
      path: ['until'],
      message: `may be ${MOST_DAYS} days after \`from\` at most`,
    }),
  response: z.object({ items: z.array(calendarShape) }),
});

export const pencilBooking = endpoint({
  id: 'bookings.pencil-booking',
  method: 'POST',
  path: '/api/bookings',
  summary: 'Pencil somebody in, on an accepted offer or on their word to an officer',
  permission: 'requests.edit',
  body: z.strictObject({
    requestId: idShape,
    personId: idShape,
    holdEndsAt: givenInstantShape.optional().describe('Until the request’s deadline unless given'),
    saidYes: z.boolean().default(false).describe('They said yes to the officer; not needed with an accepted offer'),
  }),
  response: bookingShape,
});

export const readBooking = endpoint({
  id: 'bookings.read-booking',
  method: 'GET',
  path: '/api/bookings/{id}',
  summary: 'One booking',
  permission: 'requests.read',
  params,
  response: bookingShape,
});

export const confirmBooking = endpoint({
  id: 'bookings.confirm-booking',
  method: 'POST',
  path: '/api/bookings/{id}/confirm',
  summary: 'Confirm a pencil: the outlet has said yes, and so has the person; no two of a person overlap',
  permission: 'requests.edit',
  params,
  body: z.strictObject({ version: versionShape, outletYesBy: say.describe('Who at the outlet said yes') }),
  response: bookingShape,
});

export const releaseBooking = endpoint({
  id: 'bookings.release-booking',
  method: 'POST',
  path: '/api/bookings/{id}/release',
  summary: 'End a pencil',
  permission: 'requests.edit',
  params,
  body: z.strictObject({ version: versionShape, reason: say }),
  response: bookingShape,
});

export const standDownBooking = endpoint({
  id: 'bookings.stand-down-booking',
  method: 'POST',
  path: '/api/bookings/{id}/stand-down',
  summary: 'The outlet has dropped us',
  permission: 'requests.edit',
  params,
  body: z.strictObject({
    version: versionShape,
    reason: z.enum(keysOf(STAND_DOWN_REASONS)),
    isOnTheWay: z.boolean().default(false).describe('They were in the car, at the studio or on the line'),
  }),
  response: bookingShape,
});

export const pullBooking = endpoint({
  id: 'bookings.pull-booking',
  method: 'POST',
  path: '/api/bookings/{id}/pull',
  summary: 'We or the person withdraw',
  permission: 'requests.edit',
  params,
  body: z.strictObject({ version: versionShape, reason: z.enum(keysOf(PULL_REASONS)) }),
  response: bookingShape,
});

/** How the booking ends whose person is replaced: a pencil is released, a promise is pulled or stood down. */
const swapEndShape = z.discriminatedUnion('deed', [
  z.strictObject({ deed: z.literal('release'), reason: say }),
  z.strictObject({ deed: z.literal('pull'), reason: z.enum(keysOf(PULL_REASONS)) }),
  z.strictObject({
    deed: z.literal('stand-down'),
    reason: z.enum(keysOf(STAND_DOWN_REASONS)),
    isOnTheWay: z.boolean().default(false),
  }),
]);

export const swapBooking = endpoint({
  id: 'bookings.swap-booking',
  method: 'POST',
  path: '/api/bookings/{id}/swap',
  summary:
    'Put somebody else who has said yes in the place of whoever is booked, in one go; both and the outlet are told',
  permission: 'requests.edit',
  params,
  body: z.strictObject({
    version: versionShape,
    personId: idShape.describe('Who takes the place'),
    saidYes: z.boolean().default(false).describe('They said yes to the officer; not needed with an accepted offer'),
    end: swapEndShape,
    outletYesBy: say
      .optional()
      .describe('Who at the outlet agreed to the new name: it is confirmed at once; else it is pencilled'),
  }),
  response: z.object({ ended: bookingShape, begun: bookingShape }),
});

export const listMyBookings = endpoint({
  id: 'bookings.list-my-bookings',
  method: 'GET',
  path: '/api/me/bookings',
  summary: 'What somebody is booked for, from today on',
  permission: 'person',
  response: z.object({ items: z.array(bookingShape.omit({ others: true, noticeBand: true })) }),
});

const MOST_PEOPLE = 100;

export const listLastInTouch = endpoint({
  id: 'bookings.list-last-in-touch',
  method: 'GET',
  path: '/api/last-in-touch',
  summary: 'When spokespeople were last asked, booked and written to; nobody for whom there is nothing',
  permission: 'requests.read',
  query: z.strictObject({
    people: z
      .string()
      .transform((text) => text.split(','))
      .pipe(z.array(idShape).min(1).max(MOST_PEOPLE))
      .describe(`Their ids, parted by commas; ${MOST_PEOPLE} at most`),
  }),
  response: z.object({
    items: z.array(
      z.object({
        personId: idShape,
        askedAt: instantShape.nullable(),
        onAirAt: instantShape.nullable().describe('Of the last booking that holds or held: it may be to come'),
        writtenAt: instantShape.nullable().describe('When a mail to them last left'),
      }),
    ),
  }),
});
