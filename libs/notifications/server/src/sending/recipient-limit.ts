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
  private readonly underWay = new Map<string, number>();

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) { MAILS_PER_HOUR }: Settings,
  ) {
    this.most = MAILS_PER_HOUR;
  }

  /** Does what is to be done with a mail to an address. `work` is told when it may go; undefined: now. */
  async within(address: string, work: (dueAt: Instant | undefined) => Promise<void>): Promise<void> {
    const underWay = this.underWay.get(address) ?? 0;
    this.underWay.set(address, underWay + 1);
    try {
      const sentAt = await this.sentTo(address);
      await work(freeAt({ sentAt, underWay, most: this.most }, this.clock.now()));
    } finally {
      const left = this.underWay.get(address)! - 1;
      if (left > 0) this.underWay.set(address, left);
      else this.underWay.delete(address);
    }
  }

  private async sentTo(address: string): Promise<Instant[]> {
    const rows = await statement<{ at: string | number }>(
      this.dataSource,
      `select sent_at as at from notifications_mail where address = :address and sent_at > :since
       order by sent_at desc limit :most`,
      { address, since: this.clock.now() - HOUR, most: this.most },
    );
    return rows.map(({ at }) => Number(at));
  }
}
