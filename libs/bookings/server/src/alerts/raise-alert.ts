import type { Clock } from '@greenroom/kernel';
import { CLOCK, newId } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Officer, type Officers, OFFICERS } from '../duty/officers.port';
import type { RequestTable } from '../requests/request.table';
import { AlertBook } from './alert-book';
import { AlertMails } from './alert-mails';
import { AlertWatch } from './alert-watch';
import { AlertTable } from './alert.table';
import type { Raised } from './raised';

/**
 * Tells the officer on duty what needs them, by an alert and by mail. Alerts are kept here, with the requests that nearly
 * all of them are about, so that one is raised in the very transaction in which it comes about.
 */
@Injectable()
export class RaiseAlert {
  constructor(
    private readonly book: AlertBook,
    private readonly watch: AlertWatch,
    private readonly mails: AlertMails,
    @Inject(OFFICERS) private readonly officers: Officers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Once for each occasion. */
  async run(manager: EntityManager, raised: Raised): Promise<void> {
    const { kind, request, booking, offer, occasion, by } = raised;
    if (await manager.existsBy(AlertTable, { occasion })) return;
    const to = await this.whomToTell(manager, request);
    if (by?.kind === 'staff' && to.some(({ id }) => id === by.id)) return;
    const alert: AlertTable = {
      ...{ id: newId(), kind, occasion, requestId: request?.id ?? null },
      ...{ bookingId: booking?.id ?? null, offerId: offer?.id ?? null },
      ...{ raisedAt: this.clock.now(), told: to.map(({ id }) => id), seenBy: null, seenAt: null, mendedAt: null },
    };
    await this.book.add(manager, alert);
    if (request) await this.watch.untilSlot(manager, request);
    await this.mails.tell(manager, alert.id, raised, to);
  }

  /** The officer on duty; else whose request it is; else everybody who could take it. */
  private async whomToTell(manager: EntityManager, request: RequestTable | null): Promise<readonly Officer[]> {
    const onDuty = await this.officers.onDuty(manager);
    if (onDuty) return [onDuty];
    const owner = request?.ownerId ? await this.officers.byId(request.ownerId, manager) : undefined;
    return owner ? [owner] : this.officers.all(manager);
  }
}
