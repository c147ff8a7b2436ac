import type { Deed } from '@greenroom/contract';
import { nextOnDuty, nextTurn, type OnDuty, onDutyAt, type RotaFacts } from '@greenroom/identity/domain';
import type { Clock, Instant } from '@greenroom/kernel';
import { oneAtATime, Transactions } from '@greenroom/platform/persistence';
import { type Actor, AuditTrail, CLOCK, JobQueue, LiveEvents } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull, MoreThan } from 'typeorm';
import { DutyTable, StaffTable } from '../identity.table';
import { DutyWatch } from './duty-watch';
import { OfficeTable, ShiftTable } from './duty.table';

/** Who has the duty, since when and how, who is next, and how the office is reached; officer null: nobody. */
export interface Duty {
  readonly officer: Actor | null;
  readonly since: Instant | null;
  readonly how: OnDuty['how'] | null;
  readonly until: Instant | null;
  /** The officer's own number, where the way out of hours gives it. */
  readonly phone: string;
  readonly next: { readonly officer: Actor; readonly from: Instant; readonly to: Instant } | null;
  readonly officePhone: string;
}

/** Looks at the duty whenever the rota hands it on. */
export const DUTY_TURN = 'identity.duty-turn';

const DUTY_LOCK = 4_720_619;
/** More shifts than this are never at once, nor needed to know who is next. */
const NEAR = 40;

/** The duty: one officer has it, by the rota, by hand or out of hours; or nobody. */
@Injectable()
export class DutyBook {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly live: LiveEvents,
    private readonly audit: AuditTrail,
    private readonly queue: JobQueue,
    private readonly watch: DutyWatch,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(manager: EntityManager = this.dataSource.manager): Promise<Duty> {
    const now = this.clock.now();
    const office = await manager.findOneByOrFail(OfficeTable, { id: 1 });
    const { facts, names } = await this.facts(manager, office);
    const duty = onDutyAt(now, facts);
    const next = nextOnDuty(now, facts);
    const actor = (id: string): Actor => ({ id, name: names.get(id) ?? '' });
    return {
      officer: duty && actor(duty.staffId),
      since: duty?.since ?? null,
      how: duty?.how ?? null,
      until: duty?.until ?? null,
      phone: office.outOfHours.find(({ staffId }) => staffId === duty?.staffId)?.phone ?? '',
      next: next && { officer: actor(next.staffId), from: next.start, to: next.end },
      officePhone: office.phone,
    };
  }

  /** Whoever has it is relieved, until their shift ends. Who has it already keeps it, and their time. */
  take(by: Actor): Promise<Duty> {
    return this.change(by, async (manager, duty) => {
      if (duty.officer?.id === by.id && duty.how !== 'out-of-hours') return;
      const now = this.clock.now();
      await manager.update(DutyTable, { id: 1 }, { staffId: null, since: null });
      // Where the rota gives it to them anyway, nothing else is needed.
      const { officer, how } = await this.read(manager);
      if (officer?.id !== by.id || how !== 'shift')
        await manager.update(DutyTable, { id: 1 }, { staffId: by.id, since: now });
      await this.live.publish(manager, 'duty', by.id, 'taken');
      const isFromAnother = duty.officer !== null && duty.officer.id !== by.id;
      await this.note(manager, by, isFromAnother ? 'duty.taken-over' : 'duty.taken', isFromAnother ? duty.officer : by);
    });
  }

  /**
   * Ends a shift of one's own as well, so that the rota says what was. Nobody lays down somebody else's: that stays as
   * it is, and the answer says whose it is. Out of hours nobody lays it down: the way out of hours is changed instead.
   */
  layDown(by: Actor): Promise<Duty> {
    return this.change(by, async (manager, duty) => {
      if (duty.officer?.id !== by.id || duty.how === 'out-of-hours') return;
      await manager.update(DutyTable, { id: 1 }, { staffId: null, since: null });
      await this.endShifts(manager, by);
      await this.live.publish(manager, 'duty', by.id, 'laid-down');
      await this.note(manager, by, 'duty.laid-down', by);
    });
  }

  /**
   * One change at a time of what the duty rests on; whoever it comes to by that, or that it comes to nobody, is told to
   * who listens, and the next turn of the rota is looked for.
   */
  change(by: Actor | null, work: (manager: EntityManager, duty: Duty) => Promise<void>): Promise<Duty> {
    return this.transactions.run(async (manager) => {
      await oneAtATime(manager, DUTY_LOCK);
      const before = await this.read(manager);
      await work(manager, before);
      const after = await this.read(manager);
      if (by === null || before.officer?.id !== after.officer?.id)
        await this.watch.turned(manager, after.officer?.id ?? null);
      const dueAt = await this.nextTurn(manager);
      if (dueAt !== null && by !== null) await this.queue.request(manager, { kind: DUTY_TURN, key: 'office', dueAt });
      return after;
    });
  }

  async nextTurn(manager: EntityManager = this.dataSource.manager): Promise<Instant | null> {
    const office = await manager.findOneByOrFail(OfficeTable, { id: 1 });
    return nextTurn(this.clock.now(), (await this.facts(manager, office)).facts);
  }

  /** What the rules look at: shifts round now and round the hour at which somebody took it by hand. */
  private async facts(
    manager: EntityManager,
    { outOfHours }: OfficeTable,
  ): Promise<{ facts: RotaFacts; names: ReadonlyMap<string, string> }> {
    const { staffId, since } = await manager.findOneByOrFail(DutyTable, { id: 1 });
    const near = (instant: Instant) =>
      manager.find(ShiftTable, { where: { endsAt: MoreThan(instant) }, order: { startsAt: 'ASC' }, take: NEAR });
    const rows = await near(this.clock.now());
    if (since !== null) rows.push(...(await near(since)));
    const ids = [...rows.map((row) => row.staffId), ...outOfHours.map((one) => one.staffId), staffId ?? []].flat();
    const staff = await manager.findBy(StaffTable, { id: In([...new Set(ids)]), disabledAt: IsNull() });
    const names = new Map(staff.map(({ id, name }) => [id, name]));
    const shifts = [...new Map(rows.map((row) => [row.id, row])).values()]
      .filter((row) => names.has(row.staffId))
      .map((row) => ({ id: row.id, staffId: row.staffId, start: row.startsAt, end: row.endsAt }));
    const taken = staffId !== null && since !== null && names.has(staffId) ? { staffId, since } : null;
    const asked = outOfHours.map((one) => one.staffId).filter((id) => names.has(id));
    return { facts: { shifts, taken, outOfHours: asked }, names };
  }

  private async endShifts(manager: EntityManager, { id: staffId, name }: Actor): Promise<void> {
    const now = this.clock.now();
    for (const shift of await manager.findBy(ShiftTable, { staffId, endsAt: MoreThan(now) })) {
      if (shift.startsAt > now) continue;
      if (shift.startsAt === now) await manager.delete(ShiftTable, { id: shift.id });
      else
        await manager.update(
          ShiftTable,
          { id: shift.id },
          { endsAt: now, version: shift.version + 1, changedBy: { id: staffId, name }, changedAt: now },
        );
    }
  }

  private note(manager: EntityManager, by: Actor, deed: Deed, whom: Actor): Promise<void> {
    const [actor, subject] = [by, whom].map(({ id }) => ({ kind: 'staff', id }) as const);
    return this.audit.note(manager, { actor: actor!, deed, subject: subject! });
  }
}
