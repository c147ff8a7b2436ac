import { PROPOSED_FIELDS } from '@greenroom/people/domain';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { bytesShape, idShape, instantShape, photoShape, versionShape } from '../shapes';

const valueShape = z.string().describe('The text, or the address of the photo; empty where there is none');

const reviewsShape = z.object({
  count: z.number().int().describe('How many there are in all'),
  items: z
    .array(
      z.object({
        id: idShape,
        person: z.object({ id: idShape, name: z.string(), photo: photoShape }),
        version: versionShape.describe('Of the profile; an approval is for the one that was looked at'),
        field: z.enum(PROPOSED_FIELDS),
        before: valueShape,
        after: valueShape,
        proposedAt: instantShape,
      }),
    )
    .describe('The first hundred, the oldest first'),
});

export const listReviews = endpoint({
  id: 'people.list-reviews',
  method: 'GET',
  path: '/api/reviews',
  summary: 'Names, roles, bios and photos that people have proposed and that wait for somebody’s look',
  permission: 'reviews.decide',
  response: reviewsShape,
});

const params = z.strictObject({ id: idShape });

export const decideReview = endpoint({
  id: 'people.decide-review',
  method: 'POST',
  path: '/api/reviews/{id}',
  summary: 'Take a proposal over, or decline it with a reason that the person sees; they are told by mail',
  permission: 'reviews.decide',
  params,
  body: z.discriminatedUnion('verdict', [
    z.strictObject({ verdict: z.literal('approve'), version: versionShape }),
    z.strictObject({ verdict: z.literal('decline'), reason: z.string().trim().min(1).max(1_000) }),
  ]),
  response: reviewsShape,
});

export const readProposedPhoto = endpoint({
  id: 'people.read-proposed-photo',
  method: 'GET',
  path: '/api/reviews/{id}/photo',
  summary: 'A photo that waits for somebody’s look',
  permission: 'reviews.decide',
  params,
  media: 'image/webp',
  response: bytesShape,
});
