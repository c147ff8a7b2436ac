import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Brand, Button, Icon, Kbd } from '@greenroom/platform/ui';
import {
  ApiClient,
  type Hindrance,
  Interruption,
  LiveEvents,
  londonClock,
  londonDay,
  Present,
  SessionStore,
  Shortcuts,
  ThemeSwitch,
} from '@greenroom/platform/web';
import { AlertButton } from './alert-button';
import { DutyButton } from './duty-button';
import { NeedsLook } from './needs-look';
import { placesOpenTo, placesUnderMore } from './places';
import { SearchBox } from './search-box';
import { SessionMenu } from './session-menu';
import { ShortcutSheet } from './shortcut-sheet';

const THEME_WORDS = { system: 'system', light: 'light', dark: 'dark' } as const;
/** How long it is said that the connection is back, in milliseconds. */
const BACK_FOR = 6_000;

const HINDERED: Readonly<Record<Hindrance, { readonly says: string; readonly deed: string }>> = {
  'session.absent': { says: 'Your session has ended. What you have typed is still here.', deed: 'Sign in again' },
  'session.factor-needed': { says: 'A role of yours asks for a second factor.', deed: 'Set it up' },
};

/** What stands round every screen of the staff: the rail, the bar with London's time, search, keys and theme. */
@Component({
  selector: 'gr-frame',
  imports: [
    AlertButton,
    Brand,
    Button,
    DutyButton,
    Icon,
    Kbd,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    SearchBox,
    SessionMenu,
    ShortcutSheet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './frame.html',
  styleUrl: './frame.css',
})
export class Frame {
  private readonly api = inject(ApiClient);
  private readonly live = inject(LiveEvents);
  private readonly present = inject(Present);
  private readonly session = inject(SessionStore);
  private readonly needsLook = inject(NeedsLook);
  protected readonly interruption = inject(Interruption);
  protected readonly theme = inject(ThemeSwitch);

  private readonly search = viewChild.required(SearchBox);
  private readonly sheet = viewChild.required(ShortcutSheet);

  protected readonly places = computed(() => {
    const places = placesOpenTo(this.session);
    const underMore = placesUnderMore(places);
    return places.map((place) => ({
      ...place,
      told: this.needsLook.at(place.path),
      isUnderMore: underMore.includes(place),
    }));
  });
  /** Of the places that a phone has under More. */
  protected readonly toldUnderMore = computed(() =>
    this.places().reduce((sum, { isUnderMore, told }) => (isUnderMore ? sum + told : sum), 0),
  );
  protected readonly mayLog = computed(() => this.session.may('requests.edit'));
  protected readonly clock = computed(() => londonClock(this.present.minute()));
  protected readonly day = computed(() => londonDay(this.present.minute()));
  protected readonly now = computed(() => new Date(this.present.minute()).toISOString());
  protected readonly themeWords = computed(() => THEME_WORDS[this.theme.theme()]);
  protected readonly searchKey = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K';
  protected readonly hindered = computed(() => {
    const why = this.interruption.why();
    return why && HINDERED[why];
  });
  protected readonly isLost = computed(
    () => !this.hindered() && (!this.api.isReached() || this.live.state() === 'lost'),
  );
  /** What keeps them from going on is said while it lasts, that it is over for a moment; a good connection is not. */
  protected readonly connection = signal('');

  constructor() {
    const router = inject(Router);
    const remove = inject(Shortcuts).add({
      title: 'Everywhere',
      shortcuts: [
        { keys: ['mod+k', '/'], words: 'Search', run: () => this.openSearch() },
        ...(this.mayLog()
          ? [{ keys: ['l'], words: 'Log a call', run: () => void router.navigateByUrl('/requests/new') }]
          : []),
        { keys: ['?'], words: 'This sheet', run: () => this.openSheet() },
        { keys: ['t'], words: 'Light, dark, or as the system', run: () => this.theme.turn() },
      ],
    });
    const stop = this.live.listen();
    inject(DestroyRef).onDestroy(() => {
      remove();
      stop();
    });
    this.watchConnection();
  }

  private watchConnection(): void {
    let isOver = true;
    effect((onCleanup) => {
      const [hindered, isLost, changes] = [this.hindered(), this.isLost(), this.session.changes()];
      if (hindered || isLost) {
        this.connection.set(hindered?.says ?? `Connection lost at ${londonClock(Date.now())}. Trying again.`);
        isOver = false;
        return;
      }
      if (!isOver) this.connection.set('Connected again, up to date.');
      else if (changes > 0) this.connection.set('An administrator has changed what you may do here.');
      isOver = true;
      const timer = setTimeout(() => this.connection.set(''), BACK_FOR);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected openSearch(): void {
    this.search().open();
  }

  protected openSheet(): void {
    this.sheet().open();
  }
}
