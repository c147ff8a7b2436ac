import {
  BOOKING_STATES,
  DECLINE_REASONS,
  KINDS,
  LIVENESS,
  OFFER_STATES,
  STANCES,
  WAYS,
} from '@greenroom/bookings/domain';
import { FORMATS } from '@greenroom/people/domain';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { givenInstantShape, idShape, instantShape, photoShape, versionShape } from '../shapes';
import { keysOf } from './keys-of';

/** The time within which a slot may move, on its day. */
export const windowShape = z.strictObject({ from: instantShape, until: instantShape });
/** Of something whose time is to come; it goes by itself once they are free then again. */
export const notFreeShape = z
  .string()
  .nullable()
  .describe('Why they are not free then by their own times, as an officer says it; null: they are, or it is over');
const reasonShape = z.enum(keysOf(DECLINE_REASONS));

export const offerShape = z.object({
  id: idShape,
  requestId: idShape,
  personId: idShape,
  name: z.string(),
  photo: photoShape,
  state: z.enum(keysOf(OFFER_STATES)),
  isInLadder: z.boolean().describe('It is sent by itself when the one before has ended'),
  place: z.number().int().describe('Its rung in the ladder'),
  sentAt: instantShape.nullable(),
  dueAt: instantShape.nullable().describe('When the reply time, or the hold, is over'),
  seenAt: instantShape.nullable().describe('When they pressed a button on the page'),
  answeredAt: instantShape.nullable(),
  answeredBy: z.enum(['person', 'officer']).nullable(),
  reason: reasonShape.nullable(),
  words: z.string().describe('What they said with it'),
  interests: z.string().describe('What they declared to the producer'),
  offLimits: z.string().describe('What they will not talk about'),
  moves: windowShape.nullable().describe('The time within which staff may move the slot'),
  namedAt: instantShape.nullable().describe('When their name last went to the producer'),
  notFree: notFreeShape,
  version: versionShape,
});

const params = z.strictObject({ id: idShape });
const answer = {
  answer: z.enum(['accept', 'hold', 'decline']),
  until: givenInstantShape.optional().describe('With a hold: till when'),
  reason: reasonShape.optional().describe('With a no'),
  words: z.string().max(1_000).default(''),
  interests: z.string().max(1_000).default('').describe('With a yes: what the producer and the audience should know'),
  offLimits: z.string().max(1_000).default('').describe('With a yes: what they will not talk about'),
  moves: windowShape.optional().describe('With a yes: the time within which the slot may move; not sent: it may not'),
};

export const makeOffers = endpoint({
  id: 'bookings.make-offers',
  method: 'POST',
  path: '/api/requests/{id}/offers',
  summary:
    'Ask people: several at once, the first to accept, or one after another up a ladder that is approved by this',
  permission: 'requests.edit',
  params,
  body: z.strictObject({
    version: versionShape,
    personIds: z.array(idShape).min(1).max(30).describe('In the order in which they are asked'),
    mode: z
      .enum(['each', 'first', 'ladder'])
      .describe('each: every yes is kept; first: a yes ends the others; ladder: the next is asked when one has ended'),
    whyYou: z.string().max(500).default('').describe('A line for the mail: why them'),
  }),
  response: z.object({ offers: z.array(offerShape) }),
});

export const recordAnswer = endpoint({
  id: 'bookings.record-answer',
  method: 'POST',
  path: '/api/offers/{id}/answer',
  summary: 'Write down an answer that came by phone; or undo a no that was a slip',
  permission: 'requests.edit',
  params,
  body: z.strictObject({
    ...answer,
    version: versionShape,
    answer: z.enum(['accept', 'hold', 'decline', 'undo']),
  }),
  response: offerShape,
});

export const withdrawOffer = endpoint({
  id: 'bookings.withdraw-offer',
  method: 'POST',
  path: '/api/offers/{id}/withdraw',
  summary: 'Take an offer back; whoever was asked is told',
  permission: 'requests.edit',
  params,
  body: z.strictObject({ version: versionShape }),
  response: offerShape,
});

