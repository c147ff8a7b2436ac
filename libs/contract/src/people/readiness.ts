import { EVIDENCE_KINDS } from '@greenroom/people/domain';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { dayShape, idShape, staffShape } from '../shapes';
import { formatShape } from './people';

const levelShape = z.number().int().min(0).max(5).describe('0: not trained … 5: hostile or flagship');

const mentorShape = z.object({
  id: idShape,
  name: z.string(),
  level: levelShape.describe('Their own in the format, less a lapse'),
  isAway: z.boolean().describe('Paused or on time off just now, so there is no stretch'),
});

const readinessShape = z.object({
  formats: z.array(
    z.object({
      format: formatShape,
      level: levelShape.describe('What counts: what was earned, less a lapse, and no higher than they wish'),
      isTheirs: z.boolean().describe('They say that they appear in it; so is each where they have named none'),
      name: z.string().describe('Of the level; at the bottom, why they are there'),
      offers: z.string().describe('What may be offered in this format at this level'),
      earned: levelShape,
      hasLapsed: z.boolean(),
      lapsesOn: dayShape.nullable(),
      cap: levelShape.nullable().describe('No higher, by their own wish'),
      words: z.string().describe('What would raise it, or what keeps it down'),
      mentor: mentorShape.nullable().describe('Who is at their side for a stretch of one level; null: nobody is named'),
      rungs: z
        .array(
          z.object({
            level: levelShape,
            name: z.string(),
            offers: z.string(),
            offering: z.enum(['ready', 'stretch', 'not-ready']),
            words: z.string().describe('“a stretch, with Ama Boateng as mentor”'),
          }),
        )
        .describe('Each level from 1 on, and whether it may be offered'),
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
  mentoring: z
    .array(z.object({ id: idShape, name: z.string(), format: formatShape }))
    .describe('At whose side they stand themselves'),
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

const mentorParams = z.strictObject({ id: idShape, format: formatShape });

export const listMentors = endpoint({
  id: 'people.list-mentors',
  method: 'GET',
  path: '/api/people/{id}/readiness/{format}/mentors',
  summary: 'Who could stand at somebody’s side in a format: all who are further on, the furthest first',
  permission: 'readiness.edit',
  params: mentorParams,
  response: z.object({ mentors: z.array(mentorShape) }),
});

export const nameMentor = endpoint({
  id: 'people.name-mentor',
  method: 'PUT',
  path: '/api/people/{id}/readiness/{format}/mentor',
  summary: 'Name who stands at somebody’s side in a format, so that they may stretch by a level',
  permission: 'readiness.edit',
  params: mentorParams,
  body: z.strictObject({ mentorId: idShape }),
  response: readinessShape,
});

export const removeMentor = endpoint({
  id: 'people.remove-mentor',
  method: 'DELETE',
  path: '/api/people/{id}/readiness/{format}/mentor',
  summary: 'End the mentoring: there is no stretch any more',
  permission: 'readiness.edit',
  params: mentorParams,
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
