import { join } from 'node:path';
import { SETTINGS_TOKEN, type Settings } from '@greenroom/platform/server';
import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { MailRetention } from './outbox/mail-retention';
import { MailSecrets } from './outbox/mail-secrets';
import { MailsToPeople } from './outbox/mails-to-people';
import { MailViews } from './outbox/mail-views';
import { Outbox } from './outbox/outbox';
import { OutboxBook } from './outbox/outbox-book';
import { OutboxController } from './outbox/outbox.controller';
import { FilePost } from './sending/file-post';
import { MailClaims } from './sending/mail-claims';
import { MAIL_POST, type MailPost } from './sending/mail-post';
import { RecipientLimit } from './sending/recipient-limit';
import { SendRound } from './sending/send-round';
import { SendingWork } from './sending/sending-work';
import { SmtpPost } from './sending/smtp-post';

/** Global, since every context has something to tell somebody. */
@Global()
@Module({
  controllers: [OutboxController],
  providers: [
    Outbox,
    OutboxBook,
    MailViews,
    MailSecrets,
    MailRetention,
    MailClaims,
    RecipientLimit,
    SendRound,
    SendingWork,
    MailsToPeople,
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
  exports: [Outbox],
})
export class NotificationsModule implements OnApplicationShutdown {
  constructor(@Inject(MAIL_POST) private readonly post: MailPost) {}

  onApplicationShutdown(): void {
    if (this.post instanceof SmtpPost) this.post.close();
  }
}
