import type { AlertKind } from '@greenroom/bookings/domain';
import type { Clock } from '@greenroom/kernel';
import { PeopleDirectory } from '@greenroom/people/server';
import {
  CLOCK,
  type ForgetLater,
  JobQueue,
  LiveEvents,
  newId,
  Refused,
  Retention,
  SETTINGS_TOKEN,
  type Settings,
} from '@greenroom/platform/server';
import { Transactions } from '@greenroom/platform/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { BookingTable } from '../bookings/booking.table';
import { type Officer, type Officers, OFFICERS } from '../duty/officers.port';
import type { Doer } from '../history/history';
import type { OfferTable } from '../offers/offer.table';
import { RequestBook } from '../requests/request-book';
import type { RequestTable } from '../requests/request.table';
import { AlertMails } from './alert-mails';
import { ALERTS_MOVED, OPEN_ALERT } from './alert-watch';
import { AlertTable } from './alert.table';

/** What has happened that somebody has to see to. */
export interface Raised {
  readonly kind: AlertKind;
  /** null: it is not about a request. */
  readonly request: RequestTable | null;
  readonly booking?: BookingTable | undefined;
  /** Where it is about somebody who was asked and is not booked. */
  readonly offer?: OfferTable | undefined;
  /** What it is raised once for. */
  readonly occasion: string;
  /** Who did it: an officer need not be told of what they did themselves. */
  readonly by?: Doer | undefined;
}

const MOST = 100;

/**
 * What needs the officer on duty: open until somebody has seen to it or its cause is gone, told to open consoles at once
 * and to the officer by mail. It is kept here, with the requests that nearly all of it is about, so that it is raised in
 * the very transaction in which it comes about, and its words are drawn from what is so when it is read.
 */
@Injectable()
export class Alerts {
  private readonly forgetLater: ForgetLater;

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly requests: RequestBook,
    private readonly people: PeopleDirectory,
    private readonly mails: AlertMails,
    private readonly live: LiveEvents,
    private readonly queue: JobQueue,
    @Inject(OFFICERS) private readonly officers: Officers,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) settings: Settings,
    retention: Retention,
  ) {
    const days = settings.DUTY_RECORD_DAYS;
    this.forgetLater = retention.keepRows({
      kind: 'bookings.forget-alerts',
      days,
      table: AlertTable,
      column: 'raisedAt',
    });
  }

  /** Once for each occasion. */
  async raise(manager: EntityManager, { kind, request, booking, offer, occasion, by }: Raised): Promise<void> {
    if (await manager.existsBy(AlertTable, { occasion })) return;
    const to = await this.whomToTell(manager, request);
    if (by?.kind === 'staff' && to.some(({ id }) => id === by.id)) return;
    const alert: AlertTable = {
      ...{ id: newId(), kind, occasion, requestId: request?.id ?? null },
      ...{ bookingId: booking?.id ?? null, offerId: offer?.id ?? null },
      ...{ raisedAt: this.clock.now(), told: to.map(({ id }) => id), seenBy: null, seenAt: null, mendedAt: null },
    };
    await manager.insert(AlertTable, alert);
    await this.forgetLater(manager, alert.raisedAt);
    if (request?.startsAt != null)
      await this.queue.request(manager, { kind: ALERTS_MOVED, key: request.id, dueAt: request.startsAt });
    await this.live.publish(manager, 'alert', alert.id, 'added');
    const personId = booking?.personId ?? offer?.personId;
    const person = personId ? await this.people.find(personId, manager) : undefined;
    const asker = request && (await this.requests.asker(request, manager));
    const holdEndsAt = booking?.holdEndsAt ?? offer?.dueAt ?? null;
    for (const officer of to) {
      await this.mails.tell(
        manager,
        { id: alert.id, kind, request, asker, person: person?.name ?? null, holdEndsAt },
        officer,
      );
    }
  }

  /** What somebody has to see to, or the last of all; the newest first. */
  list(show: 'open' | 'all'): Promise<AlertTable[]> {
    return this.dataSource.manager.find(AlertTable, {
      where: show === 'open' ? OPEN_ALERT : {},
      order: { raisedAt: 'DESC', id: 'DESC' },
      take: MOST,
    });
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

  /** That nobody is on duty is over by itself, once somebody is. */
  async turned(manager: EntityManager, staffId: string | null): Promise<void> {
    const open = { kind: 'nobody-on-duty', ...OPEN_ALERT } as const;
    const [standing] = await manager.findBy(AlertTable, open);
    if (staffId === null) {
      const occasion = `nobody-on-duty ${this.clock.now()}`;
      if (!standing) await this.raise(manager, { kind: 'nobody-on-duty', request: null, occasion });
    } else if (standing) {
      await manager.update(AlertTable, open, { mendedAt: this.clock.now() });
      await this.live.publish(manager, 'alert', standing.id, 'mended');
    }
  }

  /** The officer on duty; else whose request it is; else everybody who could take it. */
  private async whomToTell(manager: EntityManager, request: RequestTable | null): Promise<readonly Officer[]> {
    const onDuty = await this.officers.onDuty(manager);
    if (onDuty) return [onDuty];
    const owner = request?.ownerId ? await this.officers.byId(request.ownerId, manager) : undefined;
    return owner ? [owner] : this.officers.all(manager);
  }
}
