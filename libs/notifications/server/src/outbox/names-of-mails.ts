import { AuditNames, type NamesById } from '@greenroom/platform/server';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { TemplateBook } from '../templates/template-book';
import { MailTable } from './mail.table';

/** What mails, and the words of mails, are called in the audit log. */
@Injectable()
export class NamesOfMails implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly templates: TemplateBook,
    private readonly names: AuditNames,
  ) {}

  onModuleInit(): void {
    this.names.know('mail', (ids) => this.ofMails(ids));
    this.names.know('mail-template', () =>
      Promise.resolve(new Map(this.templates.all().map(({ key, title }) => [key, `the mail “${title}”`]))),
    );
  }

  private async ofMails(ids: readonly string[]): Promise<NamesById> {
    const mails = await this.dataSource.manager.find(MailTable, {
      select: { id: true, name: true, address: true, subject: true },
      where: { id: In([...ids]) },
    });
    return new Map(mails.map(({ id, name, address, subject }) => [id, `“${subject}” to ${name ?? address}`]));
  }
}
