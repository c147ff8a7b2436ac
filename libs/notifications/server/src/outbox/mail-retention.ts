import type { Clock, Instant } from '@greenroom/kernel';
import { KEPT, nextNight } from '@greenroom/notifications/domain';
import { statement, Transactions } from '@greenroom/platform/persistence';
import { CLOCK, JobQueue, JobRunner } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FilePost } from '../sending/file-post';
import { FORGET_FILE, FORGET_MAILS } from '../sending/job-kinds';

const AT_ONCE = 500;
const SETTLED = "state in ('sent', 'failed', 'held')";

/**
 * Forgets settled mails, each night: first what they say, with the files that they were written down in, later that
 * there were any. What still waits to be sent is kept whole.
 */
@Injectable()
export class MailRetention {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
    runner: JobRunner,
    files: FilePost,
  ) {
    runner.register({ kind: FORGET_FILE, atOnce: 1, handle: ([job]) => files.forget(job!.key) });
    runner.register({ kind: FORGET_MAILS, atOnce: 1, handle: () => this.forget() });
  }

  /** @returns when to look again; nothing where no mail is left */
  private async forget(): Promise<{ again: Instant } | undefined> {
    const now = this.clock.now();
    while ((await this.emptySome(now)) === AT_ONCE);
    while ((await this.removeSome(now)) === AT_ONCE);
    const left = await statement(this.dataSource, `select 1 from notifications_mail where ${SETTLED} limit 1`);
    return left.length > 0 ? { again: nextNight(now) } : undefined;
  }

  private emptySome(now: Instant): Promise<number> {
    return this.transactions.run(async (manager) => {
      const emptied = await statement<{ id: string }>(
        manager,
        `update notifications_mail set text = '', html = null, attachments = '[]', secrets = null, emptied_at = :now
         where id in (select id from notifications_mail
           where ${SETTLED} and emptied_at is null and put_at <= :before order by put_at, id limit :most)
         returning id`,
        { now, before: now - KEPT.text, most: AT_ONCE },
      );
      for (const { id } of emptied) await this.queue.request(manager, { kind: FORGET_FILE, key: id });
      return emptied.length;
    });
  }

  private async removeSome(now: Instant): Promise<number> {
    const removed = await statement(
      this.dataSource,
      `delete from notifications_mail where id in (select id from notifications_mail
         where ${SETTLED} and emptied_at is not null and put_at <= :before order by put_at, id limit :most)
       returning id`,
      { before: now - KEPT.record, most: AT_ONCE },
    );
    return removed.length;
  }
}
