import { computed, inject, Injectable, signal } from '@angular/core';
import { readMail } from '@greenroom/bookings/domain';
import { Present } from '@greenroom/platform/web';
import { AddressBook, type AskerDraft } from '../form/address-book';
import type { CallDraft } from '../form/call-draft';
import { filledFrom, type FilledForm } from '../form/mail-in';

/** A mail that is read into a form, and what of it nobody has looked at yet. */
@Injectable()
export class MailReading {
  private readonly book = inject(AddressBook);
  private readonly present = inject(Present);

  /** The mail that has been read; empty: none. */
  readonly text = signal('');
  /** By the keys of the fields. */
  readonly left = signal<ReadonlySet<string>>(new Set());
  /** Whether anything was found in it. */
  private readonly hasRead = signal(false);
  readonly outcome = computed(() => {
    const { size } = this.left();
    if (!this.hasRead())
      return 'Nothing of it could be read for sure. It is kept with the request: write down what it says.';
    if (size === 0) return 'Everything that was read has been looked at.';
    return `${size === 1 ? 'One field' : `${size} fields`} read from it: look at each.`;
  });

  /** The form with what the mail says where it was empty; nothing of it leaves the browser before it is saved. */
  readInto(text: string, before: { readonly asker: AskerDraft; readonly draft: CallDraft }): FilledForm {
    const now = this.present.minute();
    const form = filledFrom(readMail(text, now, this.book.known()), text, before, this.book, now);
    this.left.set(form.read);
    this.hasRead.set(form.read.size > 0);
    this.text.set(text.trim());
    return form;
  }

  looked(...fields: readonly string[]): void {
    if (!fields.some((field) => this.left().has(field))) return;
    this.left.update((left) => new Set([...left].filter((one) => !fields.includes(one))));
  }

  lookedAtAll(): void {
    this.left.set(new Set());
  }

  /** Another mail is to be read. */
  putAway(): void {
    this.text.set('');
  }
}
