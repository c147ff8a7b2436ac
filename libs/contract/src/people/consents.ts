import { CONSENT_WAYS, PUBLIC_FIELDS, PURPOSES } from '@greenroom/people/domain';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { dayShape, idShape, instantShape, staffShape } from '../shapes';

const purposeShape = z.enum(PURPOSES);
const fieldShape = z
  .enum(PUBLIC_FIELDS)
  .nullable()
  .describe('Which part of a public profile; null for every other purpose');

const partShape = { purpose: purposeShape, field: fieldShape };
const howShape = z.enum(CONSENT_WAYS);
const onShape = dayShape.describe('Day in London on which they said it: of the paper, or of the call');
const versionOfWording = z.number().int().describe('Of the wording; 0: written down before wordings were kept');

const historyShape = z
  .array(
    z.object({
      ...partShape,
      isGiven: z.boolean(),
      at: instantShape,
      wording: z.string(),
      version: versionOfWording,
      how: howShape,
      on: onShape,
      by: staffShape.nullable().describe('Who wrote it down; null: the person themselves'),
    }),
  )
  .describe('The newest first');

const ownConsentsShape = z.object({
  consents: z.array(
    z.object({
      ...partShape,
      isGiven: z.boolean(),
      at: instantShape.nullable().describe('When that was written down; null: nothing was said yet'),
      how: howShape.nullable(),
      on: onShape.nullable(),
      by: staffShape.nullable().describe('Who wrote it down; null: they themselves'),
      title: z.string(),
      wording: z.string().describe('What exactly was agreed to; the wording in force where nothing is'),
      version: z.number().int().describe('Of the wording in force, by which to agree'),
    }),
  ),
  history: historyShape,
});

const agreedShape = z.object({
  agreed: z.array(
    z.object({
      ...partShape,
      title: z.string(),
      wording: z.string().describe('What exactly was agreed to'),
      version: versionOfWording,
      at: instantShape,
      how: howShape,
      on: onShape,
      by: staffShape.nullable().describe('Who wrote it down; null: the person themselves'),
    }),
  ),
  askable: z
    .array(z.object({ ...partShape, title: z.string(), wording: z.string(), version: z.number().int() }))
    .describe('Everything else by its wording in force, whether it was refused, taken back or never asked'),
  history: historyShape.describe(
    'Each yes, and its taking back, the newest first; a no that followed no yes is not kept',
  ),
});

/** What is said on a part, and by which wording. */
const said = {
  ...partShape,
  isGiven: z.boolean(),
  version: z.number().int().min(0).describe('Of the wording that was shown; for taking back it does not matter'),
};

export const readMyConsents = endpoint({
  id: 'people.read-my-consents',
  method: 'GET',
  path: '/api/me/consents',
  summary: 'What I have agreed to, each with its wording, and all that I ever said on it',
  permission: 'person',
  response: ownConsentsShape,
});

export const sayMyConsent = endpoint({
  id: 'people.say-my-consent',
  method: 'PUT',
  path: '/api/me/consents',
  summary: 'Agree to a purpose by the wording that was shown, or take it back; either counts at once',
  permission: 'person',
  body: z.strictObject(said),
  response: ownConsentsShape,
});

const params = z.strictObject({ id: idShape });

export const readConsents = endpoint({
  id: 'people.read-consents',
  method: 'GET',
  path: '/api/people/{id}/consents',
  summary: 'What is agreed just now, and each yes with its taking back; what was refused and never asked look alike',
  permission: 'consents.read',
  params,
  response: agreedShape,
});

export const recordConsent = endpoint({
  id: 'people.record-consent',
  method: 'POST',
  path: '/api/people/{id}/consents',
  summary: 'Write down what somebody agreed to or took back on paper or by phone',
  permission: 'consents.record',
  params,
  body: z.strictObject({ ...said, how: howShape.exclude(['portal']), on: onShape }),
  response: agreedShape,
});
