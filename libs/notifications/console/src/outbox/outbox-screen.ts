import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Button, EmptyState, Icon, Pane, PaneBody, ProblemLine, SkeletonRows, Tab } from '@greenroom/platform/ui';
import { Shortcuts } from '@greenroom/platform/web';
import { MailPane } from './mail-pane';
import { MailRow } from './mail-row';
import { isMailState, STATE_ORDER, STATES } from './mail-words';
import { OutboxStore } from './outbox-store';

/** Mails on their way and gone: what failed and why, and what each of them says. */
@Component({
  selector: 'gr-outbox-screen',
  imports: [Button, EmptyState, Icon, MailPane, MailRow, Pane, PaneBody, ProblemLine, RouterLink, SkeletonRows, Tab],
  providers: [OutboxStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-step]': "id() ? 'mail' : 'list'" },
  templateUrl: './outbox-screen.html',
  styleUrl: './outbox-screen.css',
})
export class OutboxScreen {
  /** From the address. */
  readonly id = input<string>();
  readonly state = input<string>();

  protected readonly store = inject(OutboxStore);
  private readonly router = inject(Router);

  protected readonly filter = computed(() => {
    const state = this.state();
    return isMailState(state) ? state : undefined;
  });
  /** A state that no mail is in has no tab, unless it is the one that is open. */
  protected readonly tabs = computed(() => {
    const counts = this.store.counts();
    return STATE_ORDER.map((state) => ({
      state,
      words: STATES[state].tab,
      count: state === 'sent' ? 0 : (counts?.[state] ?? 0),
    })).filter(({ state, count }) => state === 'sent' || count > 0 || state === this.filter());
  });

  constructor() {
    effect(() => this.store.filter.set(this.filter()));
    const remove = inject(Shortcuts).add({
      title: 'Outbox',
      shortcuts: [
        { keys: ['j'], words: 'Next mail', run: () => this.go(1) },
        { keys: ['k'], words: 'Mail before', run: () => this.go(-1) },
      ],
    });
    inject(DestroyRef).onDestroy(remove);
  }

  private go(steps: number): void {
    const mail = this.store.neighbour(this.id(), steps);
    if (mail) void this.router.navigate(['/outbox', mail.id], { queryParamsHandling: 'preserve' });
  }
}
