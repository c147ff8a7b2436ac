import { JobQueue } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RequestTable } from '../requests/request.table';
import { OPEN_ALERT } from './alert-book';
import { AlertTable } from './alert.table';

/** Looks whether alerts of a request still have a cause, keyed by the request's id. */
export const ALERTS_MOVED = 'bookings.alerts-moved';

/** Has what is open of a request looked at again when something of it has changed. */
@Injectable()
export class AlertWatch {
  constructor(private readonly queue: JobQueue) {}

  /** Something of a request has changed. */
  async moved(manager: EntityManager, requestId: string): Promise<void> {
    if (!(await manager.existsBy(AlertTable, { requestId, ...OPEN_ALERT }))) return;
    await this.queue.request(manager, { kind: ALERTS_MOVED, key: requestId });
  }

  /** Once the slot has begun, nothing of it need be seen to. */
  async untilSlot(manager: EntityManager, { id, startsAt }: RequestTable): Promise<void> {
    if (startsAt !== null) await this.queue.request(manager, { kind: ALERTS_MOVED, key: id, dueAt: startsAt });
  }
}
