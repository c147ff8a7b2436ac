import * as z from 'zod';
import { endpoint } from '../endpoint';
import { outlookShape } from '../people/availability';
import { formatShape } from '../people/people';
import { idShape, instantShape, photoShape } from '../shapes';

export const partShape = z.object({
  kind: z.string(),
  concept: z.string(),
  storyPhrase: z.string(),
  profilePhrase: z.string(),
  value: z.number().describe('Share of the score; the parts add up to it'),
});

const speakerShape = z.object({
  personId: z.string(),
  name: z.string(),
  role: z.string(),
  region: z.string(),
  photo: photoShape,
  languages: z.array(z.string()).describe('Language tags of BCP 47'),
  formats: z.array(formatShape),
  outlook: outlookShape,
  levels: z
    .array(z.object({ format: formatShape, level: z.number().int() }))
    .describe('How ready they are for each format they appear in, or for all where they name none'),
  score: z.number(),
  reason: z.string().describe('Why they are there, in words that are the parts'),
  parts: z.array(partShape),
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
    matches: z.array(speakerShape).describe('Those who can be asked, best first'),
    ruledOut: z
      .array(speakerShape.extend({ why: z.string().describe('“away until the end of Fri 28 Nov”') }))
      .describe('Those who would fit but are not free within a day, or not ready, best first'),
  }),
});
