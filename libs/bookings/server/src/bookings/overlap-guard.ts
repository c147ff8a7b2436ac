import { engineOf, statement } from '@greenroom/platform/persistence';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';

const NAME = 'bookings_booking_no_overlap';
const FIND = {
  postgres: 'select conname as name from pg_constraint where conname = :name and convalidated',
  sqlite: "select name from sqlite_master where type = 'trigger' and name in (:insert, :update)",
} as const;

/** Looks at the start whether the database still refuses bookings that overlap: nothing else can between two processes. */
@Injectable()
export class OverlapGuard implements OnApplicationBootstrap {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws Error for the operator where somebody has taken the guard away */
  async onApplicationBootstrap(): Promise<void> {
    const engine = engineOf(this.dataSource);
    const names = { name: NAME, insert: `${NAME}_insert`, update: `${NAME}_update` };
    const found = await statement(this.dataSource, FIND[engine], names);
    if (found.length === (engine === 'postgres' ? 1 : 2)) return;
    throw new Error('The database does not refuse bookings that overlap any more. Restore it from a backup that does.');
  }
}
