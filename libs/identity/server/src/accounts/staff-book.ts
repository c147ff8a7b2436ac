import type { Role, StaffState } from '@greenroom/identity/domain';
import type { Clock } from '@greenroom/kernel';
import { oneAtATime } from '@greenroom/platform/persistence';
import { CLOCK, newId } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { StaffTable } from '../identity.table';
import { hashPassword } from './passwords';

export interface NewStaff {
  readonly name: string;
  /** Checked and in the form of `readEmail`. */
  readonly email: string;
  /** null: they are invited to choose a password. */
  readonly passwordHash: string | null;
  readonly roles: readonly Role[];
}

const STAFF_LOCK = 4_720_618;

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

  byEmail(email: string, manager: EntityManager = this.dataSource.manager): Promise<StaffTable | null> {
    return manager.findOneBy(StaffTable, { email });
  }

  byId(id: string, manager: EntityManager = this.dataSource.manager): Promise<StaffTable | null> {
    return manager.findOneBy(StaffTable, { id });
  }

  async byIds(ids: readonly string[]): Promise<StaffTable[]> {
    return ids.length === 0 ? [] : this.dataSource.manager.findBy(StaffTable, { id: In([...new Set(ids)]) });
  }

  /** Everybody, by name. */
  all(manager: EntityManager = this.dataSource.manager): Promise<StaffTable[]> {
    return manager.find(StaffTable, { order: { name: 'ASC', id: 'ASC' } });
  }

  /** Lets one transaction at a time change who works here: what several of them rest on is not changed meanwhile. */
  holdStill(manager: EntityManager): Promise<void> {
    return oneAtATime(manager, STAFF_LOCK);
  }

  async add(
    { name, email, passwordHash, roles }: NewStaff,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<StaffTable> {
    const now = this.clock.now();
    const row: StaffTable = {
      id: newId<'staff'>(),
      ...{ name, email, passwordHash, roles, madeAt: now },
      passwordSince: passwordHash === null ? null : now,
      disabledAt: null,
      factor: null,
      factorSince: null,
      factorStep: null,
      factorBegun: null,
      version: 1,
      changedBy: null,
      changedAt: null,
    };
    await manager.insert(StaffTable, row);
    return row;
  }

  /** For the demo: the account with that address, made if it is not there. */
  async ensure(name: string, email: string, password: string, roles: readonly Role[]): Promise<void> {
    if (!(await this.byEmail(email)))
      await this.add({ name, email, roles, passwordHash: await hashPassword(password) });
  }
}

export function stateOf({ disabledAt, passwordHash }: StaffTable): StaffState {
  if (disabledAt !== null) return 'disabled';
  return passwordHash === null ? 'invited' : 'active';
}