export const askNow = endpoint({
  id: 'bookings.ask-now',
  method: 'POST',
  path: '/api/offers/{id}/ask-now',
  summary: 'Ask somebody on a ladder at once, without waiting for who stands before them',
  permission: 'requests.edit',
  params,
  body: z.strictObject({
    version: versionShape,
    isWithdrawn: z
      .boolean()
      .default(false)
      .describe('true: the offers of the ladder that are unanswered are taken back; false: they stay open'),
  }),
  response: offerShape,
});

/** What somebody is asked, as they see it. */
const askedShape = z.object({
  state: z
    .enum(['open', 'holding', 'accepted', 'declined', 'late', 'filled', 'withdrawn', 'replaced'])
    .describe(
      'late: the reply time is over; filled: somebody else; replaced: the facts changed and a new link was sent',
    ),
  name: z.string().describe('Who is asked'),
  outlet: z.string(),
  programme: z.string(),
  topic: z.string(),
  angle: z.string(),
  liveness: z.enum(keysOf(LIVENESS)).nullable(),
  way: z.enum(keysOf(WAYS)).nullable(),
  format: z.enum(FORMATS).nullable(),
  kind: z.enum(keysOf(KINDS)).nullable(),
  startsAt: instantShape.nullable(),
  minutes: z.number().int(),
  arriveAt: instantShape.nullable(),
  place: z.string(),
  presenter: z.string(),
  guests: z.array(z.object({ name: z.string(), stance: z.enum(keysOf(STANCES)).nullable() })),
  fee: z.string(),
  travel: z.string(),
  whyYou: z.string(),
  isStretch: z.boolean().describe('One step further than before'),
  sentAt: instantShape.nullable().describe('When they were asked: with `dueAt`, how much of the time is gone'),
  dueAt: instantShape.nullable(),
  booking: z.enum(keysOf(BOOKING_STATES)).nullable().describe('How the booking stands that came of it'),
  holdAtMost: instantShape.nullable().describe('The latest that a hold may last'),
  interests: z.string().describe('As they declared it for this, or the last time; empty by the link alone'),
  offLimits: z.string().describe('As they said for this, or the last time; empty by the link alone'),
  officer: z.object({ name: z.string() }).nullable().describe('Who is on duty'),
  officePhone: z.string().describe('The office’s number; empty: none is written down'),
});
const tokenShape = z.string().max(200);

export const viewOffer = endpoint({
  id: 'bookings.view-offer',
  method: 'POST',
  path: '/api/answer/view',
  summary: 'What a link of an offer asks; it changes nothing',
  permission: 'public',
  body: z.strictObject({ token: tokenShape }),
  response: askedShape,
});

export const answerOffer = endpoint({
  id: 'bookings.answer-offer',
  method: 'POST',
  path: '/api/answer',
  summary: 'Answer an offer by its link; the same answer twice is one',
  permission: 'public',
  body: z.strictObject({ token: tokenShape, ...answer }),
  response: askedShape,
});

const mineShape = askedShape.extend({
  id: idShape,
  isFree: z.boolean().describe('false: it lies in time that is not free by their own times'),
});

export const listMyOffers = endpoint({
  id: 'bookings.list-my-offers',
  method: 'GET',
  path: '/api/me/offers',
  summary: 'What somebody is asked, those to be answered first; and what has ended within a day without them',
  permission: 'person',
  response: z.object({
    items: z.array(mineShape),
    officePhone: z.string().describe('The office’s number; empty: none is written down'),
  }),
});

export const answerMyOffer = endpoint({
  id: 'bookings.answer-my-offer',
  method: 'POST',
  path: '/api/me/offers/{id}',
  summary: 'Answer an offer as whoever is signed in',
  permission: 'person',
  params,
  body: z.strictObject(answer),
  response: mineShape,
});
