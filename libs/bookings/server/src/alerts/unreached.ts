import { THE_CLOCK } from '../history/history';
import { askingOf } from '../offers/offer-mails';
import type { OfferTable } from '../offers/offer.table';
import type { RequestTable } from '../requests/request.table';
import type { Raised } from './raised';

/** Somebody is asked and does not hear of it; raised once for each time that they are asked, whoever asks. */
export function unreached(offer: OfferTable, request: RequestTable): Raised {
  const occasion = `not-reached ${askingOf(offer)}`;
  return { kind: 'not-reached', request, offer, occasion, by: THE_CLOCK };
}
