import type { Clock, Instant } from '@greenroom/kernel';
import {
  faultsOfWords,
  filledWords,
  kindOf,
  type MailTemplate,
  type MailWords,
  type PlaceholderName,
  type ValuesFor,
} from '@greenroom/notifications/domain';
import { CLOCK, LiveEvents, LOGGER, type Logger, SETTINGS_TOKEN, type Settings } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../outbox/outbox';
import type { Attachment, MailId } from '../outbox/outgoing-mail';
import { MailWordsTable } from './mail-words.table';
import { TemplateBook, wordsOf } from './template-book';

/** A mail whose words are those of its template. */
export interface TemplatedMail<Name extends PlaceholderName> {
  readonly dedupeKey: string;
  readonly to: { readonly kind: string; readonly id: string; readonly name: string; readonly email: string };
  /** Plain text for each placeholder. */
  readonly values: ValuesFor<Name>;
  readonly attachments?: readonly Attachment[];
  /** What is sealed until the mail is sent; it needs `expiresAt`. */
  readonly secrets?: Readonly<Record<string, string>>;
  readonly expiresAt?: Instant;
}

/** Puts mails into the outbox in the office's words, or in ours. */
@Injectable()
export class TemplatedMails {
  constructor(
    private readonly outbox: Outbox,
    private readonly book: TemplateBook,
    private readonly live: LiveEvents,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** Nothing to those without an address. Its kind is told by the template's key. */
  async put<Name extends PlaceholderName>(
    manager: EntityManager,
    template: MailTemplate<Name>,
    { to, values, ...mail }: TemplatedMail<Name>,
  ): Promise<MailId | undefined> {
    if (to.email === '') return undefined;
    const all = { ...values, name: to.name, network: this.settings.NETWORK_NAME };
    return this.outbox.put(manager, {
      ...mail,
      kind: kindOf(template),
      to: to.email,
      name: to.name,
      recipient: { kind: to.kind, id: to.id },
      ...(await this.words(manager, template, all)),
    });
  }

  /** Words that were right when they were saved may not be after an upgrade: no mail is lost for that. */
  private async words(
    manager: EntityManager,
    template: MailTemplate,
    values: Readonly<Partial<Record<PlaceholderName, string>>>,
  ): Promise<MailWords> {
    const version = await this.book.latest(template.key, manager);
    const own = wordsOf(version);
    if (!version || !own) return filledWords(template.ours, values);
    if (faultsOfWords(template, own).length === 0) return filledWords(own, values);
    await this.noteBroken(manager, version);
    return filledWords(template.ours, values);
  }

  private async noteBroken(manager: EntityManager, { id, key, version, brokenAt }: MailWordsTable): Promise<void> {
    if (brokenAt !== null) return;
    await manager.update(MailWordsTable, id, { brokenAt: this.clock.now() });
    await this.live.publish(manager, 'mail-template', key, 'failed');
    this.logger.warn({ template: key, version }, 'The office’s words of a mail cannot be used; ours are sent instead');
  }
}
