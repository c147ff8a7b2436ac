import { ChangeDetectionStrategy, Component, DestroyRef, ElementRef, inject, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { MustHave } from '@greenroom/bookings/domain';
import {
  AskToLeave,
  Button,
  Fold,
  Kbd,
  Pane,
  PaneBody,
  PaneHead,
  ProblemLine,
  RuledSection,
  SkeletonRows,
} from '@greenroom/platform/ui';
import { inWords, Shortcuts } from '@greenroom/platform/web';
import { AddressBook } from '../form/address-book';
import { type AskerField, AskerFields } from '../form/asker-fields';
import { FIRST_GROUPS, MORE_GROUPS } from '../form/call-fields';
import { CallForm } from './call-form';
import { CallGroup, idOfField } from './call-group';
import { CallLog, faultsIn } from './call-log';
import { MailReading } from './mail-reading';
import { PasteMail } from './paste-mail';
import { StillToAsk } from './still-to-ask';
import { TellThem } from './tell-them';

/** Of who asks, what is a field of theirs. */
const OF_ASKER: Readonly<Partial<Record<MustHave, AskerField>>> = {
  asker: 'contact',
  askerRole: 'role',
  outlet: 'outlet',
  programme: 'programme',
  mobile: 'mobile',
};

/** A call being taken down, while the producer is on the line: the first things first, the rest folded. */
@Component({
  selector: 'gr-log-screen',
  imports: [
    AskerFields,
    AskToLeave,
    Button,
    CallGroup,
    Fold,
    Kbd,
    Pane,
    PaneBody,
    PaneHead,
    PasteMail,
    ProblemLine,
    RouterLink,
    RuledSection,
    SkeletonRows,
    StillToAsk,
    TellThem,
  ],
  providers: [AddressBook, CallForm, CallLog, MailReading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'one-pane' },
  templateUrl: './log-screen.html',
  styleUrl: './log-screen.css',
})
export class LogScreen {
  private readonly book = inject(AddressBook);
  private readonly log = inject(CallLog);
  private readonly router = inject(Router);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly leaving = viewChild.required(AskToLeave);
  private readonly who = viewChild(AskerFields);
  private readonly pasting = viewChild(PasteMail);

  protected readonly form = inject(CallForm);
  protected readonly mail = inject(MailReading);
  protected readonly first = FIRST_GROUPS;
  protected readonly more = MORE_GROUPS;
  protected readonly notes: Readonly<Record<string, string>> = {
    When: 'as 19:10, tomorrow 7:50, tue 7pm or 25 nov 7:50',
  };
  protected readonly saveKey = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ S' : 'Ctrl S';
  protected readonly isTold = signal(false);
  protected readonly trouble = signal('');
  protected readonly readTrouble = signal('');
  protected readonly isReady = signal(false);
  protected readonly isSaving = signal(false);
  protected readonly isPasting = signal(false);
  protected readonly isToldByMail = signal(true);
  private isDone = false;
  protected readonly isUnsaved = () => !this.isDone && (this.form.isWritten() || this.isLeftOver());

  constructor() {
    void this.open();
    const remove = inject(Shortcuts).add({
      title: 'Log a call',
      shortcuts: [{ keys: ['mod+s', 'mod+Enter'], words: 'Save', run: () => void this.save() }],
    });
    inject(DestroyRef).onDestroy(remove);
  }

  protected async open(): Promise<void> {
    this.readTrouble.set('');
    try {
      await this.book.load();
      this.isReady.set(true);
      setTimeout(() => this.who()?.focus());
    } catch (error) {
      this.readTrouble.set(inWords(error));
    }
  }

  protected paste(): void {
    this.isPasting.set(true);
    setTimeout(() => this.pasting()?.focus());
  }

  protected readIn(text: string): void {
    this.trouble.set('');
    this.form.fill(text);
    this.who()?.focus();
  }

  protected goTo(must: MustHave): void {
    const field = OF_ASKER[must];
    if (field) this.who()?.focus(field);
    else this.show(idOfField(must));
  }

  protected submitted(event: Event): void {
    event.preventDefault();
    void this.save();
  }

  protected async save(): Promise<void> {
    const who = this.who();
    if (!who || this.isSaving()) return;
    if (this.pasting()?.isUnread()) {
      this.trouble.set('The mail is not read yet: read it into the fields, or close it.');
      return this.pasting()?.focus();
    }
    const { body, faults } = this.form.read();
    const untaken = who.untaken();
    this.isTold.set(true);
    this.trouble.set(untaken ? `“${untaken}” is not chosen yet: press Enter in its field to find or make it.` : '');
    const [wrong] = [
      ...Object.keys(who.faults()).map((field) => `asker-${field}`),
      ...Object.keys(faults).map(idOfField),
    ];
    if (wrong) return this.show(wrong);
    if (untaken) return;
    this.isSaving.set(true);
    try {
      const { asker } = this.form;
      const isTold = this.isToldByMail() && Boolean(this.form.reachable() && this.form.hearBy());
      const id = await this.log.save(body, asker(), (one) => asker.set(one), isTold);
      this.isDone = true;
      await this.router.navigate(['/requests', id]);
    } catch (error) {
      this.refused(error);
    } finally {
      this.isSaving.set(false);
    }
  }

  /** Typed or pasted, and not in the form yet. */
  private isLeftOver(): boolean {
    return Boolean(this.who()?.untaken()) || Boolean(this.pasting()?.isUnread());
  }

  private refused(error: unknown): void {
    const faults = faultsIn(error);
    this.form.faults.set(faults);
    const [first] = Object.keys(faults);
    if (first) this.show(idOfField(first));
    else this.trouble.set(inWords(error));
  }

  private show(id: string): void {
    const field = this.element.nativeElement.querySelector<HTMLElement>(`#${id}`);
    const fold = field?.closest('details');
    if (fold) fold.open = true;
    field?.focus();
  }
}
