import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Button, ProblemLine } from '@greenroom/platform/ui';
import { type Entered, PortalSession } from '../portal-session';
import { codeDigits } from './as-typed';
import { entryTrouble } from './entry-words';
import { MailedCode } from './mailed-code';

/** The seven digits of a mail that was asked for, and another mail where they do not come. */
@Component({
  selector: 'gr-code-form',
  imports: [Button, ProblemLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './code-form.html',
  styleUrl: './entry-form.css',
})
export class CodeForm {
  readonly email = input.required<string>();
  readonly entered = output<Entered>();

  private readonly session = inject(PortalSession);
  private readonly mailed = inject(MailedCode);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('code');
  protected readonly trouble = signal('');
  protected readonly fault = signal('');
  protected readonly said = signal('');
  protected readonly isSending = signal(false);

  focus(): void {
    this.field().nativeElement.focus();
  }

  protected async send(event: Event, typed: string): Promise<void> {
    event.preventDefault();
    const code = codeDigits(typed);
    this.fault.set(code ? '' : 'The code has seven digits.');
    if (!code) return this.focus();
    await this.attempt(async () => {
      const entered = await this.session.signIn({ email: this.email(), code });
      this.mailed.forget();
      this.entered.emit(entered);
    });
  }

  protected askAgain(): Promise<void> {
    return this.attempt(async () => {
      await this.mailed.askFor(this.email());
      this.said.set(
        this.mailed.isMailing()
          ? 'Another mail is on its way, if we know the address.'
          : 'A new code is made, if we know the address.',
      );
    });
  }

  private async attempt(deed: () => Promise<void>): Promise<void> {
    if (this.isSending()) return;
    this.isSending.set(true);
    this.trouble.set('');
    this.said.set('');
    try {
      await deed();
    } catch (error) {
      this.trouble.set(entryTrouble(error));
    } finally {
      this.isSending.set(false);
    }
  }
}
