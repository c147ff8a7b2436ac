import { notificationsSchema } from '@greenroom/notifications/server';
import { ofEachWeekday } from '@greenroom/kernel';
import { NO_LIMITS } from '@greenroom/people/domain';
import { statement } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { type Caller, newId, platformSchema } from '@greenroom/platform/server';
import { CalendarBusyTable, CalendarFeedTable, CalendarTable } from '../availability/availability.table';
import { peopleSchema } from '../index';
import { LEA, peopleOffice, refusalOf } from '../../testing/people-office';
import { picture } from '../photos/pictures.fixture';

describeOnEveryDatabase('all that is kept', [platformSchema, notificationsSchema, peopleSchema], (database) => {
  let office: ReturnType<typeof peopleOffice>;
  let me: Caller;

  /** Somebody of whom there is something in every table of people. */
  beforeAll(async () => {
    office = peopleOffice(database.dataSource);
    const entry = await office.changePerson.add(
      {
        ...{ reference: 'planted-reference', name: 'planted-name', role: 'planted-role', bio: 'planted-bio' },
        email: 'planted-email@people.example',
        ...{ region: 'planted-region', languages: ['cy'], formats: ['podcast'], trainedOn: '2026-03-14' },
        ...{ metBy: 'planted-met', expertise: [{ topic: 'planted-topic', weight: 1 }] },
        livedExperience: [{ issue: 'planted-issue', wording: 'planted-wording', consentedOn: '2026-01-09' }],
      },
      LEA,
    );
    me = { kind: 'person', id: entry.id, name: entry.name };
    const week = { ...ofEachWeekday(() => []), monday: [{ from: 541, to: 600 }] };
    await office.changeAvailability.run(me.id, 0, { week, limits: { ...NO_LIMITS, notice: 77 } }, me);
    await office.changeReadiness.add(me.id, { kind: 'airing', format: 'radio', on: '2026-10-07' }, LEA);
    await office.changeReadiness.cap(me.id, 'radio', 2, me);
    await namePlantedMentor();
    const said = { purpose: 'access-needs', field: null, isGiven: true, version: 1, how: 'portal' } as const;
    await office.sayConsent.run(me.id, said, me);
    await office.needs.write(me.id, 'planted-needs', me);
    await office.changeMe.run(me, (await office.directory.find(me.id))!.version, { bio: 'planted-proposal' });
    await office.photos.put(me.id, await picture().png().toBuffer(), LEA);
    const calendar = { id: newId(), personId: me.id, name: 'planted-calendar', sealedAddress: 'a-secret-address' };
    const more = { host: 'planted-host', lastGoodAt: 1, failingSince: null, failures: 0, problem: null, nextAt: 2 };
    await database.dataSource.manager.insert(CalendarTable, { ...calendar, ...more });
    const startsAt = Date.parse('2026-11-24T10:07:00Z');
    const busy = { calendarId: calendar.id, place: 1, startsAt, endsAt: startsAt + 60_000 };
    await database.dataSource.manager.insert(CalendarBusyTable, busy);
    const feed = { personId: me.id, digest: 'a-secret-address', madeAt: startsAt };
    await database.dataSource.manager.insert(CalendarFeedTable, feed);
  });

  /** Somebody else, who is named as their mentor: nothing of theirs belongs in the file. */
  async function namePlantedMentor(): Promise<void> {
    const mentor = await office.changePerson.add({ name: 'Ama Boateng', trainedOn: '2026-03-14' }, LEA);
    for (const kind of ['airing', 'mentor-yes'] as const) {
      await office.changeReadiness.add(mentor.id, { kind, format: 'tv', on: '2026-10-07' }, LEA);
    }
    await office.changeReadiness.nameMentor(me.id, 'tv', mentor.id, LEA);
  }

  /** Every table of the database that has a person's id in it. */
  const ofAPerson = () =>
    database.dataSource.entityMetadatas
      .filter(({ columns }) => columns.some(({ databaseName }) => databaseName === 'person_id'))
      .map(({ tableName }) => tableName);

  it('is something in every table that has a person’s id, each of which somebody answers for', async () => {
    const empty: string[] = [];
    for (const table of ofAPerson()) {
      const rows = await statement(database.dataSource, `select 1 from ${table} where person_id = :id`, { id: me.id });
      if (rows.length === 0) empty.push(table);
    }
    expect(empty).toEqual([]);
    expect(ofAPerson().filter((table) => !office.personalData.tables.includes(table))).toEqual([]);
  });

  it('is all in the export, and no secret is', async () => {
    const { network, sections } = await office.exportPerson.run(me.id, me);
    const text = JSON.stringify(sections);
    expect(network).toBe('Common Voices');
    const planted = [
      'reference',
      'name',
      'role',
      'bio',
      'region',
      'met',
      'topic',
      'issue',
      'wording',
      'needs',
      'email',
    ];
    expect(
      [...planted, 'proposal', 'calendar', 'host'].filter((marker) => !text.includes(`planted-${marker}`)),
    ).toEqual([]);
    const facts = ['541', '77', '2026-10-07', '"cap":2', 'podcast', '"cy"', 'base64', '2026-11-24T10:07:00.000Z'];
    expect(facts.filter((fact) => !text.includes(fact))).toEqual([]);
    expect(sections['calendarFeed']).toEqual({ madeAt: '2026-11-24T10:07:00.000Z' });
    expect(sections['times']).not.toHaveProperty('feedSince');
    expect(text).toContain('Common Voices may keep what I have written here about what I need');
    expect(text).not.toMatch(/a-secret-address|v1\.|Lea Officer|Ama Boateng/);
    expect(text).toContain('"hasMentor":true');
  });

  it('is for nobody who is not there, and each export is noted', async () => {
    expect(await refusalOf(office.exportPerson.run(newId(), LEA))).toBe('person.not-found');
    const { entries } = await office.audit.page({ subjectId: me.id, deed: 'person.exported' });
    expect(entries).toHaveLength(1);
  });

  it('is gone from every table once they are taken out', async () => {
    await office.removePerson.run(me.id, (await office.directory.find(me.id))!.version, LEA);
    const left: string[] = [];
    for (const { tableName } of database.dataSource.entityMetadatas) {
      const rows = await statement(database.dataSource, `select * from ${tableName}`);
      if (/planted|a-secret-address/.test(JSON.stringify(rows))) left.push(tableName);
    }
    for (const table of ofAPerson()) {
      const rows = await statement(database.dataSource, `select 1 from ${table} where person_id = :id`, { id: me.id });
      if (rows.length > 0) left.push(table);
    }
    expect(left).toEqual([]);
    expect(await statement(database.dataSource, 'select 1 from people_calendar_busy')).toEqual([]);
  });
});
