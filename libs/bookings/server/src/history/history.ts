import type { Clock } from '@greenroom/kernel';
import { type Actor, type Caller, CLOCK, LiveEvents, newId } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AlertWatch } from '../alerts/alert-watch';
import { ChangeTable } from './change.table';

/** Who takes a step: staff, the person who was asked, or the clock. */
export type Doer = { readonly kind: Caller['kind']; readonly id: string } | { readonly kind: 'system' };

export const THE_CLOCK: Doer = { kind: 'system' };

/** An officer as whoever takes a step. */
export function byStaff({ id }: Pick<Actor, 'id'>): Doer {
  return { kind: 'staff', id };
}

/** A step as it is written down. */
export interface Step {
  readonly requestId: string;
  readonly subject: ChangeTable['subject'];
  readonly subjectId: string;
  readonly deed: string;
  /** null: it begins. */
  readonly from: string | null;
  readonly to: string;
  readonly reason?: string | undefined;
}

/** Every step that was taken, with who, when and why; written in the transaction that takes it. */
@Injectable()
export class History {
  constructor(
    private readonly dataSource: DataSource,
    private readonly live: LiveEvents,
    private readonly alerts: AlertWatch,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async note(manager: EntityManager, by: Doer, { reason = '', ...step }: Step): Promise<void> {
    const who = by.kind === 'system' ? { byKind: by.kind, byId: 'greenroom' } : { byKind: by.kind, byId: by.id };
    await manager.insert(ChangeTable, { id: newId(), at: this.clock.now(), reason, ...who, ...step });
    const isNew = step.subject === 'request' && step.from === null;
    await this.live.publish(manager, 'request', step.requestId, isNew ? 'added' : 'changed');
    if (!isNew) await this.alerts.moved(manager, step.requestId);
  }

  /** The newest first. */
  of(requestId: string, manager: EntityManager = this.dataSource.manager): Promise<ChangeTable[]> {
    return manager.find(ChangeTable, { where: { requestId }, order: { at: 'DESC', id: 'DESC' } });
  }
}
