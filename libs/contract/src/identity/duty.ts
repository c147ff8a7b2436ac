import * as z from 'zod';
import { endpoint } from '../endpoint';
import { dayShape, givenInstantShape, idShape, instantShape, staffShape, versionShape } from '../shapes';

const spanShape = z.object({ from: instantShape, to: instantShape });
const phoneShape = z
  .string()
  .trim()
  .max(40)
  .regex(/^(\+?[0-9][0-9 ()./-]{3,})?$/, 'has to be a phone number, as 020 7946 0123')
  .describe('Empty: none is given');

const dutyShape = z.object({
  officer: staffShape.nullable().describe('null: nobody'),
  since: instantShape.nullable().describe('When it came to them; null: nobody else had it'),
  how: z
    .enum(['shift', 'hand', 'out-of-hours'])
    .nullable()
    .describe('By the rota, by a press of their own, or as the first who is asked while no shift covers the hour'),
  until: instantShape.nullable().describe('When it goes to whoever is next by itself; null: when somebody takes it'),
  phone: z.string().describe('The officer’s own number, where the way out of hours gives it'),
  next: spanShape.extend({ officer: staffShape }).nullable().describe('Whose shift is next; null: the rota has nobody'),
  officePhone: z.string().describe('The office’s number; empty: not written down'),
});

export const readDuty = endpoint({
  id: 'identity.read-duty',
  method: 'GET',
  path: '/api/duty',
  summary: 'Who is on duty, till when, and who is next',
  permission: 'duty.read',
  response: dutyShape,
});

export const takeDuty = endpoint({
  id: 'identity.take-duty',
  method: 'PUT',
  path: '/api/duty',
  summary:
    'Take the duty over until the shift ends or somebody else takes it; or lay down one’s own, which ends a shift of one’s own',
  permission: 'duty.take',
  body: z.strictObject({ isMine: z.boolean() }),
  response: dutyShape,
});

const shiftShape = spanShape.extend({
  id: idShape,
  officer: staffShape,
  isGone: z.boolean().describe('They cannot sign in any more: the shift covers nothing'),
  version: versionShape,
});
const rotaShape = z.object({
  shifts: z.array(shiftShape).describe('Those with an hour in the span, by their beginning'),
  uncovered: z.array(spanShape).describe('Hours of the span without a shift'),
  overlaps: z.array(spanShape).describe('Hours of the span with two or more; who began first has the duty'),
  officers: z.array(staffShape).describe('Who can be put on the rota, by name'),
});
const times = { from: givenInstantShape, to: givenInstantShape };
const params = z.strictObject({ id: idShape });

export const readRota = endpoint({
  id: 'identity.read-rota',
  method: 'GET',
  path: '/api/duty/rota',
  summary: 'The shifts of a span of at most 62 days, with its gaps and overlaps',
  permission: 'duty.read',
  query: z.strictObject(times),
  response: rotaShape,
});

export const addShift = endpoint({
  id: 'identity.add-shift',
  method: 'POST',
  path: '/api/duty/shifts',
  summary: 'Put somebody on the rota; two at once is allowed, the same one twice is not',
  permission: 'duty.plan',
  body: z.strictObject({ ...times, staffId: idShape }),
  response: shiftShape,
});

export const changeShift = endpoint({
  id: 'identity.change-shift',
  method: 'PUT',
  path: '/api/duty/shifts/{id}',
  summary: 'Change who has a shift, or its hours; a version that is no longer the current one is a clash',
  permission: 'duty.plan',
  params,
  body: z.strictObject({ ...times, staffId: idShape, version: versionShape }),
  response: shiftShape,
});

export const removeShift = endpoint({
  id: 'identity.remove-shift',
  method: 'DELETE',
  path: '/api/duty/shifts/{id}',
  summary: 'Take a shift off the rota; a version that is no longer the current one is a clash',
  permission: 'duty.plan',
  params,
  query: z.strictObject({ version: z.coerce.number().int().min(0) }),
  response: z.object({}),
});

export const repeatWeek = endpoint({
  id: 'identity.repeat-week',
  method: 'POST',
  path: '/api/duty/weeks/{monday}/repeat',
  summary: 'Fill a week as the one before it, at the same times by London’s clocks; what is there already stays',
  permission: 'duty.plan',
  params: z.strictObject({ monday: dayShape.describe('The first day of the week that is filled') }),
  response: z.object({ added: z.number().int() }),
});

const outOfHoursShape = z.object({
  officePhone: z.string(),
  people: z
    .array(z.object({ officer: staffShape, phone: z.string(), isGone: z.boolean() }))
    .describe('In the order in which they are asked'),
  version: versionShape,
});

export const readOutOfHours = endpoint({
  id: 'identity.read-out-of-hours',
  method: 'GET',
  path: '/api/duty/out-of-hours',
  summary: 'Who is asked while no shift covers the hour, and the office’s number',
  permission: 'duty.read',
  response: outOfHoursShape,
});

export const changeOutOfHours = endpoint({
  id: 'identity.change-out-of-hours',
  method: 'PUT',
  path: '/api/duty/out-of-hours',
  summary: 'Say who is asked while no shift covers the hour, and the office’s number',
  permission: 'duty.plan',
  body: z.strictObject({
    version: versionShape,
    officePhone: phoneShape,
    people: z.array(z.strictObject({ staffId: idShape, phone: phoneShape })).max(10),
  }),
  response: outOfHoursShape,
});

const noteShape = z.object({
  id: idShape,
  by: staffShape,
  at: instantShape,
  text: z.string(),
  readBy: staffShape.nullable().describe('Who said that they have read it'),
  readAt: instantShape.nullable(),
});

/** What is open at a moment. */
const openThingShape = z.object({
  kind: z
    .enum(['request', 'reply', 'hold', 'on-air', 'booked', 're-confirm'])
    .describe(
      'An open request; a reply time or a hold that ends within the span; on air now; booked within the span; a yes to a change that is still awaited',
    ),
  requestId: idShape,
  reference: z.string(),
  asker: z.string().describe('Programme and outlet'),
  topic: z.string(),
  person: z.string().nullable(),
  at: instantShape.nullable().describe('When it is due, ends or begins'),
});

export const readHandOver = endpoint({
  id: 'identity.read-hand-over',
  method: 'GET',
  path: '/api/duty/hand-over',
  summary: 'The last hand-over note, and what is open at this moment',
  permission: 'duty.read',
  response: z.object({
    note: noteShape.nullable(),
    until: instantShape.describe('The end of the next shift; where the rota has none, a day from now'),
    open: z.array(openThingShape),
  }),
});

export const listHandOverNotes = endpoint({
  id: 'identity.list-hand-over-notes',
  method: 'GET',
  path: '/api/duty/notes',
  summary: 'The last hundred hand-over notes, the newest first, with who has read them',
  permission: 'duty.read',
  response: z.object({ items: z.array(noteShape) }),
});

export const writeHandOverNote = endpoint({
  id: 'identity.write-hand-over-note',
  method: 'POST',
  path: '/api/duty/notes',
  summary: 'Leave a note to whoever has the duty next',
  permission: 'duty.take',
  body: z.strictObject({ text: z.string().trim().min(1).max(4_000) }),
  response: noteShape,
});

export const markHandOverNoteRead = endpoint({
  id: 'identity.mark-hand-over-note-read',
  method: 'POST',
  path: '/api/duty/notes/{id}/read',
  summary: 'Say that one has read a note of somebody else; the first who says so is kept',
  permission: 'duty.take',
  params,
  response: noteShape,
});
