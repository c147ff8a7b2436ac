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
    .array(
      z.object({
        format: formatShape,
        level: z.number().int(),
        stretch: z
          .object({ level: z.number().int(), mentor: z.string() })
          .nullable()
          .describe('One level more, with that mentor at their side'),
      }),
    )
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
  query: z.strictObject({
    format: formatShape.optional().describe('What they are wanted for; without it whatever they may be offered counts'),
    level: z.coerce.number().int().min(1).max(5).default(1).describe('How much it asks of them in that format'),
  }),
  response: z.object({
    storyId: idShape,
    isAnswered: z.boolean(),
    because: z.string().describe('Why the story is shown or kept silent, in words'),
    matchedAt: instantShape,
    ladder: z
      .array(z.object({ level: z.number().int(), offers: z.string() }))
      .describe('What somebody may be wanted for, by the level that it asks of them'),
    matches: z.array(speakerShape).describe('Those who can be asked, best first'),
    ruledOut: z
      .array(speakerShape.extend({ why: z.string().describe('“away until the end of Fri 28 Nov”') }))
      .describe('Those who would fit but are not free within a day, or not ready for what is asked, best first'),
  }),
});
