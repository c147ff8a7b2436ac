import { OPEN_OFFERS } from '@greenroom/bookings/domain';
import { PeopleDirectory } from '@greenroom/people/server';
import { type Actor, Refused } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { byStaff } from '../history/history';
import { EditRequest } from '../requests/edit-request';
import { RequestLife } from '../requests/request-life';
import { Ladder } from './ladder';
import { OfferLife } from './offer-life';
import { type OfferMode, OfferTable } from './offer.table';

export interface Wish {
  /** In the order in which they are asked. */
  readonly personIds: readonly string[];
  readonly mode: OfferMode;
  readonly whyYou: string;
}

/** Asks people, at once or up a ladder; a ladder is approved by whoever makes it. */
@Injectable()
export class MakeOffers {
  constructor(
    private readonly editing: EditRequest,
    private readonly requestLife: RequestLife,
    private readonly life: OfferLife,
    private readonly ladder: Ladder,
    private readonly people: PeopleDirectory,
  ) {}

  /**
   * @throws Refused `booking-request.not-found`, `booking-request.clash`, `booking-request.no-time`, `person.not-found`,
   *   `offer.no-address`, `offer.open-already`, `offer.too-late`, `offer.filled`
   */
  run(requestId: string, version: number, { mode, whyYou, ...wish }: Wish, by: Actor): Promise<OfferTable[]> {
    return this.editing.run(requestId, version, by, async (manager, request) => {
      const personIds = [...new Set(wish.personIds)];
      await this.mustBeAskable(manager, requestId, personIds);
      const doer = byStaff(by);
      await this.requestLife.ask(manager, request, doer);
      const first = await manager.countBy(OfferTable, { requestId });
      const offers: OfferTable[] = [];
      for (const [at, personId] of personIds.entries()) {
        const offer = await this.life.begin(manager, request, { personId, place: first + at, mode, whyYou }, doer);
        if (mode !== 'ladder' || at === 0) await this.life.send(manager, offer, request, doer);
        else await this.ladder.wait(manager, offer, request);
        offers.push(offer);
      }
      return offers;
    });
  }

  private async mustBeAskable(manager: EntityManager, requestId: string, personIds: readonly string[]): Promise<void> {
    const people = await this.people.entries(personIds, manager);
    if (people.length < personIds.length) throw new Refused('person.not-found');
    if (people.some(({ email }) => email === '')) throw new Refused('offer.no-address');
    const isAsked = await manager.existsBy(OfferTable, {
      requestId,
      personId: In([...personIds]),
      state: In(['draft', ...OPEN_OFFERS]),
    });
    if (isAsked) throw new Refused('offer.open-already');
  }
}
