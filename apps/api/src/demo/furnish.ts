import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '@greenroom/identity/domain';
import { DutyBook, StaffBook } from '@greenroom/identity/server';
import { londonDayOf } from '@greenroom/kernel';
import type { LivedExperience } from '@greenroom/people/domain';
import { ChangePerson, ImportPeople, PeopleDirectory, PhotoBook, readPeopleFile } from '@greenroom/people/server';
import { type Actor, systemClock } from '@greenroom/platform/server';
import type { INestApplicationContext } from '@nestjs/common';
import sharp from 'sharp';
import { DataSource } from 'typeorm';
import { drawFace, type Features } from './faces/draw-face';

const OFFICE: Readonly<Record<string, { name: string; roles: readonly Role[] }>> = {
  officer: { name: 'Maya Lindholm', roles: ['desk'] },
  lead: { name: 'Joseph Tandy', roles: ['desk', 'trainer', 'reviewer', 'welfare'] },
  data: { name: 'Ruth Okello', roles: ['data-lead'] },
  admin: { name: 'Tom Ashdown', roles: ['admin'] },
};

/** The demo's media office; its officer is on duty. */
export async function hire(app: INestApplicationContext, password: string): Promise<Actor> {
  const staff = app.get(StaffBook, { strict: false });
  for (const [account, { name, roles }] of Object.entries(OFFICE)) {
    await staff.ensure(name, `${account}@greenroom.example`, password, roles);
  }
  const { id, name } = (await staff.byEmail('officer@greenroom.example'))!;
  await app.get(DutyBook, { strict: false }).take({ id, name });
  return { id, name };
}

/** The demo's people, by the ways that real ones take: a list, what they told of themselves, photos. */
export async function invite(app: INestApplicationContext, by: Actor): Promise<void> {
  const people = readPeopleFile('people.json', read('people.json'), londonDayOf(systemClock.now()));
  if (people.issues.length > 0) throw new Error(`The demo's people are not right: ${JSON.stringify(people.issues)}`);
  const drafts = people.drafts.map((draft) => ({ ...draft, email: addressOf(draft.name) }));
  await app.get(ImportPeople, { strict: false }).run(drafts);
  const lived = JSON.parse(read('lived-experience.json').toString()) as Record<string, LivedExperience[]>;
  const changePerson = app.get(ChangePerson, { strict: false });
  for (const { id, version, reference } of await everybody(app, people.drafts)) {
    const livedExperience = lived[reference];
    if (livedExperience) await changePerson.run(id, version, { livedExperience }, by);
  }
}

/** Nobody is there: the domain is kept free for examples. */
function addressOf(name: string): string {
  const letters = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}|[^a-z ]/gu, '');
  return `${letters.trim().replace(/ +/g, '.')}@people.example`;
}

/** Draws everybody's face and puts it in as an upload would; people without features stay without a photo. */
export async function photograph(app: INestApplicationContext): Promise<void> {
  const features = JSON.parse(read('faces.json').toString()) as Record<string, Features>;
  const photos = app.get(PhotoBook, { strict: false });
  const references = Object.keys(features).map((reference) => ({ reference }));
  for (const { id, reference } of await everybody(app, references)) {
    await photos.put(
      id,
      await sharp(Buffer.from(drawFace(features[reference]!)))
        .png()
        .toBuffer(),
    );
  }
}

async function everybody(app: INestApplicationContext, listed: readonly { readonly reference: string }[]) {
  const directory = app.get(PeopleDirectory, { strict: false });
  const references = listed.map(({ reference }) => reference);
  const known = await directory.byReference(references, app.get(DataSource, { strict: false }).manager);
  return directory.entries([...known.values()].map(({ id }) => id));
}

function read(name: string): Buffer {
  return readFileSync(join(__dirname, 'demo', name));
}
