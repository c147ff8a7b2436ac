import { conceptShape, phraseFields, slugShape } from '@greenroom/contract';
import * as z from 'zod';

const text = z.string().trim().min(1);

/** The files of the thesaurus: lists of concepts. */
export const conceptsFile = z.array(conceptShape);

/** `negative.yaml`: kinds of story that are not ours. */
export const negativesFile = z.array(
  z.strictObject({ id: slugShape, label: text, short: text.max(16).optional(), ...phraseFields }),
);

const topic = z.strictObject({
  slug: slugShape,
  label: text,
  short: text.max(16).optional(),
  aliases: z.array(text).optional(),
  get children() {
    return z.array(topic).optional();
  },
});

/** `topics.yaml`: the tree. */
export const topicsFile = z.array(topic).min(1);
