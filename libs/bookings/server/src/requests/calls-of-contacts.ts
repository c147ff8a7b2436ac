import { InTouch } from '@greenroom/contacts/server';
import type { Instant } from '@greenroom/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { ChangeTable } from '../history/change.table';
import { RequestTable } from './request.table';

/** What the outlet and we say to each other, and not only we to a spokesperson. What goes by mail is known otherwise. */
const SAID = ['log', 'confirm', 'stand-down', 'send-options'];

/** When somebody at an outlet last asked us, was named somebody, agreed or dropped us. */
@Injectable()
export class CallsOfContacts implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly inTouch: InTouch,
  ) {}

  onModuleInit(): void {
    this.inTouch.add('request', (ids) => this.last(ids));
  }

  private async last(contactIds: readonly string[]): Promise<ReadonlyMap<string, Instant>> {
    if (contactIds.length === 0) return new Map();
    const rows = await this.dataSource.manager
      .createQueryBuilder(RequestTable, 'request')
      .innerJoin(ChangeTable, 'change', 'change.requestId = request.id')
      .select('request.contactId', 'id')
      .addSelect('max(change.at)', 'at')
      .where({ contactId: In([...contactIds]) })
      .andWhere('change.deed in (:...said) and change.reason <> :byMail', { said: SAID, byMail: 'by mail' })
      .groupBy('request.contactId')
      .getRawMany<{ id: string; at: string | number }>();
    return new Map(rows.map(({ id, at }) => [id, Number(at)]));
  }
}
