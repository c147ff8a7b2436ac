import { makeTestDatabase, type TestDatabase } from '@greenroom/platform/persistence/testing';
import { AuditNames, createLogger, KeyRing, newId, PersonalData, readSettings } from '@greenroom/platform/server';
import { statement, Transactions } from '@greenroom/platform/persistence';
import { AUDIT_KINDS } from '@greenroom/contract';
import { ChangeContact } from '@greenroom/contacts/server';
import { LinkBook, SessionBook } from '@greenroom/identity/server';
import { Outbox } from '@greenroom/notifications/server';
import { ChangePerson, ExportPerson, PeopleDirectory, RemovePerson } from '@greenroom/people/server';
import type { Type } from '@nestjs/common';
import { FixedClock } from '@greenroom/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { AppModule, openDatabase } from '@greenroom/api';
import type { DataSource } from 'typeorm';

/** What a column is called that says whose a row is. */
const OF_A_PERSON = new Set(['person_id', 'recipient_id', 'holder_id']);

describe('what is kept of people', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let app: NestExpressApplication;

  beforeAll(async () => {
    database = await makeTestDatabase('sqlite');
    dataSource = await openDatabase(database.address);
    const platform = {
      settings: readSettings({ WORK: 'none' }),
      clock: new FixedClock(),
      logger: createLogger('silent'),
      keys: new KeyRing(Buffer.alloc(32, 1)),
    };
    const module = await Test.createTestingModule({ imports: [AppModule.of(platform, dataSource)] }).compile();
    app = module.createNestApplication({ logger: false });
    await app.init();
  });
  afterAll(async () => {
    await app?.close();
    await database?.remove();
  });

  it('is shown and forgotten by somebody, whichever table it is in (PersonalDataKeeper)', () => {
    const tables = app.get(PersonalData).tables;
    const ofPeople = dataSource.entityMetadatas
      .filter(({ columns }) => columns.some(({ databaseName }) => OF_A_PERSON.has(databaseName)))
      .map(({ tableName }) => tableName);
    expect(ofPeople.length).toBeGreaterThan(10);
    expect(ofPeople.filter((table) => !tables.includes(table))).toEqual([]);
  });

  it('lets nobody in any more by an address that the office has changed', async () => {
    const of = <Thing>(thing: Type<Thing>) => app.get(thing, { strict: false });
    const by = { id: newId(), name: 'Officer' };
    const { id, version } = await of(ChangePerson).add({ name: 'Ada', email: 'old@people.example' }, by);
    await of(SessionBook).begin({ kind: 'person', id }, 'browser');
    const link = await of(Transactions).run((manager) => of(LinkBook).makeForSignIn(manager, 'sign-in', id, 'digest'));
    const isIn = async () => [
      (await of(SessionBook).of({ kind: 'person', id })).length,
      (await of(LinkBook).find(link.token))?.holderId,
    ];
    await of(ChangePerson).run(id, version, { role: 'Baker' }, by);
    expect(await isIn()).toEqual([1, id]);
    await of(ChangePerson).run(id, version + 1, { email: 'new@people.example' }, by);
    expect(await isIn()).toEqual([0, undefined]);
  });

  it('is named in the audit log for as long as it is there, by whoever reads that', async () => {
    const names = app.get(AuditNames);
    const nameless = ['system', 'visitor', 'unknown', 'session', 'calendar'];
    expect([...names.kinds, ...nameless].sort()).toEqual([...AUDIT_KINDS].sort());

    const of = <Thing>(thing: Type<Thing>) => app.get(thing, { strict: false });
    const by = { id: newId(), name: 'Officer' };
    const person = await of(ChangePerson).add({ name: 'Ada' }, by);
    const contact = await of(ChangeContact).add({ name: 'Bo', email: 'bo@outlet.example' }, undefined, by);
    const mail = await of(Transactions).run((manager) =>
      of(Outbox).put(manager, {
        ...{ kind: 'test.mail', dedupeKey: person.id, to: 'ada@people.example', name: 'Ada' },
        ...{ recipient: { kind: 'person', id: person.id }, subject: 'Your week', text: '' },
      }),
    );
    const references = [
      { kind: 'person', id: person.id },
      { kind: 'mail', id: mail! },
      { kind: 'contact', id: contact.id },
      { kind: 'visitor', id: 'visitor' },
    ];
    const named = async () => references.map(await names.of(references));
    expect(await named()).toEqual(['Ada', '“Your week” to Ada', 'Bo', null]);
    await of(RemovePerson).run(person.id, person.version, by);
    await of(ChangeContact).remove(contact.id, contact.version, by);
    expect(await named()).toEqual([null, null, null, null]);
  });

  it('is in one export, from every context, and goes with the person', async () => {
    const of = <Thing>(thing: Type<Thing>) => app.get(thing, { strict: false });
    const by = { id: newId(), name: 'planted-officer' };
    const { id } = await of(ChangePerson).add({ name: 'planted-name', email: 'planted@people.example' }, by);
    await of(SessionBook).begin({ kind: 'person', id }, 'planted-browser');
    await of(Transactions).run(async (manager) => {
      await of(LinkBook).makeForSignIn(manager, 'sign-in', id, 'digest');
      await of(Outbox).put(manager, {
        ...{ kind: 'test.mail', dedupeKey: id, to: 'planted@people.example', recipient: { kind: 'person', id } },
        ...{ subject: 'planted-subject', text: 'planted-text' },
      });
      const story = { storyId: newId(), reason: '{}', now: 1 };
      await statement(
        manager,
        `insert into matching_story (story_id, is_answered, reason, matched_at, topics)
         values (:storyId, true, :reason, :now, '[]')`,
        story,
      );
      await statement(
        manager,
        `insert into matching_match (story_id, place, person_id, score, parts)
         values (:storyId, 1, :id, 7, '[{"phrase":"planted-phrase"}]')`,
        { ...story, id },
      );
    });

    const { sections } = await of(ExportPerson).run(id, { kind: 'person', id, name: 'planted-name' });
    const text = JSON.stringify(sections);
    const planted = ['name', 'browser', 'subject', 'text', 'phrase'].map((marker) => `planted-${marker}`);
    expect(planted.filter((marker) => !text.includes(marker))).toEqual([]);
    expect(Object.keys(sections)).toEqual(
      expect.arrayContaining(['audit', 'consents', 'mails', 'matches', 'sessions']),
    );
    expect(text).not.toContain('planted-officer');

    const version = (await of(PeopleDirectory).find(id))!.version;
    await of(RemovePerson).run(id, version, { id: by.id, name: 'Somebody' });
    const left: string[] = [];
    for (const { tableName } of dataSource.entityMetadatas) {
      // The matcher takes people out of stories when it has been round; its own tests hold it to that.
      if (tableName === 'matching_match') continue;
      const rows = JSON.stringify(await statement(dataSource, `select * from ${tableName}`));
      if (/planted|"holder_id":"ID"/.test(rows.replaceAll(id, 'ID'))) left.push(tableName);
    }
    expect(left).toEqual([]);
  });
});
