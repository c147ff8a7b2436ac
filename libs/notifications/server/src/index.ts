import { MakeOutbox1763701600000 } from './1763701600000-make-outbox';
import { LimitAndForgetMails1763900000000 } from './1763900000000-limit-and-forget-mails';
import { MailTable } from './outbox/mail.table';

export const notificationsSchema = {
  tables: [MailTable],
  migrations: [MakeOutbox1763701600000, LimitAndForgetMails1763900000000],
};

export { NotificationsModule } from './notifications.module';
export { MailRetention } from './outbox/mail-retention';
export { MailSecrets } from './outbox/mail-secrets';
export { MailsToPeople } from './outbox/mails-to-people';
export { MailViews } from './outbox/mail-views';
export { Outbox } from './outbox/outbox';
export { OutboxBook } from './outbox/outbox-book';
export { type Attachment, type MailId, type OutgoingMail } from './outbox/outgoing-mail';
export { FilePost } from './sending/file-post';
export { MailClaims } from './sending/mail-claims';
export { type MailPost } from './sending/mail-post';
export { RecipientLimit } from './sending/recipient-limit';
export { SendRound } from './sending/send-round';
export { SendingWork } from './sending/sending-work';
export { POST_LIMITS, type PostLimits, SmtpPost } from './sending/smtp-post';
