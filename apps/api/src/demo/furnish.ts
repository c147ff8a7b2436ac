import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '@greenroom/contacts/domain';
import {
  ChangeContact,
  ContactBook,
  type ContactEntry,
  ImportContacts,
  OutletBook,
  readContactsFile,
} from '@greenroom/contacts/server';
import type { Role } from '@greenroom/identity/domain';
import { DutyBook, ManagePartners, StaffBook } from '@greenroom/identity/server';
import { dayAfter, londonDayOf } from '@greenroom/kernel';
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
  ReadinessBook,
  SayConsent,
} from '@greenroom/people/server';
import { type Actor, systemClock } from '@greenroom/platform/server';
import type { INestApplicationContext, Type } from '@nestjs/common';
import sharp from 'sharp';
import { DataSource } from 'typeorm';
import { demoLife } from './demo-lives';
import { drawFace, type Features } from './faces/draw-face';

/** So many of the demo's people have a mentor. */
const PAIRS = 12;

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

/** Press teams of invented organisations, and who of them may sign in. */
const PARTNERS: Readonly<Record<string, readonly { name: string; email: string }[]>> = {
  'Harbour Tenants’ Union': [
    { name: 'Iris Vane', email: 'iris.vane@harbour-tenants.example' },
    { name: 'Callum Adeyemi', email: 'callum.adeyemi@harbour-tenants.example' },
  ],
  'Institute for Town Centres': [{ name: 'Marguerite Osei', email: 'marguerite.osei@town-centres.example' }],
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

/** The demo's partners. */
export async function takeInPartners(app: INestApplicationContext, by: Actor): Promise<void> {
  const partners = app.get(ManagePartners, { strict: false });
  for (const [name, members] of Object.entries(PARTNERS)) {
    const { id } = await partners.add(name, by);
    for (const member of members) await partners.invite(id, member, by);
  }
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
  await pairUp(app, by);
}

/** Names mentors for a few who stand on the middle of the ladder, each from among those further on. */
async function pairUp(app: INestApplicationContext, by: Actor): Promise<void> {
  const [book, change] = [app.get(ReadinessBook, { strict: false }), app.get(ChangeReadiness, { strict: false })];
  const [format, office] = ['radio', { kind: 'staff', ...by }] as const;
  const seasoned = await book.beyond(3, format);
  const onTheWay = (await book.beyond(0, format)).filter(({ level }) => level < 3).slice(0, PAIRS);
  for (const [place, { id }] of onTheWay.entries()) {
    const mentor = seasoned[place % Math.max(1, seasoned.length)];
    if (mentor) await change.nameMentor(id, format, mentor.id, office);
  }
}

/** Draws everybody's face and puts it in as an upload would; people without features stay without a photo. */
export async function photograph(app: INestApplicationContext, by: Actor): Promise<void> {
  const features = JSON.parse(read('faces.json').toString()) as Record<string, Features>;
  const photos = app.get(PhotoBook, { strict: false });
  const references = Object.keys(features).map((reference) => ({ reference }));
  for (const { id, reference } of await everybody(app, references)) {
    await photos.put(
      id,
      await sharp(Buffer.from(drawFace(features[reference]!)))
        .png()
        .toBuffer(),
      by,
    );
  }
}

/** The demo's producers and reporters: a list, and what the office came to know of some of them since. */
export async function introduce(app: INestApplicationContext, by: Actor): Promise<void> {
  const get = <Thing>(thing: Type<Thing>) => app.get(thing, { strict: false });
  const { contacts, issues } = readContactsFile(read('contacts.csv').toString());
  if (issues.length > 0) throw new Error(`The demo's contacts are not right: ${JSON.stringify(issues)}`);
  await get(ImportContacts).run(contacts, by);
  const [book, change, outlets] = [get(ContactBook), get(ChangeContact), get(OutletBook)];
  const today = londonDayOf(systemClock.now());
  const known = async (q: string): Promise<ContactEntry> => {
    const [contact] = await book.entries(await book.page({ q }, today, 1));
    if (!contact) throw new Error(`The demo knows no ${q}`);
    return contact;
  };
  for (const name of ['Nia Prosser', 'Declan Roe', 'Idris Vane']) {
    const { id, version } = await known(name);
    await change.run(id, version, { isVerified: true }, by);
  }
  const owen = await known('Owen Tresk');
  await change.run(owen.id, owen.version, { doNotContact: { reason: 'Asked by mail to be taken off every list' } }, by);
  const martha = await known('Martha Quill');
  const { id: ledger } = await outlets.add({ name: 'The National Ledger' }, by);
  const to = { outletId: ledger, programmeId: null, role: 'editor' } as Place;
  await change.move(martha.id, martha.version, { to, on: dayAfter(today, -40) }, by);
  // For two at once: an end of one is no end of the other.
  const hamish = await known('Hamish Calloway');
  const [podcast] = (await known('Idris Vane')).posts;
  const also = { to: { ...podcast!, role: null }, on: dayAfter(today, -90), leaves: [] };
  await change.move(hamish.id, hamish.version, also, by);
  // Twice the same person, so that two entries can be made one.
  const { posts, mobile } = await known('Priya Sandhu');
  const note = 'Asked for somebody on school meals in May.';
  await change.add({ name: 'P. Sandhu', mobile, note }, { ...posts[0]!, role: null }, by);
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
