import {
  ASKER_ROLES,
  CAME_BY,
  KINDS,
  LIVENESS,
  MOST_PLACES,
  MUST_HAVES,
  NOTES,
  REACHES,
  REQUEST_OUTCOMES,
  REQUEST_STATES,
  STANCES,
  WAYS,
} from '@greenroom/bookings/domain';
import { FORMATS } from '@greenroom/people/domain';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { partShape } from '../matching/matches';
import {
  givenInstantShape,
  idShape,
  instantShape,
  lineShape,
  pageOf,
  pageQuery,
  photoShape,
  staffShape,
  versionShape,
} from '../shapes';
import { bookingShape } from './bookings';
import { keysOf } from './keys-of';
import { offerShape } from './offers';

export const requestStateShape = z.enum(keysOf(REQUEST_STATES));
const outcomeShape = z.enum(keysOf(REQUEST_OUTCOMES));
/** What somebody gives is in years that can be meant; what is answered is as it was taken. */
const timesOf = <Shape extends z.ZodType>(instant: Shape) => ({
  arriveAt: instant,
  preCallAt: instant,
  recordAt: instant,
  embargoUntil: instant,
});

/** What is taken down of a call; what is not sent stays as it is, or is not known yet. */
const callShape = z.strictObject({
  contactId: idShape.nullable(),
  outletId: idShape.nullable(),
  programmeId: idShape.nullable(),
  askerRole: z.enum(ASKER_ROLES).nullable(),
  topic: lineShape(200),
  angle: lineShape(300),
  liveness: z.enum(keysOf(LIVENESS)).nullable(),
  way: z.enum(keysOf(WAYS)).nullable(),
  format: z.enum(FORMATS).nullable(),
  kind: z.enum(keysOf(KINDS)).nullable(),
  reach: z.enum(keysOf(REACHES)).nullable(),
  isInVision: z.boolean().nullable(),
  isHostile: z.boolean().nullable(),
  wantsSomebodyNew: z.boolean(),
  startsAt: givenInstantShape.nullable().describe('When they are on air'),
  minutes: z.number().int().min(1).max(480),
  replyBy: givenInstantShape.nullable().describe('When the producer must hear'),
  ...timesOf(givenInstantShape.nullable()),
  guests: z.array(z.strictObject({ name: lineShape(200), stance: z.enum(keysOf(STANCES)).nullable() })).max(12),
  places: z.number().int().min(1).max(MOST_PLACES).describe('How many people are wanted'),
  cameBy: z.enum(keysOf(CAME_BY)),
  notes: z.partialRecord(z.enum(keysOf(NOTES)), z.string().max(8_000)),
});

const shortShape = z.object({
  id: idShape,
  reference: z.string().describe('What people call it by: “R-104”'),
  state: requestStateShape,
  outlet: z.string(),
  programme: z.string(),
  topic: z.string(),
  angle: z.string(),
  startsAt: instantShape.nullable(),
  minutes: z.number().int(),
  replyBy: instantShape.nullable(),
  places: z.number().int(),
  confirmed: z.number().int().describe('Places that both sides have said yes to'),
  owner: staffShape.nullable(),
  missing: z.array(z.enum(keysOf(MUST_HAVES))).describe('What has to be there before anybody is confirmed'),
  asked: z
    .array(
      z.object({
        personId: idShape,
        name: z.string(),
        photo: photoShape,
        state: z.string(),
        dueAt: instantShape.nullable(),
      }),
    )
    .describe('Who was asked, and how their offer or booking stands'),
  createdAt: instantShape,
  version: versionShape,
});

const changeShape = z.object({
  id: idShape,
  subject: z.enum(['request', 'offer', 'booking']),
  subjectId: idShape,
  deed: z.string(),
  from: z.string().nullable(),
  to: z.string(),
  at: instantShape,
  by: z.object({ kind: z.string(), id: z.string(), name: z.string().nullable() }),
  reason: z.string(),
});

export const requestShape = shortShape.extend({
  ...callShape.omit({ startsAt: true, replyBy: true }).shape,
  ...timesOf(instantShape.nullable()),
  contact: z
    .object({ id: idShape, name: z.string(), mobile: z.string(), email: z.string(), isSilent: z.boolean() })
    .nullable(),
  levelAsked: z.number().int().describe('How ready somebody has to be for it'),
  outcome: outcomeShape.nullable(),
  reason: z.string(),
  closedAt: instantShape.nullable(),
  takenBy: staffShape.nullable(),
  shortlist: z.array(z.object({ personId: idShape, name: z.string(), reason: z.string() })),
  offers: z.array(offerShape),
  bookings: z.array(bookingShape),
  history: z.array(changeShape).describe('The newest first'),
  changedBy: staffShape.nullable(),
  changedAt: instantShape,
});

const params = z.strictObject({ id: idShape });

export const listRequests = endpoint({
  id: 'bookings.list-requests',
  method: 'GET',
  path: '/api/requests',
  summary: 'Requests by time left: the ones that are open, or those that were closed, the last one first',
  permission: 'requests.read',
  query: z.strictObject({
    ...pageQuery,
    show: z.enum(['open', 'closed']).default('open'),
    owner: idShape.optional().describe('Of whom they are'),
  }),
  response: pageOf(shortShape),
});

