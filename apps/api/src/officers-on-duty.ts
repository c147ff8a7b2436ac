import type { Officer, Officers } from '@greenroom/bookings/server';
import { mayDo } from '@greenroom/identity/domain';
import { DutyBook, OutOfHoursBook, StaffBook } from '@greenroom/identity/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Who of the staff a booking's alert goes to: identity's side of the port of bookings. */
@Injectable()
export class OfficersOnDuty implements Officers {
  constructor(
    private readonly duty: DutyBook,
    private readonly outOfHours: OutOfHoursBook,
    private readonly staff: StaffBook,
  ) {}

  async onDuty(manager?: EntityManager): Promise<Officer | undefined> {
    const { officer } = await this.duty.read(manager);
    return officer ? this.byId(officer.id, manager) : undefined;
  }

  async byId(id: string, manager?: EntityManager): Promise<Officer | undefined> {
    const staff = await this.staff.byId(id, manager);
    return staff ? { id: staff.id, name: staff.name, email: staff.email } : undefined;
  }

  async all(manager?: EntityManager): Promise<readonly Officer[]> {
    const staff = await this.staff.all(manager);
    return staff
      .filter(({ disabledAt, roles }) => disabledAt === null && mayDo(roles, 'duty.take'))
      .map(({ id, name, email }) => ({ id, name, email }));
  }

  async phone(manager?: EntityManager): Promise<string> {
    return (await this.outOfHours.read(manager)).phone;
  }
}
