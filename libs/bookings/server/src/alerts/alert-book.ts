import type { Clock } from '@greenroom/kernel';
import { Transactions } from '@greenroom/platform/persistence';
import {
  CLOCK,
  type ForgetLater,
  LiveEvents,
  Refused,
  Retention,
  SETTINGS_TOKEN,
  type Settings,
} from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { AlertTable } from './alert.table';

const MOST = 100;

/** Nobody has seen to it, and its cause is not gone. */
export const OPEN_ALERT = { seenAt: IsNull(), mendedAt: IsNull() };

/** Alerts as they are kept: open until somebody has seen to it or its cause is gone. Open consoles are told at once. */
@Injectable()
export class AlertBook {
  private readonly forgetLater: ForgetLater;

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly live: LiveEvents,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) { DUTY_RECORD_DAYS: days }: Settings,
    retention: Retention,
  ) {
    this.forgetLater = retention.keepRows({
      ...{ kind: 'bookings.forget-alerts', days },
      ...{ table: AlertTable, column: 'raisedAt' },
    });
  }

  /** What somebody has to see to, or the last of all; the newest first. */
  list(show: 'open' | 'all'): Promise<AlertTable[]> {
    return this.dataSource.manager.find(AlertTable, {
      where: show === 'open' ? OPEN_ALERT : {},
      order: { raisedAt: 'DESC', id: 'DESC' },
      take: MOST,
    });
  }

  async add(manager: EntityManager, alert: AlertTable): Promise<void> {
    await manager.insert(AlertTable, alert);
    await this.forgetLater(manager, alert.raisedAt);
    await this.live.publish(manager, 'alert', alert.id, 'added');
  }

  /** Whoever is first to see to it is kept. @throws Refused `alert.not-found` */
  see(id: string, staffId: string): Promise<AlertTable> {
    return this.transactions.run(async (manager) => {
      const alert = await manager.findOneBy(AlertTable, { id });
      if (!alert) throw new Refused('alert.not-found');
      const seen = { seenBy: staffId, seenAt: this.clock.now() };
      const { affected } = await manager.update(AlertTable, { id, seenAt: IsNull() }, seen);
      if (!affected) return manager.findOneByOrFail(AlertTable, { id });
      await this.live.publish(manager, 'alert', id, 'seen');
      return { ...alert, ...seen };
    });
  }

  /** Its cause is gone. */
  async mend(manager: EntityManager, id: string): Promise<void> {
    await manager.update(AlertTable, id, { mendedAt: this.clock.now() });
    await this.live.publish(manager, 'alert', id, 'mended');
  }
}
