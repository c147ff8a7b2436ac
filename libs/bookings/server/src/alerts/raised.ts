import type { AlertKind } from '@greenroom/bookings/domain';
import type { BookingTable } from '../bookings/booking.table';
import type { Doer } from '../history/history';
import type { OfferTable } from '../offers/offer.table';
import type { RequestTable } from '../requests/request.table';

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
