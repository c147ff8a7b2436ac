import { ChangeDetectionStrategy, Component, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { Button, ProblemLine } from '@greenroom/platform/ui';
import { inWords, SessionStore, Trouble } from '@greenroom/platform/web';
import { type EntryFaults, faultsFrom, faultsIn } from './faults';
import { PasswordField } from './password-field';

/** The first page of an empty network: whoever installed it makes themselves its administrator. */
@Component({
  selector: 'gr-first-administrator',
  imports: [Button, PasswordField, ProblemLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './first-administrator.html',
  styleUrl: './entry.css',
})
export class FirstAdministrator {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly nameField = viewChild.required<ElementRef<HTMLInputElement>>('name');
  private readonly emailField = viewChild.required<ElementRef<HTMLInputElement>>('email');
  private readonly passwordField = viewChild.required(PasswordField);
  protected readonly trouble = signal('');
  protected readonly faults = signal<EntryFaults>({});
  protected readonly isSending = signal(false);

  protected async send(event: Event, typed: { name: string; email: string; password: string }): Promise<void> {
    event.preventDefault();
    this.trouble.set('');
    this.say(faultsIn(typed));
    if (Object.keys(this.faults()).length > 0) return;
    this.isSending.set(true);
    try {
      await this.session.makeFirstAdministrator(typed);
      await this.router.navigateByUrl('/');
    } catch (error) {
      const faults = faultsFrom(error instanceof Trouble ? (error.details.issues ?? []) : []);
      this.say(faults);
      if (Object.keys(faults).length === 0) this.trouble.set(inWords(error));
    } finally {
      this.isSending.set(false);
    }
  }

  /** Says what is wrong beside each field, and goes to the first of them. */
  private say(faults: EntryFaults): void {
    this.faults.set(faults);
    if (faults.name) this.nameField().nativeElement.focus();
    else if (faults.email) this.emailField().nativeElement.focus();
    else if (faults.password) this.passwordField().focus();
  }
}
