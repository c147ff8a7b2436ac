import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, EmptyState, Icon, Kbd, Pane, PaneBody, ProblemLine, SkeletonRows } from '@greenroom/platform/ui';
import { ApiClient, inWords, lastAnswer, LiveEvents, SessionStore, Shortcuts, TimePipe } from '@greenroom/platform/web';
import { sizeInWords, STATES } from './mail-words';

/** A mail as it will be read: its text, and nothing that a mail could make a page do. */
@Component({
  selector: 'gr-mail-pane',
  imports: [Button, EmptyState, Icon, Kbd, Pane, PaneBody, ProblemLine, RouterLink, SkeletonRows, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './mail-pane.html',
  styleUrl: './mail-pane.css',
})
export class MailPane {
  /** Undefined: none is chosen. */
  readonly id = input<string>();

  private readonly api = inject(ApiClient);
  /** Mails are being sent, so nobody has to hand a link on. */
  readonly isSending = input(true);
  private readonly session = inject(SessionStore);
  protected readonly mayShowLinks = computed(() => this.session.may('outbox.links') && !this.isSending());
  private readonly mailChanges = inject(LiveEvents).changesOf('mail');
  private readonly reading = this.api.read('readMail', () => {
    this.mailChanges();
    const id = this.id();
    return id === undefined ? undefined : { params: { id } };
  });
  private readonly last = lastAnswer(this.reading);

  /** What is in sight stays there while it is read again; another mail's does not. */
  protected readonly mail = computed(() => {
    const mail = this.last();
    return mail && mail.id === this.id() ? mail : undefined;
  });
  protected readonly readingTrouble = computed(() => {
    const error = this.reading.error();
    return error ? inWords(error) : '';
  });
  protected readonly state = computed(() => this.mail() && STATES[this.mail()!.state]);
  protected readonly size = sizeInWords;
  protected readonly isRetrying = signal(false);
  /** Of the last deed, until another mail is looked at. */
  protected readonly trouble = linkedSignal({ source: this.id, computation: () => '' });
  protected readonly said = linkedSignal({ source: this.id, computation: () => '' });

  protected get mayRetry(): boolean {
    return this.session.may('outbox.edit');
  }

  constructor() {
    if (!this.mayRetry) return;
    const remove = inject(Shortcuts).add({
      title: 'A mail',
      shortcuts: [{ keys: ['r'], words: 'Try again', run: () => void this.retry() }],
    });
    inject(DestroyRef).onDestroy(remove);
  }

  protected lookAgain(): void {
    this.reading.reload();
  }

  protected async showLinks(id: string): Promise<void> {
    this.trouble.set('');
    try {
      this.reading.set(await this.api.send('showMailLinks', { params: { id } }));
    } catch (error) {
      this.trouble.set(inWords(error));
    }
  }

  protected async retry(): Promise<void> {
    const mail = this.mail();
    if (!mail?.isRetriable || this.isRetrying()) return;
    this.isRetrying.set(true);
    this.trouble.set('');
    try {
      this.reading.set(await this.api.send('retryMail', { params: { id: mail.id } }));
      this.said.set('It is being tried again.');
    } catch (error) {
      this.trouble.set(inWords(error));
    } finally {
      this.isRetrying.set(false);
    }
  }
}
