import type { Deed } from '@greenroom/contract';
import type { Clock, Instant } from '@greenroom/kernel';
import { oneAtATime, Transactions } from '@greenroom/platform/persistence';
import { type Actor, AuditTrail, CLOCK, LiveEvents } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DutyTable, StaffTable } from '../identity.table';

/** Who has the duty, and since when; null: nobody. */
export interface Duty {
  readonly officer: Actor | null;
  readonly since: Instant | null;
}

const NOBODY: Duty = { officer: null, since: null };
const DUTY_LOCK = 4_720_619;

/** The duty: one officer has it, or nobody. */
@Injectable()
export class DutyBook {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly live: LiveEvents,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(manager: EntityManager = this.dataSource.manager): Promise<Duty> {
    const { staffId, since } = await manager.findOneByOrFail(DutyTable, { id: 1 });
    const officer = staffId && (await manager.findOneBy(StaffTable, { id: staffId }));
    return officer ? { officer: { id: officer.id, name: officer.name }, since } : NOBODY;
  }

  /** Whoever has it is relieved. Who has it already keeps it, and their time. */
  take(by: Actor): Promise<Duty> {
    return this.change(async (duty, manager) => {
      if (duty.officer?.id === by.id) return;
      await manager.update(DutyTable, { id: 1 }, { staffId: by.id, since: this.clock.now() });
      await this.live.publish(manager, 'duty', by.id, 'taken');
      if (duty.officer) await this.note(manager, by, 'duty.taken-over', duty.officer);
      else await this.note(manager, by, 'duty.taken', by);
    });
  }

  /** Nobody lays down somebody else's: that stays as it is, and the answer says whose it is. */
  layDown(by: Actor): Promise<Duty> {
    return this.change(async (duty, manager) => {
      if (duty.officer?.id !== by.id) return;
      await manager.update(DutyTable, { id: 1 }, { staffId: null, since: null });
      await this.live.publish(manager, 'duty', by.id, 'laid-down');
      await this.note(manager, by, 'duty.laid-down', by);
    });
  }

  private note(manager: EntityManager, by: Actor, deed: Deed, whom: Actor): Promise<void> {
    const [actor, subject] = [by, whom].map(({ id }) => ({ kind: 'staff', id }));
    return this.audit.note(manager, { actor: actor!, deed, subject: subject! });
  }

  private change(work: (duty: Duty, manager: EntityManager) => Promise<void>): Promise<Duty> {
    return this.transactions.run(async (manager) => {
      await oneAtATime(manager, DUTY_LOCK);
      await work(await this.read(manager), manager);
      return this.read(manager);
    });
  }
}
