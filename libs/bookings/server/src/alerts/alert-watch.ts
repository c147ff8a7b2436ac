import { JobQueue } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { AlertTable } from './alert.table';

/** Looks whether alerts of a request still have a cause, keyed by the request's id. */
export const ALERTS_MOVED = 'bookings.alerts-moved';

/** Nobody has seen to it, and its cause is not gone. */
export const OPEN_ALERT = { seenAt: IsNull(), mendedAt: IsNull() };

/** Has what is open of a request looked at again when something of it has changed. */
@Injectable()
export class AlertWatch {
  constructor(private readonly queue: JobQueue) {}

  async moved(manager: EntityManager, requestId: string): Promise<void> {
    if (!(await manager.existsBy(AlertTable, { requestId, ...OPEN_ALERT }))) return;
    await this.queue.request(manager, { kind: ALERTS_MOVED, key: requestId });
  }
}
