import * as z from 'zod';
import { endpoint } from '../endpoint';
import { idShape, instantShape } from '../shapes';

const exportShape = z.object({
  network: z.string(),
  person: idShape,
  madeAt: instantShape,
  sections: z.record(z.string(), z.unknown()).describe('All that is kept, by what it is'),
});

export const exportMe = endpoint({
  id: 'people.export-me',
  method: 'GET',
  path: '/api/me/export',
  summary: 'All that is kept of me, as a file to download',
  permission: 'person',
  response: exportShape,
});

export const exportPerson = endpoint({
  id: 'people.export-person',
  method: 'GET',
  path: '/api/people/{id}/export',
  summary: 'All that is kept of somebody, as a file to hand to them; that it was made is noted in the audit log',
  permission: 'people.remove',
  params: z.strictObject({ id: idShape }),
  response: exportShape,
});
