import { type Clock, DAY, type Instant } from '@greenroom/kernel';
import { statement, Transactions } from '@greenroom/platform/persistence';
import {
  CLOCK,
  type ForgetLater,
  JobQueue,
  JobRunner,
  Retention,
  SETTINGS_TOKEN,
  type Settings,
} from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FilePost } from '../sending/file-post';
import { FORGET_FILE } from '../sending/job-kinds';

const AT_ONCE = 500;
const SETTLED = "state in ('sent', 'failed', 'held')";

/**
 * Forgets settled mails, each night, by how long ago they were written: first what they say, with the files that they
 * were written down in, later that there were any. What still waits to be sent is kept whole.
 */
@Injectable()
export class MailRetention {
  /** Of a mail that is settled. */
  readonly forgetLater: ForgetLater;

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
    runner: JobRunner,
    files: FilePost,
    retention: Retention,
  ) {
    runner.register({ kind: FORGET_FILE, atOnce: 1, handle: ([job]) => files.forget(job!.key) });
    this.forgetLater = retention.keep({
      kind: 'notifications.forget-mails',
      days: settings.MAIL_TEXT_DAYS,
      forget: (before) => this.forget(before),
    });
  }

  /** @returns whether any mail is left */
  private async forget(before: Instant): Promise<boolean> {
    while ((await this.emptySome(before)) === AT_ONCE);
    while ((await this.removeSome()) === AT_ONCE);
    const left = await statement(this.dataSource, `select 1 from notifications_mail where ${SETTLED} limit 1`);
    return left.length > 0;
  }

  private emptySome(before: Instant): Promise<number> {
    return this.transactions.run(async (manager) => {
      const emptied = await statement<{ id: string }>(
        manager,
        `update notifications_mail set text = '', html = null, attachments = '[]', secrets = null, emptied_at = :now
         where id in (select id from notifications_mail
           where ${SETTLED} and emptied_at is null and put_at <= :before order by put_at, id limit :most)
         returning id`,
        { now: this.clock.now(), before, most: AT_ONCE },
      );
      for (const { id } of emptied) await this.queue.request(manager, { kind: FORGET_FILE, key: id });
      return emptied.length;
    });
  }

  private async removeSome(): Promise<number> {
    const before = this.clock.now() - this.settings.MAIL_RECORD_DAYS * DAY;
    const removed = await statement(
      this.dataSource,
      `delete from notifications_mail where id in (select id from notifications_mail
         where ${SETTLED} and emptied_at is not null and put_at <= :before order by put_at, id limit :most)
       returning id`,
      { before, most: AT_ONCE },
    );
    return removed.length;
  }
}
