import type { Role } from '@greenroom/identity/domain';
import { type Clock, type Id } from '@greenroom/kernel';
import { oneAtATime } from '@greenroom/platform/persistence';
import { CLOCK, newId } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { StaffTable } from '../identity.table';
import { hashPassword } from './passwords';

export type StaffId = Id<'staff'>;

export interface NewStaff {
  readonly name: string;
  /** Checked and in the form of `readEmail`. */
  readonly email: string;
  readonly passwordHash: string;
  readonly roles: readonly Role[];
}

const FIRST_LOCK = 4_720_618;

/** The people of the media office. */
@Injectable()
export class StaffBook {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async isEmpty(manager: EntityManager = this.dataSource.manager): Promise<boolean> {
    return !(await manager.exists(StaffTable));
  }

  byEmail(email: string): Promise<StaffTable | null> {
    return this.dataSource.manager.findOneBy(StaffTable, { email });
  }

  async byIds(ids: readonly string[]): Promise<StaffTable[]> {
    return ids.length === 0 ? [] : this.dataSource.manager.findBy(StaffTable, { id: In([...new Set(ids)]) });
  }

  async add(
    { name, email, passwordHash, roles }: NewStaff,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<StaffTable> {
    const row = { id: newId<'staff'>(), name, email, passwordHash, roles, madeAt: this.clock.now() };
    await manager.insert(StaffTable, row);
    return row;
  }

  /** Adds the first of all, or nobody when there is somebody already; of several at once one succeeds. */
  addFirst(staff: NewStaff): Promise<StaffTable | undefined> {
    return this.dataSource.transaction(async (manager) => {
      await oneAtATime(manager, FIRST_LOCK);
      return (await this.isEmpty(manager)) ? this.add(staff, manager) : undefined;
    });
  }

  /** For the demo: the account with that address, made if it is not there. */
  async ensure(name: string, email: string, password: string, roles: readonly Role[]): Promise<void> {
    if (!(await this.byEmail(email)))
      await this.add({ name, email, roles, passwordHash: await hashPassword(password) });
  }
}
