import { Transactions } from '@greenroom/platform/persistence';
import {
  AuditTrail,
  createLogger,
  JobQueue,
  JobRunner,
  KeyRing,
  LiveEvents,
  readSettings,
  Retention,
} from '@greenroom/platform/server';
import type { Clock } from '@greenroom/kernel';
import type { DataSource } from 'typeorm';
import {
  FilePost,
  MailClaims,
  MailFates,
  MailRetention,
  type MailPost,
  MailSecrets,
  MailViews,
  Outbox,
  OutboxBook,
  type OutgoingMail,
  POST_LIMITS,
  type PostLimits,
  RecipientLimit,
  RecipientWishes,
  SendingWork,
  SendRound,
  SmtpPost,
} from '../src/index';

export const TEST_KEYS = new KeyRing(Buffer.alloc(32, 7));

export interface PostOfficeOptions {
  /** The mail server; without one mails are held. */
  readonly smtp?: string;
  readonly limits?: Partial<PostLimits>;
  /** Where held mails are written. */
  readonly folder?: string;
  /** Those of the server that is to send what is put here. */
  readonly keys?: KeyRing;
  /** Whom mails come from, `MAIL_FROM`. */
  readonly from?: string;
  /** How many mails one address gets in an hour; as many as there are unless told. */
  readonly perHour?: number;
}

/** An outbox with all that sends from it, put together for a test; `drain` does what is due. */
export function postOffice(
  dataSource: DataSource,
  clock: Clock,
  {
    smtp,
    limits,
    folder = '',
    keys = TEST_KEYS,
    perHour = 1_000,
    from = 'Press office <press@charity.example>',
  }: PostOfficeOptions = {},
) {
  const settings = readSettings({
    ...(smtp && { SMTP_URL: smtp }),
    ...{ MAIL_FROM: from, NETWORK_NAME: 'The Wider Table', MAILS_PER_HOUR: `${perHour}` },
  });
  const transactions = new Transactions(dataSource);
  const logger = createLogger('silent');
  const queue = new JobQueue(dataSource, transactions, clock);
  const live = new LiveEvents(dataSource, transactions);
  const audit = new AuditTrail(dataSource, clock);
  const files = new FilePost(folder);
  const post: MailPost = smtp ? new SmtpPost(smtp, { ...POST_LIMITS, ...limits }) : files;
  const secrets = new MailSecrets(keys);
  const limit = new RecipientLimit(dataSource, clock, settings);
  const wishes = new RecipientWishes();
  const fates = new MailFates();
  const runner = new JobRunner(queue, clock, settings, logger);
  const retention = new MailRetention(
    ...([dataSource, transactions, queue, clock, settings, runner, files] as const),
    new Retention(dataSource, queue, runner, clock),
  );
  const claims = new MailClaims(dataSource, transactions, live, retention, fates, clock);
  const round = new SendRound(claims, secrets, limit, wishes, post, clock, logger, settings);
  new SendingWork(runner, round, claims);
  const outbox = new Outbox(queue, live, keys, clock, settings);
  const book = new OutboxBook(dataSource, transactions, queue, live, audit, clock, settings);
  return {
    outbox,
    wishes,
    fates,
    book,
    audit,
    views: new MailViews(book, secrets, clock),
    runner,
    drain: () => runner.drain(),
    /** Puts mails in one transaction; returns their ids. */
    put: (...mails: readonly OutgoingMail[]) =>
      transactions.run(async (manager) => {
        const ids = [];
        for (const mail of mails) ids.push(await outbox.put(manager, mail));
        return ids;
      }),
    close: () => post instanceof SmtpPost && post.close(),
  };
}

export type PostOffice = ReturnType<typeof postOffice>;

let made = 0;

/** A mail like any other. */
export function mailTo(to: string, more: Partial<OutgoingMail> = {}): OutgoingMail {
  made += 1;
  return {
    kind: 'test.mail',
    dedupeKey: `test-${made}`,
    to,
    recipient: { kind: 'person', id: 'somebody' },
    subject: `Mail ${made}`,
    text: `Text of mail ${made}`,
    ...more,
  };
}
