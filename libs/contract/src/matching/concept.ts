import * as z from 'zod';

/** A topic's or concept's name in files and addresses. */
export const slugShape = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case');
const text = z.string().trim().min(1);

/** YAML reads a bare 2050 as a number; as a phrase it is the text. */
const phrase = z.union([text, z.number().transform(String)]);

/** What a concept and a kind of story that is not ours have in common. */
export const phraseFields = {
  terms: z.array(phrase).optional(),
  exact: z.array(phrase).optional(),
  weak: z.array(phrase).optional(),
  names: z.array(z.strictObject({ term: text, asOf: z.string().regex(/^\d{4}(-\d{2})?$/) })).optional(),
  yes: z.array(text).min(1, 'needs an example that must match'),
  no: z.array(text).min(1, 'needs an example that must not match'),
};

/** A concept as the files of the thesaurus have it, and as it is edited. */
export const conceptShape = z.strictObject({
  id: slugShape,
  label: text,
  short: text.max(16).optional(),
  topics: z
    .record(slugShape, z.number().min(0.1).max(1))
    .refine((topics) => Object.keys(topics).length > 0, 'needs a topic'),
  ...phraseFields,
});
