import { computed, inject, Injectable, signal } from '@angular/core';
import {
  faultsOfWords,
  isPlaceholder,
  type MailTemplate,
  type MailWords,
  type WordsField,
} from '@greenroom/notifications/domain';
import { type AnswerOf, ApiClient, firstInWords, inWords, SessionStore, Trouble } from '@greenroom/platform/web';

export type Template = AnswerOf<'readMailTemplate'>;
export type Version = Template['versions'][number];
export type WordsFaults = Readonly<Partial<Record<WordsField, string>>>;

const NOTHING: MailWords = { subject: '', text: '' };

/** The words of one mail as they are being written: what was read, what is typed, what becomes of it. */
@Injectable()
export class TemplateEditing {
  private readonly api = inject(ApiClient);
  readonly mayEdit = inject(SessionStore).may('mail-templates.edit');

  /** As it was read last. */
  readonly base = signal<Template | undefined>(undefined);
  readonly draft = signal<MailWords>(NOTHING);
  readonly trouble = signal('');
  readonly said = signal('');
  readonly isBusy = signal(false);
  /** Faults are said once somebody has tried to save or to send, and then as they type. */
  private readonly isTold = signal(false);

  readonly isChanged = computed(() => {
    const words = this.base()?.words;
    return words !== undefined && !isSame(words, this.draft());
  });
  private readonly allFaults = computed(() => {
    const base = this.base();
    return base ? faultsOfWords(templateOf(base), this.draft()) : [];
  });
  readonly faults = computed<WordsFaults>(() => {
    if (!this.isTold()) return {};
    const first = (field: WordsField) => this.allFaults().find((fault) => fault.field === field)?.message;
    const [subject, text] = [first('subject'), first('text')];
    return { ...(subject && { subject }), ...(text && { text }) };
  });

  open(template: Template): void {
    this.base.set(template);
    this.draft.set(template.words);
    this.isTold.set(false);
    this.trouble.set('');
  }

  /** Takes over what has changed elsewhere, unless that would cost what is typed. */
  follow(template: Template): void {
    const base = this.base();
    if (base?.key !== template.key) {
      this.said.set('');
      return this.open(template);
    }
    if (!this.isChanged()) this.open(template);
    else if (base.version === template.version) this.base.set(template);
  }

  set(words: Partial<MailWords>): void {
    this.draft.update((draft) => ({ ...draft, ...words }));
    this.said.set('');
  }

  /** Whether it was saved; the field that is wrong where that is why not. */
  async save(): Promise<WordsField | boolean> {
    const { base, wrong } = this.checked();
    if (!base || wrong) return wrong ?? false;
    return this.run(async () => {
      this.open(
        await this.api.send('writeMailTemplate', {
          params: { key: base.key },
          body: { version: base.version, ...this.draft() },
        }),
      );
      this.said.set('Saved. Mails from now on say this.');
    });
  }

  /** Back to the words that every office begins with. */
  async reset(): Promise<WordsField | boolean> {
    const base = this.base();
    if (!base) return false;
    return this.run(async () => {
      const { key, version } = base;
      this.open(await this.api.send('resetMailTemplate', { params: { key }, body: { version } }));
      this.said.set('Back to the default. Your words are among the earlier versions.');
    });
  }

  async test(): Promise<WordsField | boolean> {
    const { base, wrong } = this.checked();
    if (!base || wrong) return wrong ?? false;
    return this.run(async () => {
      const { to, isSending } = await this.api.send('testMailTemplate', {
        params: { key: base.key },
        body: this.draft(),
      });
      this.said.set(
        isSending ? `A test is on its way to ${to}.` : `A test to ${to} waits in the outbox, as nothing is being sent.`,
      );
    });
  }

  private checked(): { readonly base: Template | undefined; readonly wrong?: WordsField } {
    this.isTold.set(true);
    const [fault] = this.allFaults();
    return { base: this.isBusy() ? undefined : this.base(), ...(fault && { wrong: fault.field }) };
  }

  private async run(deed: () => Promise<void>): Promise<boolean> {
    this.isBusy.set(true);
    this.trouble.set('');
    this.said.set('');
    try {
      await deed();
      return true;
    } catch (error) {
      await this.refused(error);
      return false;
    } finally {
      this.isBusy.set(false);
    }
  }

  /** What is typed stays; saving once more puts it in the place of what somebody else has saved meanwhile. */
  private async refused(error: unknown): Promise<void> {
    const base = this.base();
    if (!(error instanceof Trouble) || error.code !== 'mail-template.clash' || !base)
      return this.trouble.set(inWords(error));
    try {
      this.base.set(await this.api.send('readMailTemplate', { params: { key: base.key } }));
      this.trouble.set(
        `${firstInWords(error.details.clash, 'these words')} Theirs are the latest of the earlier versions below; save again to put yours in their place.`,
      );
    } catch (reading) {
      this.trouble.set(inWords(reading));
    }
  }
}

/** As the rules take it. */
export function templateOf({ key, title, to, sent, placeholders, needs, ours }: Template): MailTemplate {
  const names = placeholders.map(({ name }) => name).filter(isPlaceholder);
  return { key, title, to, sent, placeholders: names, needs, ours };
}

export function isSame(one: MailWords, other: MailWords): boolean {
  return one.subject === other.subject && one.text === other.text;
}
