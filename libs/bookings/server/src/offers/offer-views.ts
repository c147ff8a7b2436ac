import type { Answer, catalogue } from '@greenroom/contract';
import { PeopleDirectory } from '@greenroom/people/server';
import { Injectable } from '@nestjs/common';
import { facesOf } from '../faces';
import { KeptTimes, keptByOffer } from '../not-free/kept-times';
import { RequestBook } from '../requests/request-book';
import { isoOrNull, windowView } from '../words';
import type { OfferTable } from './offer.table';

type Offer = Answer<typeof catalogue.readRequest>['offers'][number];

/** Offers as the office sees them. */
@Injectable()
export class OfferViews {
  constructor(
    private readonly requests: RequestBook,
    private readonly kept: KeptTimes,
    private readonly people: PeopleDirectory,
  ) {}

  /** In the order in which they are given. */
  async of(offers: readonly OfferTable[]): Promise<Offer[]> {
    const faceOf = await facesOf(this.people, offers);
    const byId = await this.requests.ofRows(offers);
    const against = await this.kept.against(offers.map((one) => keptByOffer(one, byId.get(one.requestId)!)));
    return offers.map(({ personId, mode, sentAt, dueAt, seenAt, answeredAt, namedAt, ...offer }) => ({
      ...offer,
      personId: personId ?? '',
      ...faceOf(personId),
      isInLadder: mode === 'ladder',
      sentAt: isoOrNull(sentAt),
      dueAt: isoOrNull(dueAt),
      seenAt: isoOrNull(seenAt),
      answeredAt: isoOrNull(answeredAt),
      moves: windowView(offer),
      namedAt: isoOrNull(namedAt),
      notFree: against.get(offer.id) ?? null,
    }));
  }
}
