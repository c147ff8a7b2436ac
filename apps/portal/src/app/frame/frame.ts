import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { type AccountKind, networkName, PortalSession, SessionSheet } from '@greenroom/identity/portal';
import { Brand, Button, Icon, ProblemLine, ThemeChoice } from '@greenroom/platform/ui';
import { ApiClient, Interruption, inWords, ThemeSwitch } from '@greenroom/platform/web';

const PLACES = {
  person: [
    { path: '/my-week', words: 'My week' },
    { path: '/me', words: 'Me' },
  ],
  partner: [],
} as const;
const HOMES = { person: '/my-week', partner: '/partner' } as const;

/** What stands round every page of somebody who is signed in: the network's name, their places, and the way out. */
@Component({
  selector: 'gr-portal-frame',
  imports: [Brand, Button, Icon, ProblemLine, RouterLink, RouterLinkActive, RouterOutlet, SessionSheet, ThemeChoice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-of]': 'of()' },
  templateUrl: './frame.html',
  styleUrl: './frame.css',
})
export class Frame {
  /** Whose pages these are, from the route. */
  readonly of = input<AccountKind>('person');
  private readonly session = inject(PortalSession);
  private readonly api = inject(ApiClient);
  protected readonly interruption = inject(Interruption);
  protected readonly theme = inject(ThemeSwitch);
  protected readonly network = networkName();
  protected readonly who = this.session.current;
  protected readonly home = computed(() => HOMES[this.of()]);
  protected readonly places = computed(() => PLACES[this.of()]);
  /** The other account of somebody who is signed in as both. */
  protected readonly other = computed(() => {
    const partner = this.session.partner();
    if (this.of() === 'partner') return this.session.person() && { path: HOMES.person, words: 'My own pages' };
    return partner && { path: HOMES.partner, words: `For ${partner.team}` };
  });
  protected readonly connection = computed(() => {
    if (this.interruption.why()) return 'You are signed out. What you have typed is still here.';
    return this.api.isReached() ? '' : 'There is no connection just now. What you have typed is still here.';
  });
  protected readonly trouble = signal('');

  constructor() {
    effect(() => {
      const of = this.of();
      untracked(() => this.session.use(of));
    });
  }

  protected async leave(): Promise<void> {
    try {
      await this.session.signOut();
    } catch (error) {
      this.trouble.set(inWords(error));
    }
  }
}
