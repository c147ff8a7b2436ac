import { kindOf } from '@greenroom/notifications/domain';
import { type FailedMail, MailFates } from '@greenroom/notifications/server';
import { Transactions } from '@greenroom/platform/persistence';
import { JobQueue, JobRunner } from '@greenroom/platform/server';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OFFER_CHANGED_MAIL, OFFER_MAIL } from '../mails/offer-templates';
import { askingIn, askingOf } from '../offers/offer-mails';
import { OfferTable } from '../offers/offer.table';
import { RequestBook } from '../requests/request-book';
import { holdRequest } from '../steps';
import { RaiseAlert } from './raise-alert';
import { unreached } from './unreached';

/** Keyed by the asking, as `askingOf` gives it. */
const UNREACHED = 'bookings.unreached';

/**
 * Alerts the office when the mail that asks somebody will not arrive: the clock of their answer runs all the same. By a
 * job of its own: that a mail has failed is written down whatever comes of it, and the alert takes its turn among those
 * who change the request.
 */
@Injectable()
export class WarnOfUnreached implements OnModuleInit {
  constructor(
    private readonly fates: MailFates,
    private readonly queue: JobQueue,
    private readonly requests: RequestBook,
    private readonly raising: RaiseAlert,
    private readonly transactions: Transactions,
    runner: JobRunner,
  ) {
    runner.register({ kind: UNREACHED, atOnce: 1, handle: ([job]) => this.look(job!.key) });
  }

  onModuleInit(): void {
    for (const asking of [OFFER_MAIL, OFFER_CHANGED_MAIL])
      this.fates.heed(kindOf(asking), (manager, mail) => this.heed(manager, mail));
  }

  private async heed(manager: EntityManager, { dedupeKey }: FailedMail): Promise<void> {
    await this.queue.request(manager, { kind: UNREACHED, key: askingIn(dedupeKey) });
  }

  /** Once for each time that somebody is asked, and only while they may still answer. */
  private look(key: string): Promise<void> {
    const [id] = key.split(' ');
    return this.transactions.run(async (manager) => {
      const found = await manager.findOneBy(OfferTable, { id: id! });
      if (!found) return;
      await holdRequest(manager, found.requestId);
      const offer = await manager.findOneBy(OfferTable, { id: id!, state: 'sent' });
      if (!offer || askingOf(offer) !== key) return;
      await this.raising.run(manager, unreached(offer, await this.requests.find(offer.requestId, manager)));
    });
  }
}
