import * as z from 'zod';

const namedShape = z.object({ id: z.string(), label: z.string(), phrase: z.string().describe('As the story has it') });

/** Why a story is put before the desk, or is kept from it. */
export const becauseShape = z.object({
  code: z.enum(['concepts', 'similar-wording', 'nothing-recognised', 'nobody', 'not-ours', 'too-weak']),
  sentence: z.string(),
  concepts: z.array(namedShape).describe('What it is about, the heaviest first'),
  negatives: z.array(namedShape).describe('What made it read like news that is not ours'),
});
