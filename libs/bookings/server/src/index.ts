import { MakeBookings1763801400000 } from './1763801400000-make-bookings';
import { MakeAlerts1763900470000 } from './1763900470000-make-alerts';
import { AlertTable } from './alerts/alert.table';
import { BookingTable } from './bookings/booking.table';
import { ChangeTable } from './history/change.table';
import { OfferTable } from './offers/offer.table';
import { RequestTable, ShortlistedTable } from './requests/request.table';

export const bookingsSchema = {
  tables: [RequestTable, ShortlistedTable, OfferTable, BookingTable, ChangeTable, AlertTable],
  migrations: [MakeBookings1763801400000, MakeAlerts1763900470000],
};

export { Acknowledge } from './acknowledge/acknowledge';
export { NobodyOnDuty } from './alerts/nobody-on-duty';
export { RaiseAlert } from './alerts/raise-alert';
export { BookingEvents } from './bookings/booking-events';
export { BookingBook } from './bookings/booking-book';
export { Calendar } from './bookings/calendar';
export { ChangeBooking, type Pencil } from './bookings/change-booking';
export { type Swap, SwapBooking } from './bookings/swap-booking';
export { BookingsModule } from './bookings.module';
export { Candidates } from './candidates/candidates';
export { type Officer, type Officers, OFFICERS } from './duty/officers.port';
export { OpenThings } from './duty/open-things';
export { WarnOfTurn } from './not-free/warn-of-turn';
export { AnswerOffer } from './offers/answer-offer';
export { type Attempts, ATTEMPTS } from './offers/attempts.port';
export { MakeOffers, type Wish } from './offers/make-offers';
export { ChangeRequest } from './requests/change-request';
export { LogCall } from './requests/log-call';
export { RequestBook } from './requests/request-book';
export { StepRequest } from './requests/step-request';
