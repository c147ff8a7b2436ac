import type { Provider } from '@nestjs/common';
import { BookingBook } from './booking-book';
import { BookingClock } from './booking-clock';
import { BookingEvents } from './booking-events';
import { BookingLife } from './booking-life';
import { BookingMails } from './booking-mails';
import { BookingViews } from './booking-views';
import { Calendar } from './calendar';
import { ChangeBooking } from './change-booking';
import { OverlapGuard } from './overlap-guard';
import { PencilIn } from './pencil-in';
import { SwapBooking } from './swap-booking';

export const BOOKINGS: Provider[] = [
  BookingBook,
  BookingClock,
  BookingEvents,
  BookingLife,
  BookingMails,
  BookingViews,
  Calendar,
  ChangeBooking,
  OverlapGuard,
  PencilIn,
  SwapBooking,
];
