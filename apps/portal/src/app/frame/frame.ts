import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { networkName, PersonSession } from '@greenroom/identity/portal';
import { Brand, Button, Icon, ProblemLine, ThemeChoice } from '@greenroom/platform/ui';
import { ApiClient, inWords, ThemeSwitch } from '@greenroom/platform/web';

/** What stands round every page of somebody who is signed in: the network's name, the two places, and the way out. */
@Component({
  selector: 'gr-portal-frame',
  imports: [Brand, Button, Icon, ProblemLine, RouterLink, RouterLinkActive, RouterOutlet, ThemeChoice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './frame.html',
  styleUrl: './frame.css',
})
export class Frame {
  private readonly session = inject(PersonSession);
  private readonly api = inject(ApiClient);
  protected readonly theme = inject(ThemeSwitch);
  protected readonly network = networkName();
  protected readonly person = this.session.person;
  protected readonly connection = computed(() =>
    this.api.isReached() ? '' : 'There is no connection just now. What you have typed is still here.',
  );
  protected readonly trouble = signal('');
  protected readonly places = [
    { path: '/my-week', words: 'My week' },
    { path: '/me', words: 'Me' },
  ] as const;

  protected async leave(): Promise<void> {
    try {
      await this.session.signOut();
    } catch (error) {
      this.trouble.set(inWords(error));
    }
  }
}
