import type { Clock, Instant } from '@greenroom/kernel';
import { type Lane, type MailState, type Reason } from '@greenroom/notifications/domain';
import { engineOf, statement, Transactions } from '@greenroom/platform/persistence';
import { CLOCK, LiveEvents } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MailRetention } from '../outbox/mail-retention';
import { MailTable } from '../outbox/mail.table';
import { MailFates } from './mail-fates';

/** How a try ended. */
export interface Settlement {
  readonly state: MailState;
  readonly reason: Reason | null;
  /** What the mail server said. */
  readonly answer: string | null;
  readonly dueAt?: Instant;
  /** It was put back as it was, and counts for no try. */
  readonly isUntried?: true;
}

/** The mails that wait: taking one with a lease, and writing down how its try ended. */
@Injectable()
export class MailClaims {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly live: LiveEvents,
    private readonly retention: MailRetention,
    private readonly fates: MailFates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The due mail of a domain that has waited longest in the first lane that has one, now held by `round`. */
  async claim(domain: string, lanes: readonly Lane[], round: string, leaseMs: number): Promise<MailTable | undefined> {
    const now = this.clock.now();
    for (const lane of lanes) {
      const [claimed] = await statement<{ id: string }>(
        this.dataSource,
        `update notifications_mail set leased_by = :round, leased_until = :until, attempts = attempts + 1
         where id = (
           select id from notifications_mail
           where domain = :domain and state = :lane and due_at <= :now and (leased_until is null or leased_until <= :now)
           order by due_at, id limit 1 ${engineOf(this.dataSource) === 'postgres' ? 'for update skip locked' : ''})
         returning id`,
        { round, until: now + leaseMs, domain, lane, now },
      );
      if (claimed) return this.dataSource.manager.findOneByOrFail(MailTable, { id: claimed.id });
    }
    return undefined;
  }

  /** Lengthens the leases of a round that goes on. */
  async renew(round: string, leaseMs: number): Promise<void> {
    await statement(this.dataSource, 'update notifications_mail set leased_until = :until where leased_by = :round', {
      until: this.clock.now() + leaseMs,
      round,
    });
  }

  /**
   * Writes down how a try ended. Also where the lease has passed to another round meanwhile, if it went well: a mail that
   * the server has taken is sent, whoever else is still trying.
   */
  async settle(mail: MailTable, round: string, { state, reason, answer, dueAt, isUntried }: Settlement): Promise<void> {
    const isSent = state === 'sent';
    await this.transactions.run(async (manager) => {
      const settled = await statement(
        manager,
        `update notifications_mail set state = :state, reason = :reason, answer = :answer, due_at = :dueAt,
           sent_at = :sentAt, leased_by = null, leased_until = null
           ${isSent ? ', secrets = null' : ''} ${isUntried ? ', attempts = attempts - 1' : ''}
         where id = :id and ${isSent ? "state <> 'sent'" : 'leased_by = :round'} returning id`,
        {
          ...{ state, reason, answer, id: mail.id, round },
          dueAt: dueAt ?? mail.dueAt,
          sentAt: isSent ? this.clock.now() : null,
        },
      );
      if (settled.length === 0) return;
      if (state !== 'deferred') await this.retention.forgetLater(manager, mail.putAt);
      if (state === 'failed') await this.fates.hasFailed(manager, mail);
      await this.live.publish(manager, 'mail', mail.id, state === 'failed' ? 'failed' : 'changed');
    });
  }

  /** When the next mail of a domain can be taken; undefined: none waits. */
  async nextDue(domain: string): Promise<Instant | undefined> {
    const [row] = await statement<{ due: string | number | null }>(
      this.dataSource,
      `select min(case when leased_until > :now then leased_until else due_at end) as due from notifications_mail
       where domain = :domain and state in ('queued', 'deferred')`,
      { now: this.clock.now(), domain },
    );
    return row?.due == null ? undefined : Number(row.due);
  }

  /**
   * Forgets the secrets that have expired.
   * @returns when the next ones do; undefined: none are left
   */
  async forgetSecrets(): Promise<Instant | undefined> {
    const now = this.clock.now();
    await statement(
      this.dataSource,
      'update notifications_mail set secrets = null where secrets is not null and expires_at <= :now',
      { now },
    );
    const [row] = await statement<{ next: string | number | null }>(
      this.dataSource,
      'select min(expires_at) as next from notifications_mail where secrets is not null and expires_at > :now',
      { now },
    );
    return row?.next == null ? undefined : Number(row.next);
  }
}
