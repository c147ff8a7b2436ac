import { PUBLIC_FIELDS, PURPOSES } from '@greenroom/people/domain';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { idShape, instantShape, staffShape } from '../shapes';

const purposeShape = z.enum(PURPOSES);
const fieldShape = z
  .enum(PUBLIC_FIELDS)
  .nullable()
  .describe('Which part of a public profile; null for every other purpose');

const consentShape = z.object({
  purpose: purposeShape,
  field: fieldShape,
  isGiven: z.boolean(),
  at: instantShape.nullable().describe('When that was said; null: nothing was said yet'),
  title: z.string(),
  wording: z.string().describe('What exactly was agreed to; the wording in force where nothing was'),
  version: z.number().int().describe('Of the wording'),
});

const historyShape = z.array(
  z.object({
    purpose: purposeShape,
    field: fieldShape,
    isGiven: z.boolean(),
    at: instantShape,
    version: z.number().int(),
    how: z.enum(['portal', 'paper', 'phone']),
    by: staffShape.nullable().describe('Who wrote it down; null: the person themselves'),
  }),
);

export const readMyConsents = endpoint({
  id: 'people.read-my-consents',
  method: 'GET',
  path: '/api/me/consents',
  summary: 'What I have agreed to, each with its wording, and all that I ever said on it',
  permission: 'person',
  response: z.object({ consents: z.array(consentShape), history: historyShape }),
});

export const sayMyConsent = endpoint({
  id: 'people.say-my-consent',
  method: 'PUT',
  path: '/api/me/consents',
  summary: 'Agree to a purpose by the wording that was shown, or take it back; either counts at once',
  permission: 'person',
  body: z.strictObject({
    purpose: purposeShape,
    field: fieldShape,
    isGiven: z.boolean(),
    version: z.number().int().min(1).describe('Of the wording that was shown'),
  }),
  response: z.object({ consents: z.array(consentShape), history: historyShape }),
});

const params = z.strictObject({ id: idShape });

export const readConsents = endpoint({
  id: 'people.read-consents',
  method: 'GET',
  path: '/api/people/{id}/consents',
  summary: 'What is agreed just now; what was refused and what was never asked look alike',
  permission: 'consents.read',
  params,
  response: z.object({
    agreed: z.array(consentShape),
    askable: z.array(
      z.object({ purpose: purposeShape, title: z.string(), wording: z.string(), version: z.number().int() }),
    ),
  }),
});

export const recordConsent = endpoint({
  id: 'people.record-consent',
  method: 'POST',
  path: '/api/people/{id}/consents',
  summary: 'Write down what somebody agreed to or took back on paper or by phone',
  permission: 'consents.record',
  params,
  body: z.strictObject({
    purpose: purposeShape,
    field: fieldShape,
    isGiven: z.boolean(),
    version: z.number().int().min(1),
    how: z.enum(['paper', 'phone']),
  }),
  response: z.object({ agreed: z.array(consentShape) }),
});
