import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Button, ProblemLine } from '@greenroom/platform/ui';
import { inWords, SessionStore, Trouble } from '@greenroom/platform/web';

/** The first page of an empty network: whoever installed it makes themselves its administrator. */
@Component({
  selector: 'gr-first-administrator',
  imports: [Button, ProblemLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './first-administrator.html',
  styleUrl: './entry.css',
})
export class FirstAdministrator {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly trouble = signal('');
  protected readonly isSending = signal(false);

  protected async send(event: Event, name: string, email: string, password: string): Promise<void> {
    event.preventDefault();
    this.isSending.set(true);
    try {
      await this.session.makeFirstAdministrator({ name, email, password });
      await this.router.navigateByUrl('/');
    } catch (error) {
      const issues = error instanceof Trouble ? (error.details.issues ?? []) : [];
      this.trouble.set(issues.map(({ message }) => message).join(' ') || inWords(error));
    } finally {
      this.isSending.set(false);
    }
  }
}
