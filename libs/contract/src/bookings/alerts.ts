import { ALERTS } from '@greenroom/bookings/domain';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { idShape, instantShape, staffShape } from '../shapes';
import { keysOf } from './keys-of';

const alertShape = z.object({
  id: idShape,
  kind: z.enum(keysOf(ALERTS)),
  what: z.string().describe('The kind in words'),
  at: instantShape,
  request: z
    .object({
      id: idShape,
      reference: z.string(),
      asker: z.string().describe('Programme and outlet'),
      topic: z.string(),
      startsAt: instantShape.nullable(),
    })
    .nullable()
    .describe('null: it is not about a request'),
  person: z.string().nullable().describe('Whom it is about; null: nobody, or somebody who was taken out'),
  told: z.array(staffShape).describe('Who was written to'),
  seenBy: staffShape.nullable(),
  seenAt: instantShape.nullable(),
  mendedAt: instantShape.nullable().describe('When its cause was gone, before anybody had seen to it'),
});

export const listAlerts = endpoint({
  id: 'bookings.list-alerts',
  method: 'GET',
  path: '/api/alerts',
  summary:
    'What needs the officer on duty: all that nobody has seen to and that is not over by itself, or the last hundred, the newest first',
  permission: 'requests.read',
  query: z.strictObject({ show: z.enum(['open', 'all']).default('open') }),
  response: z.object({ items: z.array(alertShape) }),
});

export const markAlertSeen = endpoint({
  id: 'bookings.mark-alert-seen',
  method: 'POST',
  path: '/api/alerts/{id}/seen',
  summary: 'Say that one sees to it; the first who says so is kept',
  permission: 'duty.take',
  params: z.strictObject({ id: idShape }),
  response: alertShape,
});
