import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { mayDo } from '@greenroom/identity/domain';
import { DAY, type Interval } from '@greenroom/kernel';
import { Acting, type Actor, Handles, Input, Refused } from '@greenroom/platform/server';
import { Controller } from '@nestjs/common';
import { StaffBook, stateOf } from '../accounts/staff-book';
import type { StaffTable } from '../identity.table';
import type { OfficeTable, ShiftTable } from './duty.table';
import { OutOfHoursBook } from './out-of-hours';
import { type NewShift, Rota } from './rota';

type Shift = Answer<typeof catalogue.addShift>;
type OutOfHours = Answer<typeof catalogue.readOutOfHours>;

const LONGEST_SPAN = 62 * DAY;

@Controller()
export class RotaController {
  constructor(
    private readonly rota: Rota,
    private readonly outOfHours: OutOfHoursBook,
    private readonly staff: StaffBook,
  ) {}

  @Handles(catalogue.readRota)
  async read(@Input() { query }: Checked<typeof catalogue.readRota>): Promise<Answer<typeof catalogue.readRota>> {
    const span = { start: Date.parse(query.from), end: Date.parse(query.to) };
    if (span.end <= span.start) throw new Refused('shift.backwards');
    if (span.end - span.start > LONGEST_SPAN) throw new Refused('duty.span-too-long');
    const named = await this.names();
    const { shifts, uncovered, overlaps } = await this.rota.read(span, (id) => isGone(named.get(id)));
    return {
      shifts: shifts.map((shift) => viewOf(shift, named)),
      uncovered: uncovered.map(spanOf),
      overlaps: overlaps.map(spanOf),
      officers: [...named.values()]
        .filter((one) => !isGone(one) && mayDo(one.roles, 'duty.take'))
        .map(({ id, name }) => ({ id, name })),
    };
  }

  @Handles(catalogue.addShift)
  async add(@Input() { body }: Checked<typeof catalogue.addShift>, @Acting() actor: Actor): Promise<Shift> {
    return viewOf(await this.rota.add(shiftFrom(body), actor), await this.names());
  }

  @Handles(catalogue.changeShift)
  async change(
    @Input() { params, body }: Checked<typeof catalogue.changeShift>,
    @Acting() actor: Actor,
  ): Promise<Shift> {
    return viewOf(await this.rota.change(params.id, body.version, shiftFrom(body), actor), await this.names());
  }

  @Handles(catalogue.removeShift)
  async remove(@Input() { params, query }: Checked<typeof catalogue.removeShift>, @Acting() actor: Actor) {
    await this.rota.remove(params.id, query.version, actor);
    return {};
  }

  @Handles(catalogue.repeatWeek)
  async repeat(@Input() { params }: Checked<typeof catalogue.repeatWeek>, @Acting() actor: Actor) {
    return { added: await this.rota.repeatWeek(params.monday, actor) };
  }

  @Handles(catalogue.readOutOfHours)
  async readOutOfHours(): Promise<OutOfHours> {
    return officeOf(await this.outOfHours.read(), await this.names());
  }

  @Handles(catalogue.changeOutOfHours)
  async changeOutOfHours(
    @Input() { body }: Checked<typeof catalogue.changeOutOfHours>,
    @Acting() actor: Actor,
  ): Promise<OutOfHours> {
    const { version, officePhone, people } = body;
    return officeOf(await this.outOfHours.change(version, officePhone, people, actor), await this.names());
  }

  private async names(): Promise<ReadonlyMap<string, StaffTable>> {
    return new Map((await this.staff.all()).map((one) => [one.id, one]));
  }
}

function isGone(staff: StaffTable | undefined): boolean {
  return !staff || stateOf(staff) === 'disabled';
}

function shiftFrom({ staffId, from, to }: { staffId: string; from: string; to: string }): NewShift {
  return { staffId, start: Date.parse(from), end: Date.parse(to) };
}

function spanOf({ start, end }: Interval) {
  return { from: new Date(start).toISOString(), to: new Date(end).toISOString() };
}

function viewOf({ id, staffId, startsAt, endsAt, version }: ShiftTable, named: ReadonlyMap<string, StaffTable>): Shift {
  const officer = { id: staffId, name: named.get(staffId)?.name ?? '' };
  return { id, officer, isGone: isGone(named.get(staffId)), version, ...spanOf({ start: startsAt, end: endsAt }) };
}

function officeOf({ phone, outOfHours, version }: OfficeTable, named: ReadonlyMap<string, StaffTable>): OutOfHours {
  const people = outOfHours.flatMap((one) => {
    const staff = named.get(one.staffId);
    return staff ? [{ officer: { id: staff.id, name: staff.name }, phone: one.phone, isGone: isGone(staff) }] : [];
  });
  return { officePhone: phone, people, version };
}
