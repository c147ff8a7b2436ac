import { withoutSecrets } from '@greenroom/notifications/domain';
import { PersonalData, type PersonalDataKeeper } from '@greenroom/platform/server';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { MailTable } from './mail.table';
import { MailsKept } from './mails-kept';

/** The mails that went, or are to go, to a person of the network. */
@Injectable()
export class MailsToPeople implements PersonalDataKeeper, OnModuleInit {
  readonly tables = ['notifications_mail'];

  constructor(
    private readonly dataSource: DataSource,
    private readonly mails: MailsKept,
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

  forget(manager: EntityManager, personId: string): Promise<void> {
    return this.mails.forget(manager, { kind: 'person', id: personId });
  }
}
