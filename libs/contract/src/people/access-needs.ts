import * as z from 'zod';
import { endpoint } from '../endpoint';
import { idShape } from '../shapes';

const needsShape = z.object({ text: z.string().nullable().describe('In their words; null where nothing is kept') });

export const readMyAccessNeeds = endpoint({
  id: 'people.read-my-access-needs',
  method: 'GET',
  path: '/api/me/access-needs',
  summary: 'What I need to take part',
  permission: 'person',
  response: needsShape,
});

export const writeMyAccessNeeds = endpoint({
  id: 'people.write-my-access-needs',
  method: 'PUT',
  path: '/api/me/access-needs',
  summary: 'Say what I need to take part; only with my consent that it is kept',
  permission: 'person',
  body: z.strictObject({ text: z.string().trim().max(2_000).describe('Empty: nothing any more') }),
  response: needsShape,
});

export const readAccessNeeds = endpoint({
  id: 'people.read-access-needs',
  method: 'GET',
  path: '/api/people/{id}/access-needs',
  summary: 'What somebody needs to take part; that it was read is noted in the audit log',
  permission: 'access-needs.read',
  params: z.strictObject({ id: idShape }),
  response: needsShape,
});
