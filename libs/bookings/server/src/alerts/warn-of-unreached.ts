import { kindOf } from '@greenroom/notifications/domain';
import { type FailedMail, MailFates } from '@greenroom/notifications/server';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { THE_CLOCK } from '../history/history';
import { OFFER_CHANGED_MAIL, OFFER_MAIL } from '../mails/offer-templates';
import { OfferTable } from '../offers/offer.table';
import { RequestTable } from '../requests/request.table';
import { RaiseAlert } from './raise-alert';

/** Alerts the office when the mail that asks somebody will not arrive: the clock of their answer runs all the same. */
@Injectable()
export class WarnOfUnreached implements OnModuleInit {
  constructor(
    private readonly fates: MailFates,
    private readonly raising: RaiseAlert,
  ) {}

  onModuleInit(): void {
    for (const asking of [OFFER_MAIL, OFFER_CHANGED_MAIL])
      this.fates.heed(kindOf(asking), (manager, mail) => this.run(manager, mail));
  }

  /** Once for each time that somebody is asked, and only while they may still answer. */
  private async run(manager: EntityManager, { dedupeKey }: FailedMail): Promise<void> {
    // As the mail of an offer is keyed: its kind, the offer, when it was sent.
    const [, id, sentAt] = dedupeKey.split(' ');
    const offer = await manager.findOneBy(OfferTable, { id: id!, state: 'sent' });
    if (!offer || String(offer.sentAt) !== sentAt) return;
    const request = await manager.findOneByOrFail(RequestTable, { id: offer.requestId });
    const occasion = `not-reached ${offer.id} ${sentAt}`;
    await this.raising.run(manager, { kind: 'not-reached', request, offer, occasion, by: THE_CLOCK });
  }
}
