import { withoutSecrets } from '@greenroom/notifications/domain';
import { JobQueue, PersonalData, type PersonalDataKeeper } from '@greenroom/platform/server';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { FORGET_FILE } from '../sending/job-kinds';
import { MailTable } from './mail.table';

/** The mails that went, or are to go, to a person of the network. */
@Injectable()
export class MailsToPeople implements PersonalDataKeeper, OnModuleInit {
  readonly tables = ['notifications_mail'];

  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.keep(this);
  }

  async sectionsOf(personId: string): Promise<Readonly<Record<string, unknown>>> {
    const where = { recipientKind: 'person', recipientId: personId };
    const mails = await this.dataSource.manager.find(MailTable, { where, order: { putAt: 'ASC', id: 'ASC' } });
    return {
      mails: mails.map(({ kind, address, name, subject, text, attachments, state, putAt, sentAt }) => ({
        ...{ kind, to: address, name, subject, text: withoutSecrets(text), state },
        attachments: attachments.map(({ name: file, type, content }) => ({ name: file, type, base64: content })),
        putAt: new Date(putAt).toISOString(),
        sentAt: sentAt === null ? null : new Date(sentAt).toISOString(),
      })),
    };
  }

  async forget(manager: EntityManager, personId: string): Promise<void> {
    const where = { recipientKind: 'person', recipientId: personId };
    const mails = await manager.find(MailTable, { select: { id: true }, where });
    await manager.delete(MailTable, where);
    for (const { id } of mails) await this.queue.request(manager, { kind: FORGET_FILE, key: id });
  }
}
