import { EVIDENCE_KINDS } from '@greenroom/people/domain';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { dayShape, idShape, staffShape } from '../shapes';
import { formatShape } from './people';

const levelShape = z.number().int().min(0).max(5).describe('0: not trained … 5: hostile or flagship');

const readinessShape = z.object({
  formats: z.array(
    z.object({
      format: formatShape,
      level: levelShape.describe('What counts: what was earned, less a lapse, and no higher than they wish'),
      name: z.string(),
      offers: z.string().describe('What may be offered from this level on'),
      earned: levelShape,
      hasLapsed: z.boolean(),
      lapsesOn: dayShape.nullable(),
      cap: levelShape.nullable().describe('No higher, by their own wish'),
      words: z.string().describe('What would raise it, or what keeps it down'),
    }),
  ),
  evidence: z
    .array(
      z.object({
        id: idShape.nullable().describe('null: it follows from the day of training on the profile'),
        kind: z.enum(EVIDENCE_KINDS),
        words: z.string(),
        format: formatShape.nullable().describe('null: it counts for every format'),
        on: dayShape,
        by: staffShape.nullable().describe('Who wrote it down; null where it follows from the profile'),
      }),
    )
    .describe('The newest first'),
});

const params = z.strictObject({ id: idShape });

export const readReadiness = endpoint({
  id: 'people.read-readiness',
  method: 'GET',
  path: '/api/people/{id}/readiness',
  summary: 'How ready somebody is for each format, what shows it, and what would raise it',
  permission: 'readiness.read',
  params,
  response: readinessShape,
});

export const addEvidence = endpoint({
  id: 'people.add-evidence',
  method: 'POST',
  path: '/api/people/{id}/readiness',
  summary: 'Write down something that shows that somebody is ready',
  permission: 'readiness.edit',
  params,
  body: z.strictObject({ kind: z.enum(EVIDENCE_KINDS), format: formatShape.nullable(), on: dayShape }),
  response: readinessShape,
});

export const removeEvidence = endpoint({
  id: 'people.remove-evidence',
  method: 'DELETE',
  path: '/api/people/{id}/readiness/{evidenceId}',
  summary: 'Take back what was written down by mistake',
  permission: 'readiness.edit',
  params: z.strictObject({ id: idShape, evidenceId: idShape }),
  response: readinessShape,
});

export const readMyReadiness = endpoint({
  id: 'people.read-my-readiness',
  method: 'GET',
  path: '/api/me/readiness',
  summary: 'How ready I am for each format, and what would raise it',
  permission: 'person',
  response: readinessShape,
});

export const capMyReadiness = endpoint({
  id: 'people.cap-my-readiness',
  method: 'PUT',
  path: '/api/me/readiness/{format}',
  summary: 'Say that I do not wish to be asked for anything above a level',
  permission: 'person',
  params: z.strictObject({ format: formatShape }),
  body: z.strictObject({ cap: levelShape.nullable().describe('null: no wish') }),
  response: readinessShape,
});
