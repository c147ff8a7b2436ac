import { computed, inject, Injectable, signal } from '@angular/core';
import { londonTime, Present } from '@greenroom/platform/web';
import { AddressBook, type AskerDraft, NOBODY } from '../form/address-book';
import { BLANK, type CallDraft, type FieldFaults, readFields } from '../form/call-draft';
import { ALL_FIELDS, type CallBody, type FieldGroup } from '../form/call-fields';
import { readWhen } from '../words/when';
import type { CallEntry } from './call-group';
import { MailReading } from './mail-reading';

const KEYS = ALL_FIELDS.map(({ key }) => key);

/** A call as it is being written down. */
@Injectable()
export class CallForm {
  private readonly book = inject(AddressBook);
  private readonly present = inject(Present);
  private readonly mail = inject(MailReading);

  readonly asker = signal<AskerDraft>(NOBODY);
  readonly draft = signal<CallDraft>(BLANK);
  readonly faults = signal<FieldFaults>({});

  /** Whom it could be told by mail that we are on it; undefined: nobody, or they asked not to be written to. */
  readonly reachable = computed(() => this.book.addressOf(this.asker().contact));
  /** By when they will hear, in words; empty: it is not written yet. */
  readonly hearBy = computed(() => {
    const [at, now] = [readWhen(this.draft().replyBy ?? '', this.present.minute()), this.present.minute()];
    return typeof at === 'number' && at > now ? londonTime(at, now) : '';
  });
  readonly isWritten = computed(
    () => this.asker() !== NOBODY || KEYS.some((key) => (this.draft()[key] ?? '') !== (BLANK[key] ?? '')),
  );

  setAsker(asker: AskerDraft): void {
    const before = this.asker();
    this.asker.set(asker);
    this.mail.looked(...(Object.keys(asker) as (keyof AskerDraft)[]).filter((key) => asker[key] !== before[key]));
  }

  set({ key, value }: CallEntry): void {
    this.mail.looked(key);
    this.draft.update((draft) => ({ ...draft, [key]: value }));
    if (this.faults()[key]) this.faults.update(({ [key]: _, ...rest }) => rest);
  }

  /** Reads a mail into what is empty yet. */
  fill(text: string): void {
    const { asker, draft } = this.mail.readInto(text, { asker: this.asker(), draft: this.draft() });
    this.asker.set(asker);
    this.draft.set(draft);
    this.faults.set({});
  }

  /** What a folded group holds; what was read into it is to be looked at though nobody sees it. */
  noteOf({ fields }: FieldGroup): string {
    const written = fields.filter(({ key }) => (this.draft()[key] ?? '') !== (BLANK[key] ?? '')).length;
    const read = fields.filter(({ key }) => this.mail.left().has(key)).length;
    const words = [written > read && `${written} written`, read > 0 && `${read} from the mail`];
    return words.filter(Boolean).join(', ');
  }

  /** What is to be sent of it; what cannot be read is noted at its field. */
  read(): { readonly body: CallBody; readonly faults: FieldFaults } {
    const read = readFields(this.draft(), KEYS, this.present.minute());
    this.faults.set(read.faults);
    return read;
  }
}
