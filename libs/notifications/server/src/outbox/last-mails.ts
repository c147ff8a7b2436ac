import type { Instant } from '@greenroom/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { MailTable } from './mail.table';

/** When somebody was last written to. */
@Injectable()
export class LastMails {
  constructor(private readonly dataSource: DataSource) {}

  /** By the recipient's id, of mails that have left; no entry for those who were never written to. */
  async to(kind: string, ids: readonly string[]): Promise<ReadonlyMap<string, Instant>> {
    if (ids.length === 0) return new Map();
    const rows = await this.dataSource.manager
      .createQueryBuilder(MailTable, 'mail')
      .select('mail.recipientId', 'id')
      .addSelect('max(mail.sentAt)', 'at')
      .where({ recipientKind: kind, recipientId: In([...ids]), state: 'sent' })
      .groupBy('mail.recipientId')
      .getRawMany<{ id: string; at: string | number | null }>();
    return new Map(rows.flatMap(({ id, at }) => (at === null ? [] : [[id, Number(at)] as const])));
  }
}
