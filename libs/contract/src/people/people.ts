import * as z from 'zod';
import { endpoint } from '../endpoint';
import { idShape, instantShape, pageOf, pageQuery, versionShape } from '../shapes';

const expertiseShape = z.object({ topic: z.string(), weight: z.number().describe('More than 0, at most 1') });

const personShape = z.object({
  id: idShape,
  reference: z.string().describe('Their key in the list that they came from'),
  name: z.string(),
  bio: z.string(),
  region: z.string(),
  expertise: z.array(expertiseShape),
  changedAt: instantShape,
  version: versionShape,
});

const facetShape = z.array(z.object({ value: z.string(), count: z.number().int() }));

const params = z.strictObject({ id: idShape });
const expertise = z.array(z.strictObject({ topic: z.string(), weight: z.number() })).max(20);

export const listPeople = endpoint({
  id: 'people.list-people',
  method: 'GET',
  path: '/api/people',
  summary: 'The spokespeople by name',
  permission: 'staff',
  query: z.strictObject({
    ...pageQuery,
    topic: z.string().max(100).optional().describe('One of the facet’s values'),
    region: z.string().max(200).optional().describe('One of the facet’s values'),
    q: z.string().max(200).optional().describe('Words that name or bio must hold, each of them'),
  }),
  response: pageOf(personShape).extend({
    facets: z
      .object({ topics: facetShape, regions: facetShape })
      .optional()
      .describe('Of the whole directory; with the first page only'),
  }),
});

export const readPerson = endpoint({
  id: 'people.read-person',
  method: 'GET',
  path: '/api/people/{id}',
  summary: 'One spokesperson',
  permission: 'staff',
  params,
  response: personShape,
});

export const addPerson = endpoint({
  id: 'people.add-person',
  method: 'POST',
  path: '/api/people',
  summary: 'Put a spokesperson in the directory',
  permission: 'staff',
  body: z.strictObject({
    reference: z.string().optional().describe('Their key in your own list, if they have one'),
    name: z.string(),
    bio: z.string().default(''),
    region: z.string().default(''),
    expertise: expertise.default([]),
  }),
  response: personShape,
});

export const changePerson = endpoint({
  id: 'people.change-person',
  method: 'PATCH',
  path: '/api/people/{id}',
  summary: 'Change a profile; a version that is no longer the current one is a clash',
  permission: 'staff',
  params,
  body: z.strictObject({
    version: versionShape,
    name: z.string().optional(),
    bio: z.string().optional(),
    region: z.string().optional(),
    expertise: expertise.optional(),
  }),
  response: personShape,
});

const truth = z.enum(['true', 'false']).default('false');

export const importPeople = endpoint({
  id: 'people.import-people',
  method: 'POST',
  path: '/api/people/import',
  summary: 'Take people over from a CSV or JSON file, or see what would come of it',
  permission: 'staff',
  query: z.strictObject({
    dryRun: truth.describe('`true`: nothing is stored'),
    skipFaulty: truth.describe(
      '`true`: lines with faults are left out; else one such line keeps all from being stored',
    ),
  }),
  body: z.strictObject({
    fileName: z.string().max(300).describe('Its ending says what it is: .csv or .json'),
    content: z.string().describe('The file’s text'),
  }),
  response: z.object({
    isStored: z.boolean(),
    added: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    issues: z.array(z.object({ line: z.number().int(), field: z.string(), message: z.string() })),
    selfDescription: z.array(z.string()).describe('Fields left out, since only the person may give them'),
    unknownFields: z.array(z.string()).describe('Other fields that were not taken'),
    people: z
      .array(z.object({ reference: z.string(), name: z.string(), result: z.enum(['added', 'changed', 'unchanged']) }))
      .describe('The first hundred of those without faults'),
  }),
});
