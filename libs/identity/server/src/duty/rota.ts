import { overlapsIn, sameAWeekLater, type Shift, shiftFault, uncovered } from '@greenroom/identity/domain';
import {
  type Clock,
  type Day,
  dayAfter,
  intersectionOf,
  type Interval,
  londonDay,
  overlap,
  type Stretches,
  unionOf,
  weekdayOf,
} from '@greenroom/kernel';
import { type Actor, AuditTrail, CLOCK, LiveEvents, mustBeCurrent, newId, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThan, MoreThan } from 'typeorm';
import { StaffBook, stateOf } from '../accounts/staff-book';
import { DutyBook } from './duty-book';
import { ShiftTable } from './duty.table';

export interface NewShift extends Interval {
  readonly staffId: string;
}

export interface RotaSpan {
  readonly shifts: readonly ShiftTable[];
  readonly uncovered: Stretches;
  readonly overlaps: Stretches;
}

/** Who is at the desk when: plans shifts, changes them, and fills a week as the one before. */
@Injectable()
export class Rota {
  constructor(
    private readonly dataSource: DataSource,
    private readonly duty: DutyBook,
    private readonly staff: StaffBook,
    private readonly live: LiveEvents,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param isGone who cannot sign in any more: their shifts cover nothing */
  async read(span: Interval, isGone: (staffId: string) => boolean): Promise<RotaSpan> {
    const shifts = await this.within(this.dataSource.manager, span);
    const covering = shifts.filter(({ staffId }) => !isGone(staffId)).map(shiftOf);
    return {
      shifts,
      uncovered: uncovered(span, covering),
      overlaps: intersectionOf(overlapsIn(covering), unionOf([span])),
    };
  }

  /** @throws Refused `staff.unknown`, `shift.backwards`, `shift.too-long`, `shift.twice` */
  async add(shift: NewShift, by: Actor): Promise<ShiftTable> {
    const row = this.rowOf(shift, by);
    await this.duty.change(by, async (manager) => {
      await this.check(manager, shift);
      await manager.insert(ShiftTable, row);
      await this.tell(manager, by, 'shift.planned', shift.staffId);
    });
    return row;
  }

  /** @throws as `add`, and Refused `shift.not-found`, `shift.clash` */
  async change(id: string, version: number, shift: NewShift, by: Actor): Promise<ShiftTable> {
    let row: ShiftTable | undefined;
    await this.duty.change(by, async (manager) => {
      const before = await find(manager, id);
      mustBeCurrent(before, version, 'shift.clash');
      await this.check(manager, shift, id);
      row = { ...this.rowOf(shift, by), id, version: version + 1 };
      await manager.save(ShiftTable, row, { reload: false });
      await this.tell(manager, by, 'shift.changed', shift.staffId);
    });
    return row!;
  }

  /** @throws Refused `shift.not-found`, `shift.clash` */
  async remove(id: string, version: number, by: Actor): Promise<void> {
    await this.duty.change(by, async (manager) => {
      const shift = await find(manager, id);
      mustBeCurrent(shift, version, 'shift.clash');
      const { staffId } = shift;
      await manager.delete(ShiftTable, { id });
      await this.tell(manager, by, 'shift.removed', staffId);
    });
  }

  /**
   * Fills a week as the one before it. What is planned there already stays, and nobody is put on twice.
   * @param monday the first day of the week that is filled
   * @returns how many shifts were added
   * @throws Refused `rota.not-a-monday`, `rota.nothing-to-repeat`
   */
  async repeatWeek(monday: Day, by: Actor): Promise<number> {
    if (weekdayOf(monday) !== 'monday') throw new Refused('rota.not-a-monday');
    const week = { start: londonDay(dayAfter(monday, -7)).start, end: londonDay(monday).start };
    let added = 0;
    await this.duty.change(by, async (manager) => {
      const states = new Map((await this.staff.all(manager)).map((one) => [one.id, stateOf(one)]));
      const before = (await this.within(manager, week)).filter(
        ({ startsAt, staffId }) => startsAt >= week.start && states.get(staffId) !== 'disabled',
      );
      if (before.length === 0) throw new Refused('rota.nothing-to-repeat');
      added = 0;
      for (const { staffId, startsAt, endsAt } of before) {
        const shift = { staffId, ...sameAWeekLater({ start: startsAt, end: endsAt }) };
        if (await this.isTwice(manager, shift)) continue;
        await manager.insert(ShiftTable, this.rowOf(shift, by));
        added++;
      }
      if (added > 0) await this.tell(manager, by, 'rota.repeated', by.id);
    });
    return added;
  }

  private within(manager: EntityManager, { start, end }: Interval): Promise<ShiftTable[]> {
    return manager.find(ShiftTable, {
      where: { startsAt: LessThan(end), endsAt: MoreThan(start) },
      order: { startsAt: 'ASC', endsAt: 'ASC', id: 'ASC' },
    });
  }

  private async check(manager: EntityManager, shift: NewShift, id?: string): Promise<void> {
    const fault = shiftFault(shift);
    if (fault) throw new Refused(`shift.${fault}`);
    const staff = await this.staff.byId(shift.staffId, manager);
    if (!staff || stateOf(staff) === 'disabled') throw new Refused('staff.unknown');
    if (await this.isTwice(manager, shift, id)) throw new Refused('shift.twice');
  }

  private async isTwice(manager: EntityManager, shift: NewShift, id?: string): Promise<boolean> {
    const own = await this.within(manager, shift);
    return own.some((one) => one.staffId === shift.staffId && one.id !== id && overlap(shiftOf(one), shift));
  }

  private rowOf({ staffId, start, end }: NewShift, by: Actor): ShiftTable {
    const edited = { version: 1, changedBy: { id: by.id, name: by.name }, changedAt: this.clock.now() };
    return { id: newId(), staffId, startsAt: start, endsAt: end, ...edited };
  }

  private async tell(
    manager: EntityManager,
    by: Actor,
    deed: 'shift.planned' | 'shift.changed' | 'shift.removed' | 'rota.repeated',
    staffId: string,
  ): Promise<void> {
    await this.live.publish(manager, 'duty', staffId, 'planned');
    await this.audit.note(manager, {
      actor: { kind: 'staff', id: by.id },
      deed,
      subject: { kind: 'staff', id: staffId },
    });
  }
}

async function find(manager: EntityManager, id: string): Promise<ShiftTable> {
  const shift = await manager.findOneBy(ShiftTable, { id });
  if (!shift) throw new Refused('shift.not-found');
  return shift;
}

function shiftOf({ id, staffId, startsAt, endsAt }: ShiftTable): Shift {
  return { id, staffId, start: startsAt, end: endsAt };
}
