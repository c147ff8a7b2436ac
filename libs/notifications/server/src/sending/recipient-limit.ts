import type { Clock, Instant } from '@greenroom/kernel';
import { HOUR } from '@greenroom/kernel';
import { freeAt } from '@greenroom/notifications/domain';
import { statement } from '@greenroom/platform/persistence';
import { CLOCK, SETTINGS_TOKEN, type Settings } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/**
 * Lets no address have more mails in an hour than it should, whatever they are for: nobody is to be flooded by us. Mails
 * of one domain are sent by one process at a time, so what is under way is known here.
 */
@Injectable()
export class RecipientLimit {
  private readonly most: number;
  /** Ids of mails, by address. */
  private readonly underWay = new Map<string, Set<string>>();

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) { MAILS_PER_HOUR }: Settings,
  ) {
    this.most = MAILS_PER_HOUR;
  }

  /** Does what is to be done with a mail to an address. `work` is told when it may go; undefined: now. */
  async within({ id, address }: MailToOne, work: (dueAt: Instant | undefined) => Promise<void>): Promise<void> {
    const underWay = this.underWay.get(address) ?? new Set();
    const others = [...underWay];
    this.underWay.set(address, underWay.add(id));
    try {
      const sent = await this.sentTo(address);
      // One that was under way a moment ago may be among the sent by now, and counts once.
      const left = others.filter((other) => !sent.has(other)).length;
      await work(freeAt({ sentAt: [...sent.values()], underWay: left, most: this.most }, this.clock.now()));
    } finally {
      underWay.delete(id);
      if (underWay.size === 0) this.underWay.delete(address);
    }
  }

  /** When mails went there within the last hour, by their ids, the newest first. */
  private async sentTo(address: string): Promise<Map<string, Instant>> {
    const rows = await statement<{ id: string; at: string | number }>(
      this.dataSource,
      `select id, sent_at as at from notifications_mail where address = :address and sent_at > :since
       order by sent_at desc limit :most`,
      { address, since: this.clock.now() - HOUR, most: this.most },
    );
    return new Map(rows.map(({ id, at }) => [id, Number(at)]));
  }
}

/** Which mail, and where it goes. */
interface MailToOne {
  readonly id: string;
  readonly address: string;
}
