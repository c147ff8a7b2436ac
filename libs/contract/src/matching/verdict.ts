import * as z from 'zod';
import { becauseShape } from '../news/because';
import { partShape } from './matches';

/** What matching says of a headline. */
export const verdictShape = z.object({
  isAnswered: z.boolean(),
  because: becauseShape,
  topics: z.array(z.object({ slug: z.string(), label: z.string() })),
  matches: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      score: z.number(),
      reason: z.string(),
      parts: z.array(partShape),
    }),
  ),
});
