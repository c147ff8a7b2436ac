import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Icon, ProblemLine, ThemeChoice } from '@greenroom/platform/ui';
import { inWords, SessionStore, ThemeSwitch } from '@greenroom/platform/web';
import { placesOpenTo, placesUnderMore } from './places';

/** Who is signed in; pressed, the theme and the ways out: of this browser, or of all. */
@Component({
  selector: 'gr-session-menu',
  imports: [Button, Icon, ProblemLine, RouterLink, ThemeChoice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './session-menu.html',
  styleUrl: './session-menu.css',
})
export class SessionMenu {
  protected readonly session = inject(SessionStore);
  protected readonly theme = inject(ThemeSwitch);
  /** On a phone the tabs have no room for these. */
  protected readonly further = computed(() => placesUnderMore(placesOpenTo(this.session)));
  /** Whether it is being asked if all sessions are meant. */
  protected readonly isAsking = signal(false);
  protected readonly trouble = signal('');

  protected async leave(everywhere: boolean): Promise<void> {
    try {
      await this.session.signOut(everywhere);
    } catch (error) {
      this.trouble.set(inWords(error));
    }
  }
}
