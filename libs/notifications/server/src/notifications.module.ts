import { join } from 'node:path';
import { SETTINGS_TOKEN, type Settings } from '@greenroom/platform/server';
import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { LastMails } from './outbox/last-mails';
import { MailRetention } from './outbox/mail-retention';
import { MailSecrets } from './outbox/mail-secrets';
import { MailsKept } from './outbox/mails-kept';
import { MailsToPeople } from './outbox/mails-to-people';
import { MailViews } from './outbox/mail-views';
import { NamesOfMails } from './outbox/names-of-mails';
import { Outbox } from './outbox/outbox';
import { OutboxBook } from './outbox/outbox-book';
import { OutboxController } from './outbox/outbox.controller';
import { FilePost } from './sending/file-post';
import { MailClaims } from './sending/mail-claims';
import { MailFates } from './sending/mail-fates';
import { MAIL_POST, type MailPost } from './sending/mail-post';
import { RecipientLimit } from './sending/recipient-limit';
import { RecipientWishes } from './sending/recipient-wishes';
import { SendRound } from './sending/send-round';
import { SendingWork } from './sending/sending-work';
import { SmtpPost } from './sending/smtp-post';
import { ChangeTemplate } from './templates/change-template';
import { TemplateBook } from './templates/template-book';
import { TemplateViews } from './templates/template-views';
import { TemplatedMails } from './templates/templated-mail';
import { TemplatesController } from './templates/templates.controller';

/** Global, since every context has something to tell somebody. */
@Global()
@Module({
  controllers: [OutboxController, TemplatesController],
  providers: [
    Outbox,
    OutboxBook,
    MailViews,
    MailSecrets,
    MailRetention,
    MailClaims,
    MailFates,
    RecipientLimit,
    RecipientWishes,
    SendRound,
    SendingWork,
    MailsKept,
    MailsToPeople,
    NamesOfMails,
    LastMails,
    ...[TemplateBook, TemplateViews, TemplatedMails, ChangeTemplate],
    {
      provide: MAIL_POST,
      inject: [SETTINGS_TOKEN, FilePost],
      useFactory: ({ SMTP_URL }: Settings, files: FilePost): MailPost => (SMTP_URL ? new SmtpPost(SMTP_URL) : files),
    },
    {
      provide: FilePost,
      inject: [SETTINGS_TOKEN],
      useFactory: ({ DATA_DIRECTORY }: Settings) => new FilePost(join(DATA_DIRECTORY, 'outbox')),
    },
  ],
  exports: [Outbox, LastMails, MailsKept, TemplateBook, TemplatedMails, RecipientWishes, MailFates],
})
export class NotificationsModule implements OnApplicationShutdown {
  constructor(@Inject(MAIL_POST) private readonly post: MailPost) {}

  onApplicationShutdown(): void {
    if (this.post instanceof SmtpPost) this.post.close();
  }
}
