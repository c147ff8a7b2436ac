import { ChangeDetectionStrategy, Component, inject, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Brand, Button, ProblemLine } from '@greenroom/platform/ui';
import { inWords, SessionStore, Trouble } from '@greenroom/platform/web';
import { EntryField } from './entry-field';
import { type EntryFaults, faultsFrom, faultsIn } from './faults';
import { PasswordField } from './password-field';

/** The first page of an empty network: whoever installed it makes themselves its administrator. */
@Component({
  selector: 'gr-first-administrator',
  imports: [Brand, Button, EntryField, PasswordField, ProblemLine, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './first-administrator.html',
  styleUrl: './entry.css',
})
export class FirstAdministrator {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly nameField = viewChild.required<EntryField>('name');
  private readonly emailField = viewChild.required<EntryField>('email');
  private readonly passwordField = viewChild.required(PasswordField);
  /** Known once the server has said so; until then there is nothing to fill in. */
  protected readonly isEmpty = signal(false);
  /** Somebody else was first, while this page was open. */
  protected readonly isLate = signal(false);
  protected readonly trouble = signal('');
  protected readonly faults = signal<EntryFaults>({});
  protected readonly isSending = signal(false);

  constructor() {
    void this.begin();
  }

  protected async send(event: Event, typed: { name: string; email: string; password: string }): Promise<void> {
    event.preventDefault();
    this.trouble.set('');
    this.isLate.set(false);
    this.say(faultsIn(typed));
    if (Object.keys(this.faults()).length > 0) return;
    this.isSending.set(true);
    try {
      await this.session.makeFirstAdministrator(typed);
      await this.router.navigateByUrl('/');
    } catch (error) {
      const faults = faultsFrom(error instanceof Trouble ? (error.details.issues ?? []) : []);
      this.say(faults);
      this.isLate.set(error instanceof Trouble && error.code === 'setup.done');
      if (Object.keys(faults).length === 0) this.trouble.set(inWords(error));
    } finally {
      this.isSending.set(false);
    }
  }

  /** Where there is an administrator already, one signs in; without an answer, the server decides when it is sent. */
  private async begin(): Promise<void> {
    const standing = await this.session.load().catch(() => undefined);
    if (standing?.isSetUp) await this.router.navigateByUrl('/', { replaceUrl: true });
    else this.isEmpty.set(true);
  }

  /** Says what is wrong beside each field, and goes to the first of them. */
  private say(faults: EntryFaults): void {
    this.faults.set(faults);
    if (faults.name) this.nameField().focus();
    else if (faults.email) this.emailField().focus();
    else if (faults.password) this.passwordField().focus();
  }
}
