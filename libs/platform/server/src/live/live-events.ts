import { afterCommit, oneAtATime, statement, Transactions } from '@greenroom/platform/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { newId } from '../ids';
import { LiveEventTable } from './live-event.table';

/** An event as it is told: which thing, and what happened to it; what it is now is for the listener to ask. */
export interface LiveEvent {
  readonly number: number;
  readonly kind: LiveEventTable['kind'];
  readonly subject: string;
  readonly change: string;
}

/** Who has been away for longer than this many events looks at everything afresh. */
export const EVENTS_KEPT = 5_000;
const NUMBERED_AT_ONCE = 1_000;
const NUMBERING_LOCK = 4_720_616;

/** What open consoles are told, as a short table that every process writes to and reads from. */
@Injectable()
export class LiveEvents {
  private readonly listeners: (() => void)[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  /** Calls back when this process has told something, so that nobody need wait for the next look. */
  onPublish(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Tells something if, and once, the caller's transaction is committed. */
  async publish(manager: EntityManager, kind: LiveEvent['kind'], subject: string, change: string): Promise<void> {
    await manager.insert(LiveEventTable, { id: newId(), number: null, kind, subject, change });
    afterCommit(manager, () => {
      for (const listener of this.listeners) listener();
    });
  }

  /** Gives new events their numbers, lets old ones go, and returns the greatest number; 0 where there is none. */
  async settle(): Promise<number> {
    while (await this.dataSource.manager.existsBy(LiveEventTable, { number: IsNull() })) {
      await this.transactions.run((manager) => this.number(manager));
    }
    return this.latest(this.dataSource.manager);
  }

  /** What came after a number, the oldest first; undefined where some of it is not kept any more. */
  async since(number: number, limit = 500): Promise<LiveEvent[] | undefined> {
    const rows = await statement<LiveEvent>(
      this.dataSource,
      `select number, kind, subject, change from platform_live_event
       where number > :number order by number limit :limit`,
      { number, limit },
    );
    // Where nothing has come, some may come before the next look: that alone is no sign of having missed any.
    const hasMissed = rows[0] ? rows[0].number > number + 1 : (await this.oldest()) > number + 1;
    return number < 0 || hasMissed ? undefined : rows;
  }

  private async number(manager: EntityManager): Promise<void> {
    await oneAtATime(manager, NUMBERING_LOCK);
    const latest = await this.latest(manager);
    await statement(
      manager,
      `update platform_live_event set number = :latest + numbered.place
       from (select id, row_number() over (order by id) as place from platform_live_event
             where number is null order by id limit :most) numbered
       where numbered.id = platform_live_event.id`,
      { latest, most: NUMBERED_AT_ONCE },
    );
    await statement(manager, 'delete from platform_live_event where number <= :old', {
      old: (await this.latest(manager)) - EVENTS_KEPT,
    });
  }

  /** The least number that is kept; 0 where there is none. */
  private async oldest(): Promise<number> {
    const [row] = await statement<{ oldest: number | null }>(
      this.dataSource,
      'select min(number) as oldest from platform_live_event',
    );
    return Number(row?.oldest ?? 0);
  }

  private async latest(manager: EntityManager): Promise<number> {
    const [row] = await statement<{ latest: number | null }>(
      manager,
      'select max(number) as latest from platform_live_event',
    );
    return Number(row?.latest ?? 0);
  }
}
