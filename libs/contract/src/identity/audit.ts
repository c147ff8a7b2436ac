import * as z from 'zod';
import { endpoint } from '../endpoint';
import { instantShape, pageOf, pageQuery } from '../shapes';

const referenceShape = z.object({
  kind: z.string().describe('staff, person, system, session, mail …'),
  id: z.string(),
  name: z
    .string()
    .nullable()
    .describe('What it is called now; null: it is there no more, or has no name. The trail itself holds ids only'),
});
/** What ids look like: letters, digits and hyphens. */
const idFilter = z.string().regex(/^[a-z0-9-]{1,100}$/);

export const readAudit = endpoint({
  id: 'identity.read-audit',
  method: 'GET',
  path: '/api/audit',
  summary: 'Who did what to what, the newest first',
  permission: 'audit.read',
  query: z.strictObject({
    ...pageQuery,
    actor: idFilter.optional().describe('Id of who did it'),
    subject: idFilter.optional().describe('Id of what it was done to'),
    deed: z
      .string()
      .regex(/^[a-z0-9.-]{1,100}$/)
      .optional()
      .describe('Code of the deed'),
    from: instantShape.optional(),
    until: instantShape.optional().describe('Before this'),
  }),
  response: pageOf(
    z.object({
      sequence: z.number().int(),
      at: instantShape,
      actor: referenceShape,
      deed: z.string(),
      subject: referenceShape,
    }),
  ),
});

export const verifyAudit = endpoint({
  id: 'identity.verify-audit',
  method: 'POST',
  path: '/api/audit/verification',
  summary: 'Walk along the whole chain and say whether each entry is whole and follows the one before',
  permission: 'audit.read',
  response: z.object({
    entries: z.number().int().describe('How many are whole, from the first one on'),
    head: z.string().describe('Hash of the last of them: note it elsewhere, and a later cut shows'),
    broken: z
      .object({ sequence: z.number().int(), why: z.enum(['missing', 'changed', 'unlinked']) })
      .nullable()
      .describe('The first entry that does not fit'),
  }),
});
