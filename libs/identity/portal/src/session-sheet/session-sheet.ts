import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Button, ProblemLine } from '@greenroom/platform/ui';
import { Interruption, londonClock } from '@greenroom/platform/web';
import { type Entered, PortalSession } from '../portal-session';
import { CodeForm } from '../sign-in/code-form';
import { entryTrouble } from '../sign-in/entry-words';
import { MailedCode } from '../sign-in/mailed-code';

/**
 * Over whatever page is open when its session has ended: the way back in without leaving it. What is typed there stays,
 * and what was being saved is saved then.
 */
@Component({
  selector: 'gr-session-sheet',
  imports: [Button, CodeForm, ProblemLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(window:focus)': 'lookAgain()' },
  templateUrl: './session-sheet.html',
  styleUrls: ['../sign-in/entry-form.css', './session-sheet.css'],
})
export class SessionSheet {
  protected readonly interruption = inject(Interruption);
  private readonly session = inject(PortalSession);
  private readonly mailed = inject(MailedCode);
  private readonly dialog = viewChild<ElementRef<HTMLDialogElement>>('dialog');
  private readonly form = viewChild(CodeForm);
  protected readonly email = computed(() => this.session.current()?.email ?? '');
  protected readonly isAsked = computed(() => this.mailed.asked()?.email === this.email());
  protected readonly until = computed(() => londonClock(this.mailed.asked()?.until ?? 0));
  protected readonly isMailing = computed(() => this.session.isMailing() && this.mailed.isMailing());
  protected readonly trouble = signal('');
  protected readonly isSending = signal(false);

  constructor() {
    effect(() => {
      const isAsking = this.interruption.isAsking();
      untracked(() => (isAsking ? this.open() : this.dialog()?.nativeElement.close()));
    });
  }

  /** They may have opened the link of the mail in another window. */
  protected lookAgain(): void {
    if (this.interruption.why()) void this.session.load().catch(() => undefined);
  }

  protected async ask(): Promise<void> {
    this.isSending.set(true);
    this.trouble.set('');
    try {
      await this.mailed.askFor(this.email());
      setTimeout(() => this.form()?.focus());
    } catch (error) {
      this.trouble.set(entryTrouble(error));
    } finally {
      this.isSending.set(false);
    }
  }

  protected entered({ isOfAnother }: Entered): void {
    // Two accounts may have one address, and a mail each.
    if (isOfAnother || this.interruption.why())
      this.trouble.set('That code is of another account of yours. Type the one from the other mail.');
  }

  /** Escape is "not now"; where it was closed because they are back, nothing is left to be said. */
  protected closed(): void {
    if (this.interruption.isAsking()) this.interruption.dismiss();
  }

  private open(): void {
    const dialog = this.dialog()?.nativeElement;
    if (dialog && !dialog.open) dialog.showModal();
  }
}