export const logRequest = endpoint({
  id: 'bookings.log-request',
  method: 'POST',
  path: '/api/requests',
  summary: 'Take down a call; whoever does so owns it',
  permission: 'requests.edit',
  body: callShape.partial(),
  response: requestShape,
});

export const readRequest = endpoint({
  id: 'bookings.read-request',
  method: 'GET',
  path: '/api/requests/{id}',
  summary: 'One request with its offers, bookings and history',
  permission: 'requests.read',
  params,
  response: requestShape,
});

export const changeRequest = endpoint({
  id: 'bookings.change-request',
  method: 'PATCH',
  path: '/api/requests/{id}',
  summary: 'Change what is known of a request, or who owns it; a version that is no longer the current one is a clash',
  permission: 'requests.edit',
  params,
  body: callShape.partial().extend({
    version: versionShape,
    isMine: z.boolean().optional().describe('true: whoever changes it owns it; false: nobody does'),
    shortlist: z
      .array(z.strictObject({ personId: idShape, reason: lineShape(300) }))
      .max(30)
      .optional()
      .describe('In the officer’s order; why somebody is there or not where the ranking has them'),
  }),
  response: requestShape,
});

export const triageRequest = endpoint({
  id: 'bookings.triage-request',
  method: 'POST',
  path: '/api/requests/{id}/triage',
  summary: 'Say that the facts have been checked',
  permission: 'requests.edit',
  params,
  body: z.strictObject({ version: versionShape }),
  response: requestShape,
});

export const readOptions = endpoint({
  id: 'bookings.read-options',
  method: 'GET',
  path: '/api/requests/{id}/options',
  summary: 'Whom one could name to the producer: those who have said yes, with what they declare',
  permission: 'requests.read',
  params,
  response: z.object({
    items: z.array(
      z.object({
        personId: idShape,
        name: z.string(),
        photo: photoShape,
        role: z.string(),
        interests: z.string(),
        offLimits: z.string(),
        namedAt: instantShape.nullable().describe('When the producer last had the name'),
      }),
    ),
  }),
});

export const sendOptions = endpoint({
  id: 'bookings.send-options',
  method: 'POST',
  path: '/api/requests/{id}/options',
  summary: 'Send names to the producer by mail, or note that they have them',
  permission: 'requests.edit',
  params,
  body: z.strictObject({
    version: versionShape,
    names: z
      .array(
        z.strictObject({ personId: idShape, why: lineShape(300).default('').describe('Why them, for the producer') }),
      )
      .max(30)
      .default([]),
    isMailed: z
      .boolean()
      .default(false)
      .describe('true: Greenroom mails them; false: the officer has told the producer'),
  }),
  response: requestShape,
});

export const acknowledgeRequest = endpoint({
  id: 'bookings.acknowledge-request',
  method: 'POST',
  path: '/api/requests/{id}/acknowledge',
  summary: 'Write to whoever asks: who sees to it, what we understood, and by when they will hear',
  permission: 'requests.edit',
  params,
  body: z.strictObject({
    version: versionShape,
    hearBy: givenInstantShape
      .optional()
      .describe('Till when they will hear; the time by which they must, unless given'),
  }),
  response: requestShape,
});

export const closeRequest = endpoint({
  id: 'bookings.close-request',
  method: 'POST',
  path: '/api/requests/{id}/close',
  summary: 'Close a request with its outcome; open offers are withdrawn',
  permission: 'requests.edit',
  params,
  body: z.strictObject({ version: versionShape, outcome: outcomeShape, reason: lineShape(500).default('') }),
  response: requestShape,
});

export const reopenRequest = endpoint({
  id: 'bookings.reopen-request',
  method: 'POST',
  path: '/api/requests/{id}/reopen',
  summary: 'Take a request up again within seven days',
  permission: 'requests.edit',
  params,
  body: z.strictObject({ version: versionShape, reason: lineShape(500) }),
  response: requestShape,
});

const candidateShape = z.object({
  personId: idShape,
  name: z.string(),
  role: z.string(),
  region: z.string(),
  photo: photoShape,
  fit: z.number().describe('What they know of the topic: the sum of the parts, where a whole is one'),
  parts: z.array(partShape).describe('Millionths, the greatest first'),
  reason: z.string().describe('Why they are there, in words'),
  level: z.number().int().describe('How ready they are for the format'),
  asked: z.number().int().describe('How often they were asked within 28 days'),
  booked: z.number().int().describe('How often they were or are booked from 21 days ago on'),
  lastAskedAt: instantShape.nullable(),
  hasSaidTimes: z.boolean().describe('false: they have not said when they are free, so nobody knows'),
  offering: z.enum(['ready', 'stretch', 'not-ready']),
});

export const listCandidates = endpoint({
  id: 'bookings.list-candidates',
  method: 'GET',
  path: '/api/requests/{id}/candidates',
  summary: 'Who can speak in the slot, in the order of fit and turn; and who fits but is ruled out, with why',
  permission: 'requests.read',
  params,
  response: z.object({
    candidates: z.array(candidateShape),
    ruledOut: z.array(candidateShape.extend({ why: z.string() })),
  }),
});
