import { type Channel, CHANNELS, POST_ROLES, type PostRole } from '@greenroom/contacts/domain';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { idShape, instantShape, lineShape, pageOf, pageQuery, staffShape, versionShape } from '../shapes';

const roleShape = z.enum(Object.keys(POST_ROLES) as [PostRole, ...PostRole[]]);
const channelShape = z.enum(Object.keys(CHANNELS) as [Channel, ...Channel[]]);
const dayShape = z.iso.date();

const placeShape = z.object({
  outletId: idShape,
  outlet: z.string(),
  programmeId: idShape.nullable(),
  programme: z.string().nullable(),
  role: roleShape.nullable(),
  from: dayShape.nullable().describe('null: from before we knew them'),
  to: dayShape.nullable().describe('Their last day; null: they are there still'),
});

const contactShape = z.object({
  id: idShape,
  name: z.string(),
  email: z.string(),
  mobile: z.string().describe('As it can be dialled: +447700900123'),
  desk: z.string(),
  channel: channelShape.nullable().describe('How they would rather be reached'),
  note: z.string(),
  posts: z.array(placeShape).describe('Where they are and were, the earliest first'),
  doNotContact: z
    .object({ since: instantShape, reason: z.string(), by: staffShape.nullable() })
    .nullable()
    .describe('They asked not to be written to or rung: nothing is sent to them'),
  verified: z
    .object({ at: instantShape, by: staffShape })
    .nullable()
    .describe('Who made sure that they are who they say'),
  lastContact: z
    .object({
      at: instantShape,
      how: z.enum(['request', 'mail']).describe('Over something that they asked of us; or a mail of ours'),
    })
    .nullable()
    .describe('When they and we last had to do with each other, as requests and mails tell; null: not that we know'),
  version: versionShape,
});

const params = z.strictObject({ id: idShape });
const post = z.strictObject({
  outletId: idShape,
  programmeId: idShape.nullable(),
  role: roleShape.nullable(),
});
/** What staff write down; the rules of the domain check it. */
const facts = {
  email: z.string().max(300),
  mobile: z.string().max(40),
  desk: z.string().max(40),
  channel: channelShape.nullable(),
  note: z.string().max(2_000),
};

export const listContacts = endpoint({
  id: 'contacts.list-contacts',
  method: 'GET',
  path: '/api/contacts',
  summary: 'People at outlets by name',
  permission: 'contacts.read',
  query: z.strictObject({
    ...pageQuery,
    q: z.string().max(200).optional().describe('What parts of name, outlet or programme must begin with, each word'),
    outletId: idShape.optional().describe('Who is there now'),
  }),
  response: pageOf(contactShape).extend({
    count: z.number().int().optional().describe('How many are found in all; with the first page only'),
  }),
});

export const readContact = endpoint({
  id: 'contacts.read-contact',
  method: 'GET',
  path: '/api/contacts/{id}',
  summary: 'One contact; of one that was merged, the entry that stayed',
  permission: 'contacts.read',
  params,
  response: contactShape.extend({
    alike: z
      .array(
        z.object({ id: idShape, name: z.string(), why: z.enum(['same-email', 'same-mobile', 'same-name-and-outlet']) }),
      )
      .describe('Others who may be the same person, the surest first'),
  }),
});

export const addContact = endpoint({
  id: 'contacts.add-contact',
  method: 'POST',
  path: '/api/contacts',
  summary: 'Write down somebody at an outlet',
  permission: 'contacts.edit',
  body: z.strictObject({ name: z.string().max(300), post: post.optional(), ...z.object(facts).partial().shape }),
  response: contactShape,
});

export const changeContact = endpoint({
  id: 'contacts.change-contact',
  method: 'PATCH',
  path: '/api/contacts/{id}',
  summary: 'Change a contact; a version that is no longer the current one is a clash',
  permission: 'contacts.edit',
  params,
  body: z.strictObject({
    version: versionShape,
    name: z.string().max(300).optional(),
    ...z.object(facts).partial().shape,
    doNotContact: z
      .strictObject({ reason: lineShape(500) })
      .nullable()
      .optional()
      .describe('null: they may be contacted again'),
    isVerified: z.boolean().optional().describe('true: whoever changes it has made sure that they are who they say'),
  }),
  response: contactShape,
});

export const moveContact = endpoint({
  id: 'contacts.move-contact',
  method: 'POST',
  path: '/api/contacts/{id}/move',
  summary: 'Write down that somebody works elsewhere from a day on, or has left; where they were is kept',
  permission: 'contacts.edit',
  params,
  body: z.strictObject({
    version: versionShape,
    post: post.nullable().describe('null: nobody knows where to'),
    on: dayShape.optional().describe('Today unless given'),
    leaves: z
      .array(z.strictObject({ outletId: idShape, programmeId: idShape.nullable() }))
      .max(20)
      .optional()
      .describe('Which of the places where they are now; all of them unless given'),
  }),
  response: contactShape,
});

export const mergeContacts = endpoint({
  id: 'contacts.merge-contacts',
  method: 'POST',
  path: '/api/contacts/{id}/merge',
  summary: 'Make two entries of one person one; this one stays, and what it does not say is taken from the other',
  permission: 'contacts.edit',
  params,
  body: z.strictObject({ version: versionShape, other: z.strictObject({ id: idShape, version: versionShape }) }),
  response: contactShape,
});

export const removeContact = endpoint({
  id: 'contacts.remove-contact',
  method: 'DELETE',
  path: '/api/contacts/{id}',
  summary: 'Forget a contact; that they asked not to be contacted is kept by a key of their address alone',
  permission: 'contacts.edit',
  params,
  query: z.strictObject({ version: z.coerce.number().int().min(0) }),
  response: z.object({}),
});

const truth = z.enum(['true', 'false']).default('false');

export const importContacts = endpoint({
  id: 'contacts.import-contacts',
  method: 'POST',
  path: '/api/contacts/import',
  summary: 'Take contacts over from a CSV file, or see what would come of it',
  permission: 'contacts.edit',
  largest: 10 * 1024 * 1024,
  query: z.strictObject({
    dryRun: truth.describe('`true`: nothing is stored'),
    skipFaulty: truth.describe(
      '`true`: lines with faults are left out; else one such line keeps all from being stored',
    ),
  }),
  body: z.strictObject({ content: z.string().describe('The file’s text; its first line names the columns') }),
  response: z.object({
    isStored: z.boolean(),
    added: z.number().int(),
    merged: z.number().int().describe('Lines about somebody whom we know: what we did not know is filled in'),
    issues: z.array(z.object({ line: z.number().int(), field: z.string(), message: z.string() })),
    unknownFields: z.array(z.string()).describe('Columns that were not taken'),
    contacts: z
      .array(
        z.object({
          line: z.number().int(),
          name: z.string(),
          outlet: z.string(),
          programme: z.string(),
          result: z.enum(['added', 'merged']),
          why: z
            .enum(['same-email', 'same-mobile', 'same-name-and-outlet'])
            .nullable()
            .describe('By what they are known; of somebody added, what they share with another of quite another name'),
          noted: z
            .array(z.enum(['mobile', 'desk', 'email']))
            .describe('What the book says otherwise: it stays so, and what the list says goes to the notes'),
        }),
      )
      .describe('The first hundred of those without faults'),
  }),
});
