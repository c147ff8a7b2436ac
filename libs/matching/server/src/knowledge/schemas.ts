import * as z from 'zod';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case');
const text = z.string().trim().min(1);

/** YAML reads a bare 2050 as a number; as a phrase it is the text. */
const phrase = z.union([text, z.number().transform(String)]);

const phrases = {
  terms: z.array(phrase).optional(),
  exact: z.array(phrase).optional(),
  weak: z.array(phrase).optional(),
  names: z.array(z.strictObject({ term: text, asOf: z.string().regex(/^\d{4}(-\d{2})?$/) })).optional(),
  yes: z.array(text).min(1, 'needs an example that must match'),
  no: z.array(text).min(1, 'needs an example that must not match'),
};

const concept = z.strictObject({
  id: slug,
  label: text,
  short: text.max(16).optional(),
  topics: z
    .record(slug, z.number().min(0.1).max(1))
    .refine((topics) => Object.keys(topics).length > 0, 'needs a topic'),
  ...phrases,
});

/** The files of the thesaurus: lists of concepts. */
export const conceptsFile = z.array(concept);

/** `negative.yaml`: kinds of story that are not ours. */
export const negativesFile = z.array(
  z.strictObject({ id: slug, label: text, short: text.max(16).optional(), ...phrases }),
);

const topic = z.strictObject({
  slug,
  label: text,
  short: text.max(16).optional(),
  aliases: z.array(text).optional(),
  get children() {
    return z.array(topic).optional();
  },
});

/** `topics.yaml`: the tree. */
export const topicsFile = z.array(topic).min(1);
