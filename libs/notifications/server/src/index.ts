import { MakeOutbox1763701600000 } from './1763701600000-make-outbox';
import { LimitAndForgetMails1763900000000 } from './1763900000000-limit-and-forget-mails';
import { KeepMailWords1763960000000 } from './1763960000000-keep-mail-words';
import { MailTable } from './outbox/mail.table';
import { MailWordsTable } from './templates/mail-words.table';

export const notificationsSchema = {
  tables: [MailTable, MailWordsTable],
  migrations: [MakeOutbox1763701600000, LimitAndForgetMails1763900000000, KeepMailWords1763960000000],
};

export { NotificationsModule } from './notifications.module';
export { LastMails } from './outbox/last-mails';
export { MailRetention } from './outbox/mail-retention';
export { MailSecrets } from './outbox/mail-secrets';
export { MailsKept } from './outbox/mails-kept';
export { MailsToPeople } from './outbox/mails-to-people';
export { MailViews } from './outbox/mail-views';
export { Outbox } from './outbox/outbox';
export { OutboxBook } from './outbox/outbox-book';
export { type Attachment, type MailId, type OutgoingMail } from './outbox/outgoing-mail';
export { FilePost } from './sending/file-post';
export { MailClaims } from './sending/mail-claims';
export { type FailedMail, MailFates } from './sending/mail-fates';
export { type MailPost } from './sending/mail-post';
export { RecipientLimit } from './sending/recipient-limit';
export { type IsUnwanted, RecipientWishes } from './sending/recipient-wishes';
export { SendRound } from './sending/send-round';
export { SendingWork } from './sending/sending-work';
export { POST_LIMITS, type PostLimits, SmtpPost } from './sending/smtp-post';
export { ChangeTemplate } from './templates/change-template';
export { TemplateBook } from './templates/template-book';
export { type TemplatedMail, TemplatedMails } from './templates/templated-mail';
export { TemplateViews } from './templates/template-views';
