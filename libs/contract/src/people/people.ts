import { FORMATS, MISSING } from '@greenroom/people/domain';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import {
  bytesShape,
  dayShape,
  idShape,
  instantShape,
  pageOf,
  pageQuery,
  photoShape,
  staffShape,
  versionShape,
} from '../shapes';

export const expertiseShape = z.object({ topic: z.string(), weight: z.number().describe('More than 0, at most 1') });

/** In what kinds of media somebody appears. */
export const formatShape = z.enum(FORMATS);
const languageShape = z.string().describe('Language tag of BCP 47, as `cy`');

export const livedExperienceShape = z.object({
  issue: z.string().describe('What it is of, in the network’s words; a facet’s value'),
  wording: z.string().describe('In the words that the person chose'),
  consentedOn: dayShape.describe('When they agreed that it is kept and used to find them'),
});

export const missingShape = z.enum(MISSING);

const personShape = z.object({
  id: idShape,
  reference: z.string().describe('Their key in the list that they came from'),
  name: z.string(),
  email: z.string().describe('Where mails to them go, and what they sign in by; empty where it is not known'),
  role: z.string().describe('What they are, in a line'),
  bio: z.string(),
  region: z.string(),
  languages: z.array(languageShape).describe('In which they can be interviewed'),
  formats: z.array(formatShape),
  expertise: z.array(expertiseShape),
  livedExperience: z.array(livedExperienceShape),
  trainedOn: dayShape.nullable().describe('End of their course'),
  metBy: z.string().describe('Who of the office has met them; empty where nobody has'),
  photo: photoShape,
  missing: z.array(missingShape).describe('What a profile still needs before it may be public'),
  changedAt: instantShape,
  changedBy: staffShape.nullable().describe('null where nobody of the office did, as from the command line'),
  version: versionShape,
});

const facetValueShape = z.object({ value: z.string(), count: z.number().int() });
const facetShape = z.array(facetValueShape);
/** What somebody has lived is asked for by an id: addresses stand in histories and logs. */
const livedFacetShape = z.array(
  z.object({
    id: z.string().describe('Asks for it in a query, where its words must not stand'),
    value: z.string(),
    count: z.number().int().nullable().describe('null: fewer than five, perhaps nobody; which of these is not said'),
  }),
);

const params = z.strictObject({ id: idShape });
export const expertise = z.array(z.strictObject({ topic: z.string(), weight: z.number() })).max(20);
/** What staff write down; the rules of the domain check it. */
const facts = {
  email: z.string().max(300),
  role: z.string(),
  bio: z.string(),
  region: z.string(),
  languages: z.array(z.string()).max(20),
  formats: z.array(formatShape).max(5),
  expertise,
  livedExperience: z.array(z.strictObject({ issue: z.string(), wording: z.string(), consentedOn: dayShape })).max(20),
  trainedOn: dayShape.nullable(),
  metBy: z.string(),
};

export const listPeople = endpoint({
  id: 'people.list-people',
  method: 'GET',
  path: '/api/people',
  summary: 'The spokespeople by name',
  permission: 'people.read',
  query: z.strictObject({
    ...pageQuery,
    topic: z.string().max(100).optional().describe('One of the facet’s values'),
    region: z.string().max(200).optional().describe('One of the facet’s values'),
    language: z.string().max(35).optional().describe('One of the facet’s values'),
    format: formatShape.optional(),
    lived: z
      .string()
      .max(64)
      .optional()
      .describe('The id of one of the facet’s values; one that is unknown finds nobody'),
    q: z.string().max(200).optional().describe('Words that name, role or bio must hold, each of them'),
    named: z.string().max(200).optional().describe('Words that parts of the name must begin with, each of them'),
  }),
  response: pageOf(personShape).extend({
    count: z.number().int().optional().describe('How many are found in all; with the first page only'),
    facets: z
      .object({
        topics: facetShape,
        regions: facetShape,
        languages: facetShape,
        formats: facetShape,
        livedExperience: livedFacetShape,
      })
      .optional()
      .describe(
        'Each counts the people within what is chosen of everything else; what people have lived is listed for the whole directory. With the first page only',
      ),
  }),
});

export const readPerson = endpoint({
  id: 'people.read-person',
  method: 'GET',
  path: '/api/people/{id}',
  summary: 'One spokesperson',
  permission: 'people.read',
  params,
  response: personShape,
});

export const addPerson = endpoint({
  id: 'people.add-person',
  method: 'POST',
  path: '/api/people',
  summary: 'Put a spokesperson in the directory',
  permission: 'people.edit',
  body: z.strictObject({
    reference: z.string().optional().describe('Their key in your own list, if they have one'),
    name: z.string(),
    ...z.object(facts).partial().shape,
  }),
  response: personShape,
});

export const changePerson = endpoint({
  id: 'people.change-person',
  method: 'PATCH',
  path: '/api/people/{id}',
  summary: 'Change a profile; a version that is no longer the current one is a clash',
  permission: 'people.edit',
  params,
  body: z.strictObject({
    version: versionShape,
    name: z.string().optional(),
    ...z.object(facts).partial().shape,
  }),
  response: personShape,
});

export const removePerson = endpoint({
  id: 'people.remove-person',
  method: 'DELETE',
  path: '/api/people/{id}',
  summary: 'Take somebody out of the directory, with all that is known of them',
  permission: 'people.remove',
  params,
  query: z.strictObject({ version: z.coerce.number().int().min(0) }),
  response: z.object({}),
});

export const readPhoto = endpoint({
  id: 'people.read-photo',
  method: 'GET',
  path: '/api/people/{id}/photo',
  summary: 'The photo: square, without what the camera noted in it',
  permission: 'people.read',
  params,
  query: z.strictObject({
    v: z.string().max(64).optional().describe('Changes with the photo, so that a browser may keep it'),
  }),
  media: 'image/webp',
  response: bytesShape,
});

export const putPhoto = endpoint({
  id: 'people.put-photo',
  method: 'PUT',
  path: '/api/people/{id}/photo',
  summary: 'Put a photo in, in place of the one that is there; what it is, its content says',
  permission: 'people.edit',
  params,
  takes: ['image/jpeg', 'image/png', 'image/webp'],
  body: bytesShape,
  response: personShape,
});

export const removePhoto = endpoint({
  id: 'people.remove-photo',
  method: 'DELETE',
  path: '/api/people/{id}/photo',
  summary: 'Take the photo out',
  permission: 'people.edit',
  params,
  response: personShape,
});

const truth = z.enum(['true', 'false']).default('false');

export const importPeople = endpoint({
  id: 'people.import-people',
  method: 'POST',
  path: '/api/people/import',
  summary: 'Take people over from a CSV or JSON file, or see what would come of it',
  permission: 'people.import',
  largest: 10 * 1024 * 1024,
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
      .array(
        z.object({
          reference: z.string(),
          name: z.string(),
          role: z.string().describe('As the file has it, as are topics and languages; empty where it says nothing'),
          topics: z.array(z.string()),
          languages: z.array(languageShape),
          result: z.enum(['added', 'changed', 'unchanged']),
        }),
      )
      .describe('The first hundred of those without faults'),
  }),
});
