import * as z from 'zod';
import { endpoint } from '../endpoint';
import { formatShape } from '../people/people';
import { idShape, instantShape, photoShape } from '../shapes';

export const partShape = z.object({
  kind: z.string(),
  concept: z.string(),
  storyPhrase: z.string(),
  profilePhrase: z.string(),
  value: z.number().describe('Share of the score; the parts add up to it'),
});

export const readMatches = endpoint({
  id: 'matching.read-matches',
  method: 'GET',
  path: '/api/stories/{id}/matches',
  summary: 'Who can speak on a story, ranked, each with the parts that the score is the sum of',
  permission: 'stories.read',
  params: z.strictObject({ id: idShape }),
  response: z.object({
    storyId: idShape,
    isAnswered: z.boolean(),
    because: z.string().describe('Why the story is shown or kept silent, in words'),
    matchedAt: instantShape,
    matches: z.array(
      z.object({
        personId: z.string(),
        name: z.string(),
        role: z.string(),
        region: z.string(),
        photo: photoShape,
        languages: z.array(z.string()).describe('Language tags of BCP 47'),
        formats: z.array(formatShape),
        score: z.number(),
        reason: z.string().describe('Why they are there, in words that are the parts'),
        parts: z.array(partShape),
      }),
    ),
  }),
});
