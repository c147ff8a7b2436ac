import { PROPOSED_FIELDS, PUBLIC_FIELDS } from '@greenroom/people/domain';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { bytesShape, dayShape, idShape, instantShape, photoShape, versionShape } from '../shapes';
import { expertise, expertiseShape, formatShape, livedExperienceShape, missingShape } from './people';

const proposedFieldShape = z.enum(PROPOSED_FIELDS);

const myProfileShape = z.object({
  id: idShape,
  network: z.string().describe('What the network is called'),
  version: versionShape,
  name: z.string(),
  role: z.string(),
  bio: z.string(),
  photo: photoShape,
  region: z.string(),
  languages: z.array(z.string()),
  formats: z.array(formatShape),
  expertise: z.array(expertiseShape),
  livedExperience: z.array(livedExperienceShape),
  trainedOn: dayShape.nullable(),
  metBy: z.string().describe('Who of the office has met me; empty where nobody has'),
  public: z.object({
    isPublic: z.boolean(),
    shown: z.array(z.enum(PUBLIC_FIELDS)).describe('What anybody can read'),
    missing: z.array(missingShape).describe('What the profile still needs before it may be public'),
    unagreed: z.array(z.enum(PUBLIC_FIELDS)).describe('What I have to agree to before it may be public'),
  }),
  waiting: z
    .array(
      z.object({
        field: proposedFieldShape,
        value: z.string().describe('The text, or the address of the photo'),
        proposedAt: instantShape,
      }),
    )
    .describe('What I have proposed and nobody has looked at yet'),
  declined: z
    .array(
      z.object({
        field: proposedFieldShape,
        value: z.string().describe('The text; empty for a photo, which is not kept'),
        reason: z.string(),
        decidedAt: instantShape,
      }),
    )
    .describe('What was not taken over, until I propose something else'),
});

export const readMe = endpoint({
  id: 'people.read-me',
  method: 'GET',
  path: '/api/me',
  summary: 'My profile: what counts, what waits for review, and what of it is public',
  permission: 'person',
  response: myProfileShape,
});

export const changeMe = endpoint({
  id: 'people.change-me',
  method: 'PATCH',
  path: '/api/me',
  summary: 'Change my profile; name, role and bio count once somebody has looked at them, everything else at once',
  permission: 'person',
  body: z.strictObject({
    version: versionShape,
    name: z.string().optional(),
    role: z.string().optional(),
    bio: z.string().optional(),
    region: z.string().optional(),
    languages: z.array(z.string()).max(20).optional(),
    formats: z.array(formatShape).max(5).optional(),
    expertise: expertise.optional(),
    livedExperience: z
      .array(z.strictObject({ issue: z.string(), wording: z.string() }))
      .max(20)
      .optional()
      .describe('Only with my consent that it is kept'),
  }),
  response: myProfileShape,
});

const photoQuery = z.strictObject({
  v: z.string().max(64).optional().describe('Changes with the photo, so that a browser may keep it'),
});

export const readMyPhoto = endpoint({
  id: 'people.read-my-photo',
  method: 'GET',
  path: '/api/me/photo',
  summary: 'My photo',
  permission: 'person',
  query: photoQuery,
  media: 'image/webp',
  response: bytesShape,
});

export const readMyProposedPhoto = endpoint({
  id: 'people.read-my-proposed-photo',
  method: 'GET',
  path: '/api/me/photo/proposed',
  summary: 'The photo that I have proposed',
  permission: 'person',
  query: photoQuery,
  media: 'image/webp',
  response: bytesShape,
});

export const proposeMyPhoto = endpoint({
  id: 'people.propose-my-photo',
  method: 'PUT',
  path: '/api/me/photo',
  summary: 'Propose a photo; it counts once somebody has looked at it',
  permission: 'person',
  takes: ['image/jpeg', 'image/png', 'image/webp'],
  body: bytesShape,
  response: myProfileShape,
});

export const removeMyPhoto = endpoint({
  id: 'people.remove-my-photo',
  method: 'DELETE',
  path: '/api/me/photo',
  summary: 'Take my photo out at once, and what I have proposed in its place',
  permission: 'person',
  response: myProfileShape,
});
