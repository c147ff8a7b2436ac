import { statement, Transactions } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { AuditTrail, JobQueue, LiveEvents, platformSchema } from '@greenroom/platform/server';
import { FixedClock } from '@greenroom/testing';
import { DutyBook, DutyWatch, identitySchema, StaffBook } from '../index';

const NOBODY = { officer: null, since: null, how: null, next: null };

describeOnEveryDatabase('the duty', [platformSchema, identitySchema], (database) => {
  const clock = new FixedClock();
  let duty: DutyBook;
  let audit: AuditTrail;
  let lea: { id: string; name: string };
  let mo: { id: string; name: string };

  beforeAll(async () => {
    const transactions = new Transactions(database.dataSource);
    const live = new LiveEvents(database.dataSource, transactions);
    audit = new AuditTrail(database.dataSource, clock);
    const queue = new JobQueue(database.dataSource, transactions, clock);
    duty = new DutyBook(database.dataSource, transactions, live, audit, queue, new DutyWatch(), clock);
    const staff = new StaffBook(database.dataSource, clock);
    const hired = async (name: string) => {
      const { id } = await staff.add({ name, email: `${name}@charity.example`, passwordHash: '', roles: ['desk'] });
      return { id, name };
    };
    [lea, mo] = [await hired('Lea'), await hired('Mo')];
  });
  const told = async () =>
    (
      await statement<{ change: string; subject: string }>(
        database.dataSource,
        "select subject, change from platform_live_event where kind = 'duty' order by id",
      )
    ).map(({ subject, change }) => [subject, change]);

  it('is nobody’s at first, and is handed on by one press', async () => {
    expect(await duty.read()).toMatchObject(NOBODY);
    const began = clock.now();
    expect(await duty.take(lea)).toMatchObject({ officer: lea, since: began });
    clock.advance(60_000);
    expect(await duty.take(lea)).toMatchObject({ officer: lea, since: began });
    expect(await duty.take(mo)).toMatchObject({ officer: mo, since: clock.now() });
  });

  it('is laid down by whoever has it, and by nobody else', async () => {
    expect(await duty.layDown(lea)).toMatchObject({ officer: mo });
    expect(await duty.layDown(mo)).toMatchObject(NOBODY);
    expect(await duty.layDown(mo)).toMatchObject(NOBODY);
  });

  it('tells open consoles of each change, and of nothing else', async () => {
    expect(await told()).toEqual([
      [lea.id, 'taken'],
      [mo.id, 'taken'],
      [mo.id, 'laid-down'],
    ]);
  });

  it('leaves in the audit log who took it, from whom, and who laid it down', async () => {
    const { entries } = await audit.page({});
    const said = entries.map(({ deed, actor, subject }) => [deed, actor.id, subject.id]).reverse();
    expect(said).toEqual([
      ['duty.taken', lea.id, lea.id],
      ['duty.taken-over', mo.id, lea.id],
      ['duty.laid-down', mo.id, mo.id],
    ]);
  });

  it('ends with the account of who has it', async () => {
    await duty.take(lea);
    await statement(database.dataSource, 'delete from identity_staff where id = :id', { id: lea.id });
    expect(await duty.read()).toMatchObject(NOBODY);
  });
});
