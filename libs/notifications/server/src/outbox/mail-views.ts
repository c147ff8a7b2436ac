import type { Answer, catalogue } from '@greenroom/contract';
import type { Clock, Instant } from '@greenroom/kernel';
import { fillIn, mayBeRetried, placesIn, reasonInWords, withoutSecrets } from '@greenroom/notifications/domain';
import { CLOCK } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { MailTable } from './mail.table';
import { MailSecrets, type Secrets } from './mail-secrets';
import { OutboxBook } from './outbox-book';

type Line = Answer<typeof catalogue.listMails>['items'][number];
type Whole = Answer<typeof catalogue.readMail>;

/** A mail as the office sees it. */
@Injectable()
export class MailViews {
  constructor(
    private readonly book: OutboxBook,
    private readonly secrets: MailSecrets,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  line(mail: MailTable): Line {
    const { state, expiresAt } = mail;
    const isOver = expiresAt !== null && expiresAt <= this.clock.now();
    const waits = state === 'queued' || state === 'deferred';
    return {
      id: mail.id,
      kind: mail.kind,
      to: mail.address,
      name: mail.name,
      subject: mail.subject,
      state,
      attempts: mail.attempts,
      putAt: textOf(mail.putAt),
      sentAt: mail.sentAt === null ? null : textOf(mail.sentAt),
      nextAt: waits ? textOf(mail.dueAt) : null,
      expiresAt: expiresAt === null ? null : textOf(expiresAt),
      trouble: mail.reason && state !== 'sent' ? reasonInWords(mail.reason) : null,
      answer: state === 'sent' ? null : mail.answer,
      isRetriable: this.book.isSending && mayBeRetried(state) && !isOver && mail.emptiedAt === null,
    };
  }

  /** Whoever may read the outbox is not to use other people's links: they are left out. */
  whole(mail: MailTable): Whole {
    return this.shown(mail, undefined);
  }

  /** For those who hand links on while nothing is sent. */
  withLinks(mail: MailTable): Whole {
    return this.shown(mail, this.secrets.of(mail));
  }

  private shown(mail: MailTable, secrets: Secrets | undefined): Whole {
    return {
      ...this.line(mail),
      text: withoutSecrets(secrets ? fillIn(mail.text, secrets) : mail.text),
      emptiedAt: mail.emptiedAt === null ? null : textOf(mail.emptiedAt),
      hasSecrets: !secrets && placesIn(mail.text).length > 0,
      attachments: mail.attachments.map(({ name, type, content }) => ({
        name,
        type,
        bytes: Buffer.byteLength(content, 'base64'),
      })),
    };
  }
}

function textOf(instant: Instant): string {
  return new Date(instant).toISOString();
}
