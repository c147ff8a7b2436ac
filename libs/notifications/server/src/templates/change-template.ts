import type { Deed } from '@greenroom/contract';
import type { Clock } from '@greenroom/kernel';
import {
  examplesOf,
  faultsOfWords,
  filledWords,
  type MailTemplate,
  type MailWords,
} from '@greenroom/notifications/domain';
import { statement, Transactions } from '@greenroom/platform/persistence';
import {
  type Actor,
  ACTORS,
  type Actors,
  AuditTrail,
  CLOCK,
  LiveEvents,
  mustBeCurrent,
  newId,
  Refused,
  SETTINGS_TOKEN,
  type Settings,
} from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../outbox/outbox';
import { TemplateBook, wordsOf } from './template-book';

/** What the office does to the words of its mails. Each change is a version of its own; none before it goes. */
@Injectable()
export class ChangeTemplate {
  constructor(
    private readonly book: TemplateBook,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
    private readonly audit: AuditTrail,
    private readonly live: LiveEvents,
    @Inject(ACTORS) private readonly actors: Actors,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /**
   * Gives a mail words of the office's own.
   * @throws Refused `mail-template.not-found`, `mail-template.clash`; `request.invalid` with what is wrong with them
   */
  async write(key: string, seen: number, words: MailWords, by: Actor): Promise<void> {
    const template = this.book.find(key);
    const tidy = tidied(words);
    refuseFaults(template, tidy);
    await this.keep(template, seen, tidy, 'mail-template.changed', by);
  }

  /** Back to ours. @throws Refused `mail-template.not-found`, `mail-template.clash` */
  async reset(key: string, seen: number, by: Actor): Promise<void> {
    await this.keep(this.book.find(key), seen, undefined, 'mail-template.reset', by);
  }

  /**
   * Sends words that are being written to whoever writes them, and to nobody else.
   * @returns the address it goes to
   * @throws Refused `mail-template.not-found`; `request.invalid` with what is wrong with them
   */
  async test(key: string, words: MailWords, by: Actor): Promise<string> {
    const template = this.book.find(key);
    refuseFaults(template, tidied(words));
    const to = await this.actors.addressOf(by.id);
    if (to === undefined) throw new Refused('session.absent');
    const values = { ...examplesOf(template), name: by.name, network: this.settings.NETWORK_NAME };
    const { subject, text } = filledWords(tidied(words), values);
    await this.transactions.run(async (manager) => {
      await this.outbox.put(manager, {
        kind: 'notifications.test',
        dedupeKey: `notifications.test ${newId()}`,
        ...{ to, name: by.name, recipient: { kind: 'staff', id: by.id } },
        subject: `[Test] ${subject}`,
        text: `${text}\n\n(A test with examples in place of a real booking. It went to you alone.)`,
      });
      await this.note(manager, 'mail-template.tested', key, by);
    });
    return to;
  }

  private async keep(
    { key }: MailTemplate,
    seen: number,
    words: MailWords | undefined,
    deed: Deed,
    by: Actor,
  ): Promise<void> {
    const isKept = await this.transactions.run(async (manager) => {
      const last = await this.book.latest(key, manager);
      if ((last?.version ?? 0) !== seen) return false;
      const own = wordsOf(last);
      if (own?.subject === words?.subject && own?.text === words?.text) return true;
      const [row] = await statement(manager, INSERT, {
        ...{ id: newId(), key, version: seen + 1, subject: words?.subject ?? null, text: words?.text ?? null },
        ...{ now: this.clock.now(), by: by.id },
      });
      // Somebody else has saved within this very moment.
      if (!row) return false;
      await this.live.publish(manager, 'mail-template', key, 'changed');
      await this.note(manager, deed, key, by);
      return true;
    });
    if (!isKept) await this.refuseClash(key, seen);
  }

  private async refuseClash(key: string, seen: number): Promise<never> {
    const [last] = await this.book.versions(key);
    if (last) {
      const changedBy = (await this.actors.named([last.madeBy])).get(last.madeBy) ?? null;
      mustBeCurrent({ version: last.version, changedBy, changedAt: last.madeAt }, seen, 'mail-template.clash');
    }
    throw new Refused('mail-template.clash');
  }

  private note(manager: EntityManager, deed: Deed, key: string, by: Actor): Promise<void> {
    const actor = { kind: 'staff', id: by.id } as const;
    return this.audit.note(manager, { actor, deed, subject: { kind: 'mail-template', id: key } });
  }
}

const INSERT = `insert into notifications_mail_words (id, key, version, subject, text, made_at, made_by)
  values (:id, :key, :version, :subject, :text, :now, :by) on conflict (key, version) do nothing returning id`;

function tidied({ subject, text }: MailWords): MailWords {
  return { subject: subject.trim(), text: text.replace(/\r\n?/g, '\n').trim() };
}

function refuseFaults(template: MailTemplate, words: MailWords): void {
  const faults = faultsOfWords(template, words);
  if (faults.length === 0) return;
  throw new Refused(
    'request.invalid',
    faults.map(({ field, message }) => ({ path: `body.${field}`, message })),
  );
}
