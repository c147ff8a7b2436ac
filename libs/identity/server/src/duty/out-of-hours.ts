import type { Clock } from '@greenroom/kernel';
import { type Actor, AuditTrail, CLOCK, LiveEvents, mustBeCurrent, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { StaffBook, stateOf } from '../accounts/staff-book';
import { DutyBook } from './duty-book';
import { OfficeTable, type OutOfHours } from './duty.table';

/** How the office is reached, and who is asked while no shift covers the hour. */
@Injectable()
export class OutOfHoursBook {
  constructor(
    private readonly dataSource: DataSource,
    private readonly duty: DutyBook,
    private readonly staff: StaffBook,
    private readonly live: LiveEvents,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  read(manager: EntityManager = this.dataSource.manager): Promise<OfficeTable> {
    return manager.findOneByOrFail(OfficeTable, { id: 1 });
  }

  /** @throws Refused `out-of-hours.clash`, `out-of-hours.twice`, `staff.unknown` */
  async change(version: number, phone: string, people: readonly OutOfHours[], by: Actor): Promise<OfficeTable> {
    if (new Set(people.map(({ staffId }) => staffId)).size < people.length) throw new Refused('out-of-hours.twice');
    await this.duty.change(by, async (manager) => {
      mustBeCurrent(await this.read(manager), version, 'out-of-hours.clash');
      const states = new Map((await this.staff.all(manager)).map((one) => [one.id, stateOf(one)]));
      if (people.some(({ staffId }) => (states.get(staffId) ?? 'disabled') === 'disabled'))
        throw new Refused('staff.unknown');
      const edited = { version: version + 1, changedBy: { id: by.id, name: by.name }, changedAt: this.clock.now() };
      await manager.save(OfficeTable, { id: 1, phone, outOfHours: people, ...edited }, { reload: false });
      await this.live.publish(manager, 'duty', by.id, 'planned');
      const actor = { kind: 'staff', id: by.id } as const;
      await this.audit.note(manager, { actor, deed: 'out-of-hours.changed', subject: actor });
    });
    return this.read();
  }
}
