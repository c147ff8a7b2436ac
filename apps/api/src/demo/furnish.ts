import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '@greenroom/identity/domain';
import { DutyBook, StaffBook } from '@greenroom/identity/server';
import { londonDayOf } from '@greenroom/kernel';
import { type LivedExperience, wordingOf } from '@greenroom/people/domain';
import {
  AccessNeeds,
  ChangeAvailability,
  ChangeMe,
  ChangePerson,
  ChangeReadiness,
  ImportPeople,
  type MyChange,
  PeopleDirectory,
  PhotoBook,
  readPeopleFile,
  SayConsent,
} from '@greenroom/people/server';
import { type Actor, systemClock } from '@greenroom/platform/server';
import type { INestApplicationContext, Type } from '@nestjs/common';
import sharp from 'sharp';
import { DataSource } from 'typeorm';
import { demoLife } from './demo-lives';
import { drawFace, type Features } from './faces/draw-face';

const OFFICE: Readonly<Record<string, { name: string; roles: readonly Role[] }>> = {
  officer: { name: 'Maya Lindholm', roles: ['desk'] },
  lead: { name: 'Joseph Tandy', roles: ['desk', 'trainer', 'reviewer', 'welfare'] },
  data: { name: 'Ruth Okello', roles: ['data-lead'] },
  admin: { name: 'Tom Ashdown', roles: ['admin'] },
};

/** What two of the demo's people would rather have their profiles say. */
const PROPOSED: Readonly<Record<string, MyChange>> = {
  'demo-01': {
    role: 'Leaseholder, and chair of a residents’ association of 140 flats',
  },
  'demo-07': {
    bio: 'She set up a network of worker co-operatives in Lancashire and has advised more than thirty councils on keeping their spending local. She speaks on town centres, community ownership of pubs and shops, and bringing services back in-house, with figures from places that have tried it.',
  },
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

/** Says for the demo's people what they would say themselves, and writes down what the office saw of them. */
export async function liveOn(app: INestApplicationContext, by: Actor): Promise<void> {
  const get = <Thing>(thing: Type<Thing>) => app.get(thing, { strict: false });
  const listed = readPeopleFile('people.json', read('people.json'), londonDayOf(systemClock.now())).drafts;
  for (const { id, name, reference } of await everybody(app, listed)) {
    const [me, office] = [{ kind: 'person', id, name } as const, { kind: 'staff', ...by } as const];
    const life = demoLife(reference, systemClock.now());
    for (const [version, times] of life.times.entries()) await get(ChangeAvailability).run(id, version, times, me);
    for (const evidence of life.evidence) await get(ChangeReadiness).add(id, evidence, office);
    const needs = life.accessNeeds === null ? [] : [{ purpose: 'access-needs', field: null } as const];
    for (const part of [...life.consents, ...needs]) {
      await get(SayConsent).run(
        id,
        { ...part, isGiven: true, version: wordingOf(part.purpose).version, how: 'portal' },
        me,
      );
    }
    if (life.accessNeeds !== null) await get(AccessNeeds).write(id, life.accessNeeds, me);
    const proposed = PROPOSED[reference];
    if (proposed) await get(ChangeMe).run(me, (await get(PeopleDirectory).find(id))!.version, proposed);
  }
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
