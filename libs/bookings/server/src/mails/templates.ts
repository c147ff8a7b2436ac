import type { MailTemplate } from '@greenroom/notifications/domain';
import { ALERT_MAILS } from './alert-templates';
import { BOOKING_MAILS, PRODUCER_MAILS, PRODUCER_OTHER_MAILS } from './booking-templates';
import {
  OFFER_CHANGED_MAIL,
  OFFER_FILLED_MAIL,
  OFFER_MAIL,
  OFFER_MOVED_MAIL,
  OFFER_REMINDER_MAIL,
  OFFER_WITHDRAWN_MAIL,
} from './offer-templates';
import { ACKNOWLEDGEMENT_MAIL, OPTIONS_MAIL } from './request-templates';

/** Every mail of requests, offers and bookings whose words an office may choose, in the order of what happens. */
export const MAIL_TEMPLATES: readonly MailTemplate[] = [
  OFFER_MAIL,
  OFFER_REMINDER_MAIL,
  OFFER_CHANGED_MAIL,
  OFFER_MOVED_MAIL,
  OFFER_FILLED_MAIL,
  OFFER_WITHDRAWN_MAIL,
  ...Object.values(BOOKING_MAILS),
  ACKNOWLEDGEMENT_MAIL,
  OPTIONS_MAIL,
  ...Object.values(PRODUCER_MAILS),
  ...Object.values(PRODUCER_OTHER_MAILS),
  ...Object.values(ALERT_MAILS),
];
