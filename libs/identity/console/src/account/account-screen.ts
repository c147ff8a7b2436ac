import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { Button, FormField, ProblemLine, RuledSection } from '@greenroom/platform/ui';
import { ApiClient, inWords, lastAnswer, TimePipe, Trouble } from '@greenroom/platform/web';
import { ProofFields } from './proof-fields';
import { SecondFactor } from './second-factor';

/** One's own account: password, second factor, and where one is signed in. */
@Component({
  selector: 'gr-account-screen',
  imports: [Button, FormField, ProblemLine, ProofFields, RuledSection, SecondFactor, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './account-screen.html',
  styleUrls: ['../sheet.css', './account-screen.css'],
})
export class AccountScreen {
  private readonly api = inject(ApiClient);
  private readonly account = this.api.read('readAccount', () => ({}));
  private readonly sessionsRead = this.api.read('listSessions', () => ({}));
  private readonly proof = viewChild(ProofFields);
  protected readonly own = lastAnswer(this.account);
  protected readonly sessions = lastAnswer(this.sessionsRead);
  protected readonly hasOthers = computed(() => (this.sessions()?.items.length ?? 0) > 1);
  protected readonly reading = computed(() => {
    const error = this.account.error() ?? this.sessionsRead.error();
    return error ? inWords(error) : '';
  });
  protected readonly passwordTrouble = signal('');
  protected readonly passwordFault = signal('');
  protected readonly said = signal('');
  protected readonly sessionTrouble = signal('');
  protected readonly isChanging = signal(false);

  protected async changePassword(event: Event, field: HTMLInputElement): Promise<void> {
    event.preventDefault();
    this.passwordTrouble.set('');
    this.passwordFault.set('');
    this.said.set('');
    try {
      const { ended } = await this.api.send('changePassword', {
        body: { ...this.proof()!.value(), newPassword: field.value },
      });
      this.proof()!.clear();
      field.value = '';
      this.isChanging.set(false);
      this.said.set(
        ended ? 'Your password is changed, and your other sessions are ended.' : 'Your password is changed.',
      );
      this.lookAgain();
    } catch (error) {
      const [issue] = error instanceof Trouble ? (error.details.issues ?? []) : [];
      if (issue) this.passwordFault.set(`It ${issue.message}.`);
      else this.passwordTrouble.set(inWords(error));
    }
  }

  protected async end(id: string | undefined): Promise<void> {
    this.sessionTrouble.set('');
    try {
      if (id === undefined) await this.api.send('endOtherSessions', {});
      else await this.api.send('endSession', { params: { id } });
    } catch (error) {
      this.sessionTrouble.set(inWords(error));
    }
    this.sessionsRead.reload();
  }

  protected lookAgain(): void {
    this.account.reload();
    this.sessionsRead.reload();
  }
}
