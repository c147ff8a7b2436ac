import type { Clock } from '@greenroom/kernel';
import { mayBeRetried, type MailState } from '@greenroom/notifications/domain';
import { readPageToken, statement, Transactions, writePageToken } from '@greenroom/platform/persistence';
import {
  type Actor,
  AuditTrail,
  CLOCK,
  JobQueue,
  LiveEvents,
  Refused,
  SETTINGS_TOKEN,
  type Settings,
} from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SEND_MAILS } from '../sending/job-kinds';
import { MailTable } from './mail.table';

export interface MailPage {
  /** The newest first. */
  readonly mails: readonly MailTable[];
  readonly next?: string;
}

/** How many mails are in each state; those that were sent are not counted, since they only grow. */
export type MailCounts = Record<Exclude<MailState, 'sent'>, number>;

/** What the office sees of the outbox, and what it may do there. */
@Injectable()
export class OutboxBook {
  /** Whether there is a mail server. */
  readonly isSending: boolean;

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly queue: JobQueue,
    private readonly live: LiveEvents,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) { SMTP_URL }: Settings,
  ) {
    this.isSending = SMTP_URL !== undefined;
  }

  /** @throws Refused `page.unknown` */
  async page(state: MailState | undefined, limit: number, after?: string): Promise<MailPage> {
    const query = this.dataSource
      .getRepository(MailTable)
      .createQueryBuilder('mail')
      .orderBy('mail.putAt', 'DESC')
      .addOrderBy('mail.id', 'DESC')
      .limit(limit + 1);
    if (state) query.andWhere('mail.state = :state', { state });
    if (after !== undefined) {
      const key = readPageToken(after);
      if (!key) throw new Refused('page.unknown');
      query.andWhere('(mail.putAt < :at or (mail.putAt = :at and mail.id < :id))', { ...key });
    }
    const rows = await query.getMany();
    const mails = rows.slice(0, limit);
    const last = mails.at(-1);
    return rows.length > limit && last ? { mails, next: writePageToken({ at: last.putAt, id: last.id }) } : { mails };
  }

  async counts(): Promise<MailCounts> {
    const rows = await statement<{ state: keyof MailCounts; n: string | number }>(
      this.dataSource,
      "select state, count(*) as n from notifications_mail where state in ('queued', 'deferred', 'failed', 'held') group by state",
    );
    const none = { queued: 0, deferred: 0, failed: 0, held: 0 };
    return { ...none, ...Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)])) };
  }

  /** @throws Refused `mail.not-found` */
  async find(id: string, manager: EntityManager = this.dataSource.manager): Promise<MailTable> {
    const mail = await manager.findOneBy(MailTable, { id });
    if (!mail) throw new Refused('mail.not-found');
    return mail;
  }

  /**
   * A mail whose links somebody is going to read, which is noted.
   * @throws Refused `mail.not-found`; `request.forbidden` while mails are sent, and reach those whom the links are for
   */
  async showLinks(id: string, by: Actor): Promise<MailTable> {
    if (this.isSending) throw new Refused('request.forbidden');
    return this.transactions.run(async (manager) => {
      const mail = await this.find(id, manager);
      const actor = { kind: 'staff', id: by.id } as const;
      await this.audit.note(manager, { actor, deed: 'mail.links-shown', subject: { kind: 'mail', id } });
      return mail;
    });
  }

  /**
   * Has a mail tried again now; its tries are counted from the beginning.
   * @throws Refused `mail.not-found`, `mail.settled`, `mail.too-old`, `mail.not-sending`
   */
  async retry(id: string, by: Actor): Promise<MailTable> {
    if (!this.isSending) throw new Refused('mail.not-sending');
    return this.transactions.run(async (manager) => {
      const mail = await this.find(id, manager);
      const now = this.clock.now();
      if (!mayBeRetried(mail.state)) throw new Refused('mail.settled');
      if (mail.emptiedAt !== null || (mail.expiresAt !== null && mail.expiresAt <= now))
        throw new Refused('mail.too-old');
      const changed = await statement(
        manager,
        `update notifications_mail set state = 'deferred', due_at = :now, attempts = 0
         where id = :id and state = :state and (leased_until is null or leased_until <= :now) returning id`,
        { id, now, state: mail.state },
      );
      // Somebody is sending it just now.
      if (changed.length === 0) throw new Refused('mail.settled');
      await this.queue.request(manager, { kind: SEND_MAILS, key: mail.domain });
      await this.live.publish(manager, 'mail', id, 'changed');
      await this.audit.note(manager, {
        actor: { kind: 'staff', id: by.id },
        deed: 'mail.retried',
        subject: { kind: 'mail', id },
      });
      return this.find(id, manager);
    });
  }
}
