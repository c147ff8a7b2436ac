import { DAY, ofEachWeekday } from '@greenroom/kernel';
import { NO_LIMITS } from '@greenroom/people/domain';
import { statement, Transactions } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import {
  AuditTrail,
  type Caller,
  DomainEvents,
  JobQueue,
  LiveEvents,
  newId,
  PersonalData,
  platformSchema,
  readSettings,
} from '@greenroom/platform/server';
import { FixedClock } from '@greenroom/testing';
import { ChangePerson } from '../directory/change-person';
import { PeopleDirectory } from '../directory/people-directory';
import { ConsentBook, peopleSchema, RemovePerson } from '../index';
import { ChangeReadiness } from '../readiness/change-readiness';
import { ReadinessBook } from '../readiness/readiness-book';
import { AvailabilityBook } from './availability-book';
import { availabilityView } from './availability-view';
import { ChangeAvailability } from './change-availability';

const LEA: Caller = { kind: 'staff', id: newId(), name: 'Lea Officer' };
const SUNDAY = '2026-11-22T10:00:00Z';

describeOnEveryDatabase('times and readiness', [platformSchema, peopleSchema], (database) => {
  let clock: FixedClock;
  let book: AvailabilityBook;
  let change: ChangeAvailability;
  let readiness: ReadinessBook;
  let changeReadiness: ChangeReadiness;
  let people: ChangePerson;
  let removePerson: RemovePerson;
  let audit: AuditTrail;
  let me: Caller;

  beforeEach(async () => {
    clock = new FixedClock(SUNDAY);
    const transactions = new Transactions(database.dataSource);
    const live = new LiveEvents(database.dataSource, transactions);
    const events = new DomainEvents(new JobQueue(database.dataSource, transactions, clock));
    const directory = new PeopleDirectory(database.dataSource, events, live, clock);
    audit = new AuditTrail(database.dataSource, clock);
    people = new ChangePerson(
      directory,
      transactions,
      clock,
      new ConsentBook(database.dataSource, clock, readSettings({})),
    );
    removePerson = new RemovePerson(directory, transactions, new PersonalData(), audit);
    book = new AvailabilityBook(database.dataSource, clock);
    change = new ChangeAvailability(book, directory, transactions, audit, clock);
    readiness = new ReadinessBook(database.dataSource, clock);
    changeReadiness = new ChangeReadiness(readiness, directory, transactions, audit, clock);
    const { id, name } = await people.add({ name: 'Ada Fairweather', trainedOn: '2026-03-01' }, LEA);
    me = { kind: 'person', id, name };
  });

  const refusalOf = (work: Promise<unknown>) =>
    work.then(
      () => 'none',
      (error: { code: string; issues: { path: string }[] }) =>
        [error.code, ...error.issues.map(({ path }) => path)].join(' '),
    );
  const outlook = async () => availabilityView(await book.read(me.id), clock.now()).outlook;
  const MONDAYS = { ...ofEachWeekday(() => []), monday: [{ from: 540, to: 600 }] };

  it('says nothing of somebody who has said nothing', async () => {
    expect(await outlook()).toMatchObject({ words: 'has not said when they are free', hasSaid: false });
  });

  it('keeps what is said, part by part, and says at once how they stand', async () => {
    await change.run(me.id, 0, { week: MONDAYS }, me);
    await change.run(me.id, 1, { exceptions: [{ day: '2026-11-24', hours: [{ from: 600, to: 660 }] }] }, me);
    await change.run(me.id, 2, { limits: { ...NO_LIMITS, notice: 60 } }, LEA);
    expect(await book.read(me.id)).toMatchObject({ version: 3, week: MONDAYS, changedBy: { name: 'Lea Officer' } });
    expect((await outlook()).words).toBe('free from Mon 23 Nov, 09:00: not on Sundays, needs 1 hour of notice');
    await change.run(me.id, 3, { timeOff: [{ from: '2026-11-22', to: '2026-11-23' }] }, me);
    expect((await outlook()).next).toEqual({ start: '2026-11-24T10:00:00.000Z', end: '2026-11-24T11:00:00.000Z' });
  });

  it('pauses, and comes back by itself', async () => {
    await change.run(me.id, 0, { pause: { returnsOn: '2026-11-25' } }, me);
    expect((await outlook()).words).toBe('free from Wed 25 Nov, 00:00: has paused offers until Wed 25 Nov');
    clock.advance(4 * DAY);
    expect((await outlook()).words).toBe('has not said when they are free');
    await change.run(me.id, 1, { pause: { returnsOn: null } }, me);
    expect((await outlook()).words).toBe('has paused offers');
    await change.run(me.id, 2, { pause: null }, me);
    expect((await outlook()).isFreeNow).toBe(true);
  });

  it('takes nothing to an older version, and names who was first', async () => {
    await change.run(me.id, 0, { week: MONDAYS }, LEA);
    await expect(change.run(me.id, 0, { week: null }, me)).rejects.toMatchObject({
      code: 'availability.clash',
      details: { clash: { version: 1, changedBy: { name: 'Lea Officer' } } },
    });
  });

  it('says where something is wrong, and keeps nothing of it', async () => {
    const week = { ...MONDAYS, friday: [{ from: 600, to: 540 }] };
    expect(await refusalOf(change.run(me.id, 0, { week }, me))).toBe('request.invalid body.week.friday.0');
    const pause = { returnsOn: '2026-11-01' };
    expect(await refusalOf(change.run(me.id, 0, { pause }, me))).toBe('request.invalid body.pause.returnsOn');
    expect(await refusalOf(change.run(newId(), 0, { week: null }, LEA))).toBe('person.not-found');
    expect((await book.read(me.id)).version).toBe(0);
  });

  it('goes with the person, whatever was kept of them', async () => {
    await change.run(me.id, 0, { week: MONDAYS }, me);
    await changeReadiness.add(me.id, { kind: 'airing', format: 'radio', on: '2026-10-01' }, LEA);
    await changeReadiness.cap(me.id, 'radio', 2, me);
    const theirs = database.dataSource.entityMetadatas
      .filter(({ columns }) => columns.some(({ databaseName }) => databaseName === 'person_id'))
      .map(({ tableName }) => tableName);
    const left = async () => {
      const counts = theirs.map(async (table) => {
        const rows = await statement(database.dataSource, `select 1 from ${table} where person_id = :id`, {
          id: me.id,
        });
        return rows.length > 0 ? [table] : [];
      });
      return (await Promise.all(counts)).flat();
    };
    expect(await left()).toEqual(
      expect.arrayContaining(['people_availability', 'people_evidence', 'people_readiness_cap']),
    );
    await removePerson.run(me.id, await versionOf(), LEA);
    expect(await left()).toEqual([]);
  });

  it('computes readiness from what is written down, and from the day of training', async () => {
    const level = async (format: string) =>
      (await readiness.read(me.id)).formats.find((one) => one.format === format)!.level;
    expect(await level('radio')).toBe(1);
    await changeReadiness.add(me.id, { kind: 'airing', format: 'radio', on: '2026-10-01' }, LEA);
    await changeReadiness.add(me.id, { kind: 'mentor-yes', format: null, on: '2026-10-02' }, LEA);
    expect([await level('radio'), await level('tv')]).toEqual([2, 1]);
    await changeReadiness.cap(me.id, 'radio', 1, me);
    expect(await level('radio')).toBe(1);
    await changeReadiness.cap(me.id, 'radio', null, me);
    const { evidence } = await readiness.read(me.id);
    expect(evidence.map(({ kind, by }) => [kind, by?.name])).toEqual([
      ['mentor-yes', 'Lea Officer'],
      ['airing', 'Lea Officer'],
      ['course', undefined],
      ['practice-interview', undefined],
    ]);
    await changeReadiness.remove(me.id, evidence[0]!.id!, LEA);
    expect(await level('radio')).toBe(1);
  });

  it('refuses evidence of days to come and of nobody', async () => {
    const airing = { kind: 'airing', format: 'tv' } as const;
    expect(await refusalOf(changeReadiness.add(me.id, { ...airing, on: '2026-11-23' }, LEA))).toBe(
      'request.invalid body.on',
    );
    expect(await refusalOf(changeReadiness.add(newId(), { ...airing, on: '2026-11-01' }, LEA))).toBe(
      'person.not-found',
    );
    expect(await refusalOf(changeReadiness.remove(me.id, newId(), LEA))).toBe('readiness.not-found');
  });

  it('notes each change, by ids alone', async () => {
    await change.run(me.id, 0, { week: MONDAYS }, me);
    await changeReadiness.cap(me.id, 'tv', 2, me);
    const { entries } = await audit.page({ subjectId: me.id });
    expect(entries.map(({ deed, actor }) => [deed, actor])).toEqual([
      ['readiness.capped', { kind: 'person', id: me.id }],
      ['availability.changed', { kind: 'person', id: me.id }],
    ]);
  });

  async function versionOf(): Promise<number> {
    const [row] = await statement<{ revision: number }>(
      database.dataSource,
      'select revision from people_person where id = :id',
      {
        id: me.id,
      },
    );
    return Number(row!.revision);
  }
});
