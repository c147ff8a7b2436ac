import { MEDIA, type Medium } from '@greenroom/contacts/domain';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { idShape, versionShape } from '../shapes';

export const mediumShape = z.enum(Object.keys(MEDIA) as [Medium, ...Medium[]]);

const outletShape = z.object({
  id: idShape,
  name: z.string(),
  media: z.array(mediumShape),
  note: z.string(),
  version: versionShape,
  contactCount: z.number().int().describe('People whom we know there now'),
});

const programmeShape = z.object({
  id: idShape,
  outletId: idShape,
  name: z.string(),
  medium: mediumShape.nullable(),
  note: z.string(),
  version: versionShape,
});

const params = z.strictObject({ id: idShape });
const name = z.string().max(120).describe('Once only: among the outlets, or among the programmes of an outlet');
const note = z.string().max(2_000);

export const listOutlets = endpoint({
  id: 'contacts.list-outlets',
  method: 'GET',
  path: '/api/outlets',
  summary: 'Outlets by name, each with its programmes',
  permission: 'contacts.read',
  query: z.strictObject({ q: z.string().max(200).optional().describe('What name or programme must begin with') }),
  response: z.object({ items: z.array(outletShape.extend({ programmes: z.array(programmeShape) })) }),
});

export const addOutlet = endpoint({
  id: 'contacts.add-outlet',
  method: 'POST',
  path: '/api/outlets',
  summary: 'Put an outlet in; one of the name that is there already is answered instead',
  permission: 'contacts.edit',
  body: z.strictObject({ name, media: z.array(mediumShape).max(5).optional(), note: note.optional() }),
  response: outletShape,
});

export const changeOutlet = endpoint({
  id: 'contacts.change-outlet',
  method: 'PATCH',
  path: '/api/outlets/{id}',
  summary: 'Change an outlet; a version that is no longer the current one is a clash',
  permission: 'contacts.edit',
  params,
  body: z.strictObject({
    version: versionShape,
    name: name.optional(),
    media: z.array(mediumShape).max(5).optional(),
    note: note.optional(),
  }),
  response: outletShape,
});

const merging = z.strictObject({
  version: versionShape,
  other: z.strictObject({ id: idShape, version: versionShape }),
});

export const mergeOutlets = endpoint({
  id: 'contacts.merge-outlets',
  method: 'POST',
  path: '/api/outlets/{id}/merge',
  summary: 'Make two outlets one; this one stays, and people and programmes of the other go over to it',
  permission: 'contacts.edit',
  params,
  body: merging,
  response: outletShape,
});

export const addProgramme = endpoint({
  id: 'contacts.add-programme',
  method: 'POST',
  path: '/api/programmes',
  summary: 'Put a programme of an outlet in; one of the name that is there already is answered instead',
  permission: 'contacts.edit',
  body: z.strictObject({ outletId: idShape, name, medium: mediumShape.nullable().optional(), note: note.optional() }),
  response: programmeShape,
});

export const changeProgramme = endpoint({
  id: 'contacts.change-programme',
  method: 'PATCH',
  path: '/api/programmes/{id}',
  summary: 'Change a programme; a version that is no longer the current one is a clash',
  permission: 'contacts.edit',
  params,
  body: z.strictObject({
    version: versionShape,
    name: name.optional(),
    medium: mediumShape.nullable().optional(),
    note: note.optional(),
  }),
  response: programmeShape,
});

export const mergeProgrammes = endpoint({
  id: 'contacts.merge-programmes',
  method: 'POST',
  path: '/api/programmes/{id}/merge',
  summary: 'Make two programmes of an outlet one; this one stays, and people of the other go over to it',
  permission: 'contacts.edit',
  params,
  body: merging,
  response: programmeShape,
});
