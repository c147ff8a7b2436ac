import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Icon, ProblemLine, SkeletonRows } from '@greenroom/platform/ui';
import { ApiClient, inWords, lastAnswer, TimePipe } from '@greenroom/platform/web';
import { type AccountKind, PortalSession } from '../portal-session';

/** Where I am signed in, as a spokesperson or for a partner; each can be ended from here. */
@Component({
  selector: 'gr-sessions',
  imports: [Button, Icon, ProblemLine, RouterLink, SkeletonRows, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (!isPart()) {
      <a gr-button kind="word" routerLink="/me"><gr-icon name="back" />Me</a>
      <h1 class="headline">Where I am signed in</h1>
    }
    <p class="muted">If you do not know one of these, end it: whoever has it is out at once.</p>
    @if (trouble()) {
      <gr-problem-line [message]="trouble()" />
    }
    <ul class="rows">
      @for (one of sessions(); track one.id) {
        <li>
          <p>
            <span class="strong">{{ one.browser }}</span>{{ one.isThis ? ', here' : '' }}<br />
            <span class="small muted">
              since {{ one.startedAt | time: 'stamp' }}, last used {{ one.seenAt | time: 'stamp' }}
            </span>
          </p>
          @if (!one.isThis) {
            <button gr-button type="button" (click)="end(one.id)">
              End it<span class="unseen">: {{ one.browser }}, since {{ one.startedAt | time: 'stamp' }}</span>
            </button>
          }
        </li>
      }
    </ul>
    @if (sessions()) {
      <button gr-button type="button" (click)="everywhere()">Sign out everywhere, here too</button>
    } @else if (!trouble()) {
      <gr-skeleton-rows [count]="3" words="Your sessions are being read" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s3);
      justify-items: start;
      max-width: 40rem;
    }
    .rows {
      border-top: var(--rule-head);
      width: 100%;
    }
    li {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
      justify-content: space-between;
      padding: var(--s3) 0;
    }
  `,
})
export class Sessions {
  readonly of = input<AccountKind>('person');
  /** Whether it stands on a page that has a heading of its own. */
  readonly isPart = input(false);
  private readonly api = inject(ApiClient);
  private readonly session = inject(PortalSession);
  private readonly mine = this.api.read('listMySessions', () => (this.of() === 'person' ? {} : undefined));
  private readonly partners = this.api.read('listPartnerSessions', () => (this.of() === 'partner' ? {} : undefined));
  private readonly reading = computed(() => (this.of() === 'person' ? this.mine : this.partners));
  private readonly answers = { person: lastAnswer(this.mine), partner: lastAnswer(this.partners) };
  private readonly refused = signal('');
  protected readonly sessions = computed(() => this.answers[this.of()]()?.items);
  protected readonly trouble = computed(
    () => this.refused() || (this.reading().error() ? inWords(this.reading().error()) : ''),
  );

  protected end(id: string): Promise<void> {
    return this.attempt(async () => {
      await this.api.send(this.of() === 'person' ? 'endMySession' : 'endPartnerSession', { params: { id } });
      this.reading().reload();
    });
  }

  protected everywhere(): Promise<void> {
    return this.attempt(() => this.session.signOut(true));
  }

  private async attempt(deed: () => Promise<void>): Promise<void> {
    this.refused.set('');
    try {
      await deed();
    } catch (error) {
      this.refused.set(inWords(error));
    }
  }
}
