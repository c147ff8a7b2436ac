import type { Deed } from '@greenroom/contract';
import { statement, Transactions } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { FixedClock } from '@greenroom/testing';
import { type AuditNote, AuditTrail, newId, platformSchema } from '../index';

const LEA: string = newId();
const MO: string = newId();
const note = (deed: Deed, subject = MO, actor = LEA): AuditNote => ({
  actor: { kind: 'staff', id: actor },
  deed,
  subject: { kind: 'person', id: subject },
});

describeOnEveryDatabase('the audit trail', [platformSchema], (database) => {
  const clock = new FixedClock();
  let trail: AuditTrail;
  let transactions: Transactions;
  const add = (...notes: AuditNote[]) =>
    transactions.run(async (manager) => {
      for (const one of notes) await trail.note(manager, one);
    });
  const run = (sql: string) => statement(database.dataSource, sql);
  const count = async () => Number((await run('select count(*) as n from platform_audit'))[0]!['n']);

  beforeAll(() => {
    trail = new AuditTrail(database.dataSource, clock);
    transactions = new Transactions(database.dataSource);
  });

  it('is whole while it is empty', async () => {
    expect(await trail.verify()).toMatchObject({ entries: 0, broken: null });
  });

  it('tells who did what to what, the newest first, in pages', async () => {
    await add(note('staff.invited'), note('staff.role-given.welfare'));
    clock.advance(60_000);
    await add(note('person.removed'));
    const first = await trail.page({}, { limit: 2 });
    expect(first.entries.map(({ sequence, deed }) => [sequence, deed])).toEqual([
      [3, 'person.removed'],
      [2, 'staff.role-given.welfare'],
    ]);
    expect(first.entries[0]).toMatchObject({ ...note('person.removed'), at: clock.now() });
    const second = await trail.page({}, { limit: 2, before: first.next });
    expect(second.entries.map(({ sequence }) => sequence)).toEqual([1]);
    expect(second.next).toBeUndefined();
  });

  it.each([
    ['actorId', { actorId: MO }, []],
    ['deed', { deed: 'staff.invited' }, [1]],
    ['subjectId', { subjectId: MO }, [3, 2, 1]],
    ['from', { from: new FixedClock().now() + 1 }, [3]],
    ['until', { until: new FixedClock().now() + 1 }, [2, 1]],
  ])('is narrowed down by %s', async (_, filter, sequences) => {
    expect((await trail.page(filter)).entries.map(({ sequence }) => sequence)).toEqual(sequences);
  });

  it('knows nothing of what was rolled back', async () => {
    const before = await count();
    const failing = transactions.run(async (manager) => {
      await trail.note(manager, note('person.removed'));
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await count()).toBe(before);
  });

  it('stays one chain when many write at once, over several pages of it', async () => {
    const before = await count();
    const many = Array.from({ length: 25 }, () => note('test.many' as Deed));
    await Promise.all(Array.from({ length: 24 }, () => add(...many)));
    expect(await trail.verify()).toMatchObject({ entries: before + 600, broken: null });
  });

  it.each([
    ['changed', "update platform_audit set deed = 'staff.nothing' where sequence = 2"],
    ['deleted', 'delete from platform_audit where sequence = 2'],
    [
      'replaced',
      database.engine === 'sqlite'
        ? `insert or replace into platform_audit select * from platform_audit where sequence = 2`
        : `insert into platform_audit select * from platform_audit where sequence = 2
           on conflict (sequence) do update set deed = 'staff.nothing'`,
    ],
    ['emptied', database.engine === 'sqlite' ? 'delete from platform_audit' : 'truncate platform_audit'],
  ])('cannot be %s', async (_, sql) => {
    const before = await count();
    await expect(run(sql)).rejects.toThrow('the audit trail only grows');
    expect(await count()).toBe(before);
  });

  it.each<[string, AuditNote]>([
    ['a name', note('person.removed', 'Mo Ferrier')],
    ['an address', note('person.removed', 'mo@charity.example')],
    ['a text', note('removed them, as they asked' as Deed)],
    ['nothing', note('person.removed', '')],
  ])('takes no %s', async (_, wrong) => {
    const before = await count();
    await expect(add(wrong)).rejects.toThrow(/codes?|ids/);
    expect(await count()).toBe(before);
  });

  describe('once somebody has taken the triggers away', () => {
    const TRIGGERS =
      database.engine === 'sqlite'
        ? ['no_update', 'no_delete', 'no_replace'].map((name) => `drop trigger platform_audit_${name}`)
        : ['no_change', 'no_truncate'].map((name) => `drop trigger platform_audit_${name} on platform_audit`);
    beforeAll(async () => {
      for (const sql of TRIGGERS) await run(sql);
    });

    it.each([
      [520, 'changed', "update platform_audit set deed = 'staff.nothing' where sequence = 520"],
      [300, 'unlinked', `update platform_audit set previous_hash = 'other' where sequence = 300`],
      [20, 'missing', 'delete from platform_audit where sequence = 20'],
    ])('says that entry %i is the first that is %s', async (sequence, why, sql) => {
      await run(sql);
      expect(await trail.verify()).toMatchObject({ entries: sequence - 1, broken: { sequence, why } });
    });
  });
});
