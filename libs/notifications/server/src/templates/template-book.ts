import type { MailTemplate, MailWords } from '@greenroom/notifications/domain';
import { Refused } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { MailWordsTable } from './mail-words.table';

/** The mails whose words an office may choose, and the words that it has chosen so far. */
@Injectable()
export class TemplateBook {
  private readonly templates = new Map<string, MailTemplate>();

  constructor(private readonly dataSource: DataSource) {}

  /** Each context names its own, in the order in which they are listed. */
  add(templates: readonly MailTemplate[]): void {
    for (const template of templates) this.templates.set(template.key, template);
  }

  all(): readonly MailTemplate[] {
    return [...this.templates.values()];
  }

  /** @throws Refused `mail-template.not-found` */
  find(key: string): MailTemplate {
    const template = this.templates.get(key);
    if (!template) throw new Refused('mail-template.not-found');
    return template;
  }

  /** The newest first. */
  versions(key: string, manager: EntityManager = this.dataSource.manager): Promise<MailWordsTable[]> {
    return manager.find(MailWordsTable, { where: { key }, order: { version: 'DESC' } });
  }

  /** The version that counts; undefined: nobody has touched it. */
  async latest(key: string, manager: EntityManager): Promise<MailWordsTable | undefined> {
    return (await manager.findOne(MailWordsTable, { where: { key }, order: { version: 'DESC' } })) ?? undefined;
  }

  /** The version that counts of each template that somebody has touched. */
  async latestOfAll(): Promise<ReadonlyMap<string, MailWordsTable>> {
    const rows = await this.dataSource.manager.find(MailWordsTable, { order: { version: 'ASC' } });
    return new Map(rows.map((row) => [row.key, row]));
  }
}

/** The words of a version; undefined where it goes back to ours. */
export function wordsOf(version: MailWordsTable | undefined): MailWords | undefined {
  if (!version || version.subject === null || version.text === null) return undefined;
  return { subject: version.subject, text: version.text };
}
