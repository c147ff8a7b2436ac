import * as z from 'zod';
import { endpoint } from '../endpoint';
import { instantShape, staffShape } from '../shapes';

const dutyShape = z.object({
  officer: staffShape.nullable().describe('null: nobody'),
  since: instantShape.nullable().describe('When they took it'),
});

export const readDuty = endpoint({
  id: 'identity.read-duty',
  method: 'GET',
  path: '/api/duty',
  summary: 'Who is on duty',
  permission: 'duty.read',
  response: dutyShape,
});

export const takeDuty = endpoint({
  id: 'identity.take-duty',
  method: 'PUT',
  path: '/api/duty',
  summary: 'Take the duty over from whoever has it, or lay down one’s own',
  permission: 'duty.take',
  body: z.strictObject({ isMine: z.boolean() }),
  response: dutyShape,
});
