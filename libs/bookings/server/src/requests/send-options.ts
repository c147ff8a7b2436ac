import { optionsInWords } from '@greenroom/bookings/domain';
import type { Clock } from '@greenroom/kernel';
import { TemplatedMails } from '@greenroom/notifications/server';
import { type Actor, CLOCK, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { byStaff } from '../history/history';
import { OPTIONS_MAIL } from '../mails/request-templates';
import { slotValues } from '../mails/slot-values';
import { OfferTable } from '../offers/offer.table';
import { EditRequest } from './edit-request';
import { Options } from './options';
import { RequestBook } from './request-book';
import { RequestLife } from './request-life';
import type { RequestTable } from './request.table';

export interface NamedToProducer {
  readonly names: readonly { readonly personId: string; readonly why: string }[];
  /** false: the officer has told the producer. */
  readonly isMailed: boolean;
}

/** Names to the producer, with what each declares and will not talk about. */
@Injectable()
export class SendOptions {
  constructor(
    private readonly editing: EditRequest,
    private readonly options: Options,
    private readonly requests: RequestBook,
    private readonly life: RequestLife,
    private readonly mails: TemplatedMails,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws Refused `booking.no-person-yes` for somebody who said no yes, `booking-request.no-address`,
   *   `booking-request.unwanted`; as `EditRequest.run`, and as the table of states says
   */
  run(id: string, version: number, named: NamedToProducer, by: Actor): Promise<void> {
    return this.editing.run(id, version, by, (manager, request) => this.name(manager, request, named, by));
  }

  private async name(manager: EntityManager, request: RequestTable, { names, isMailed }: NamedToProducer, by: Actor) {
    const doer = byStaff(by);
    // Further names are another letter.
    if (request.state === 'options-sent') await this.life.ask(manager, request, doer);
    // The history has no names: whoever is forgotten would stay in it.
    await this.life.take(manager, request, 'send-options', doer, { reason: isMailed ? 'by mail' : '' });
    const all = await this.options.of(request.id, manager);
    const named = names.map(({ personId, why }) => {
      const option = all.find((one) => one.personId === personId);
      if (!option) throw new Refused('booking.no-person-yes');
      return { ...option, why };
    });
    const offers = In(named.flatMap(({ offerId }) => offerId ?? []));
    await manager.update(OfferTable, { id: offers }, { namedAt: this.clock.now() });
    if (isMailed) await this.mail(manager, request, optionsInWords(named));
  }

  private async mail(manager: EntityManager, request: RequestTable, people: string): Promise<void> {
    const asker = await this.requests.asker(request, manager);
    const { contact } = asker;
    if (!contact || contact.email === '') throw new Refused('booking-request.no-address');
    // Such a mail would never leave, and the request would say that they have the names.
    if (contact.doNotContact !== null) throw new Refused('booking-request.unwanted');
    const { id, name, email } = contact;
    await this.mails.put(manager, OPTIONS_MAIL, {
      dedupeKey: `bookings.options ${request.id} ${request.version}`,
      to: { kind: 'contact', id, name, email },
      values: { ...slotValues(request, asker), people },
    });
  }
}
