import { DAY, ofEachWeekday } from '@greenroom/kernel';
import { NO_LIMITS } from '@greenroom/people/domain';
import { notificationsSchema } from '@greenroom/notifications/server';
import { statement } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { type Caller, newId, platformSchema } from '@greenroom/platform/server';
import { LEA, peopleOffice, refusalOf } from '../../testing/people-office';
import { peopleSchema } from '../index';
import { availabilityView } from './availability-view';

describeOnEveryDatabase('times and readiness', [platformSchema, notificationsSchema, peopleSchema], (database) => {
  let office: ReturnType<typeof peopleOffice>;
  let me: Caller;

  beforeEach(async () => {
    office = peopleOffice(database.dataSource);
    me = await added('Ada Fairweather');
  });

  const added = async (called: string): Promise<Caller> => {
    const { id, name } = await office.changePerson.add({ name: called, trainedOn: '2026-03-01' }, LEA);
    return { kind: 'person', id, name };
  };
  const outlook = async () => availabilityView(await office.availability.read(me.id), office.clock.now()).outlook;
  const MONDAYS = { ...ofEachWeekday(() => []), monday: [{ from: 540, to: 600 }] };

  it('says nothing of somebody who has said nothing', async () => {
    expect(await outlook()).toMatchObject({ words: 'has not said when they are free', hasSaid: false });
  });

  it('keeps what is said, part by part, and says at once how they stand', async () => {
    await office.changeAvailability.run(me.id, 0, { week: MONDAYS }, me);
    await office.changeAvailability.run(
      me.id,
      1,
      { exceptions: [{ day: '2026-11-24', hours: [{ from: 600, to: 660 }] }] },
      me,
    );
    await office.changeAvailability.run(me.id, 2, { limits: { ...NO_LIMITS, notice: 60 } }, LEA);
    expect(await office.availability.read(me.id)).toMatchObject({
      version: 3,
      week: MONDAYS,
      changedBy: { name: 'Lea Officer' },
    });
    expect((await outlook()).words).toBe('free from Mon 23 Nov, 09:00: not on Sundays, needs 1 hour of notice');
    await office.changeAvailability.run(me.id, 3, { timeOff: [{ from: '2026-11-22', to: '2026-11-23' }] }, me);
    expect((await outlook()).next).toEqual({ start: '2026-11-24T10:00:00.000Z', end: '2026-11-24T11:00:00.000Z' });
  });

  it('pauses, and comes back by itself', async () => {
    await office.changeAvailability.run(me.id, 0, { pause: { returnsOn: '2026-11-25' } }, me);
    expect((await outlook()).words).toBe('free from Wed 25 Nov, 00:00: has paused offers until Wed 25 Nov');
    office.clock.advance(4 * DAY);
    expect((await outlook()).words).toBe('has not said when they are free');
    await office.changeAvailability.run(me.id, 1, { pause: { returnsOn: null } }, me);
    expect((await outlook()).words).toBe('has paused offers');
    await office.changeAvailability.run(me.id, 2, { pause: null }, me);
    expect((await outlook()).isFreeNow).toBe(true);
  });

  it('takes nothing to an older version of a part, and names who was first', async () => {
    await office.changeAvailability.run(me.id, 0, { week: MONDAYS }, LEA);
    await expect(office.changeAvailability.run(me.id, 0, { week: null }, me)).rejects.toMatchObject({
      code: 'availability.clash',
      details: { clash: { version: 1, changedBy: { name: 'Lea Officer' } } },
    });
  });

  it('saves a part that nobody changed since, whatever happened to the others', async () => {
    await office.changeAvailability.run(me.id, 0, { pause: { returnsOn: null } }, LEA);
    await office.changeAvailability.run(me.id, 0, { week: MONDAYS }, me);
    expect(await office.availability.read(me.id)).toMatchObject({ version: 2, week: MONDAYS, pause: {} });
    // The last change was mine, but the pause is Lea's.
    const both = { pause: null, limits: NO_LIMITS };
    await expect(office.changeAvailability.run(me.id, 0, both, me)).rejects.toMatchObject({
      code: 'availability.clash',
      details: { clash: { version: 2, changedBy: { name: 'Lea Officer' } } },
    });
    await office.changeAvailability.run(me.id, 1, both, me);
    expect((await office.availability.read(me.id)).pause).toBe(null);
  });

  it('says where something is wrong, and keeps nothing of it', async () => {
    const week = { ...MONDAYS, friday: [{ from: 600, to: 540 }] };
    expect(await refusalOf(office.changeAvailability.run(me.id, 0, { week }, me))).toBe(
      'request.invalid body.week.friday.0',
    );
    const pause = { returnsOn: '2026-11-01' };
    expect(await refusalOf(office.changeAvailability.run(me.id, 0, { pause }, me))).toBe(
      'request.invalid body.pause.returnsOn',
    );
    expect(await refusalOf(office.changeAvailability.run(newId(), 0, { week: null }, LEA))).toBe('person.not-found');
    expect((await office.availability.read(me.id)).version).toBe(0);
  });

  it('goes with the person, whatever was kept of them', async () => {
    await office.changeAvailability.run(me.id, 0, { week: MONDAYS }, me);
    await office.changeReadiness.add(me.id, { kind: 'airing', format: 'radio', on: '2026-10-01' }, LEA);
    await office.changeReadiness.cap(me.id, 'radio', 2, me);
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
    await office.removePerson.run(me.id, (await office.directory.find(me.id))!.version, LEA);
    expect(await left()).toEqual([]);
  });

  it('lets nothing that is written meanwhile outlive them', async () => {
    const airing = { kind: 'airing', format: 'radio', on: '2026-10-01' } as const;
    const people = await Promise.all(Array.from({ length: 10 }, (_, n) => added(`Somebody ${n}`)));
    const deeds = people.map(async ({ id }) => {
      const { version } = (await office.directory.find(id))!;
      const late = refusalOf(office.changeReadiness.add(id, airing, LEA));
      await office.removePerson.run(id, version, LEA);
      expect(['none', 'person.not-found']).toContain(await late);
    });
    await Promise.all(deeds);
    const left = await statement(
      database.dataSource,
      `select 1 from people_evidence evidence join people_person person on person.id = evidence.person_id
       where person.is_removed = true`,
    );
    expect(left).toEqual([]);
  });

  it('computes readiness from what is written down, and from the day of training', async () => {
    const level = async (format: string) =>
      (await office.readiness.read(me.id)).formats.find((one) => one.format === format)!.level;
    expect(await level('radio')).toBe(1);
    await office.changeReadiness.add(me.id, { kind: 'airing', format: 'radio', on: '2026-10-01' }, LEA);
    await office.changeReadiness.add(me.id, { kind: 'mentor-yes', format: null, on: '2026-10-02' }, LEA);
    expect([await level('radio'), await level('tv')]).toEqual([2, 1]);
    await office.changeReadiness.cap(me.id, 'radio', 1, me);
    expect(await level('radio')).toBe(1);
    await office.changeReadiness.cap(me.id, 'radio', null, me);
    const { evidence } = await office.readiness.read(me.id);
    expect(evidence.map(({ kind, by }) => [kind, by?.name])).toEqual([
      ['mentor-yes', 'Lea Officer'],
      ['airing', 'Lea Officer'],
      ['course', undefined],
      ['practice-interview', undefined],
    ]);
    await office.changeReadiness.remove(me.id, evidence[0]!.id!, LEA);
    expect(await level('radio')).toBe(1);
  });

  it('refuses evidence of days to come and of nobody', async () => {
    const airing = { kind: 'airing', format: 'tv' } as const;
    expect(await refusalOf(office.changeReadiness.add(me.id, { ...airing, on: '2026-11-23' }, LEA))).toBe(
      'request.invalid body.on',
    );
    expect(await refusalOf(office.changeReadiness.add(newId(), { ...airing, on: '2026-11-01' }, LEA))).toBe(
      'person.not-found',
    );
    expect(await refusalOf(office.changeReadiness.remove(me.id, newId(), LEA))).toBe('readiness.not-found');
  });

  it('notes each change, by ids alone', async () => {
    await office.changeAvailability.run(me.id, 0, { week: MONDAYS }, me);
    await office.changeReadiness.cap(me.id, 'tv', 2, me);
    const { entries } = await office.audit.page({ subjectId: me.id });
    expect(entries.map(({ deed, actor }) => [deed, actor])).toEqual([
      ['readiness.capped', { kind: 'person', id: me.id }],
      ['availability.changed', { kind: 'person', id: me.id }],
      ['person.added', expect.objectContaining({ kind: 'staff' })],
    ]);
  });
});
