import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Brand, Icon, Kbd } from '@greenroom/platform/ui';
import {
  ApiClient,
  LiveEvents,
  londonClock,
  londonDay,
  Present,
  SessionStore,
  Shortcuts,
  ThemeSwitch,
} from '@greenroom/platform/web';
import { DutyButton } from './duty-button';
import { NeedsLook } from './needs-look';
import { placesOpenTo } from './places';
import { SearchBox } from './search-box';
import { SessionMenu } from './session-menu';
import { ShortcutSheet } from './shortcut-sheet';

const THEME_WORDS = { system: 'system', light: 'light', dark: 'dark' } as const;
/** How long it is said that the connection is back, in milliseconds. */
const BACK_FOR = 6_000;

/** What stands round every screen of the staff: the rail, the bar with London's time, search, keys and theme. */
@Component({
  selector: 'gr-frame',
  imports: [
    Brand,
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
  protected readonly theme = inject(ThemeSwitch);

  private readonly search = viewChild.required(SearchBox);
  private readonly sheet = viewChild.required(ShortcutSheet);

  protected readonly places = computed(() =>
    placesOpenTo(this.session).map((place) => ({ ...place, told: this.needsLook.at(place.path) })),
  );
  /** Of the places that a phone has under More. */
  protected readonly toldUnderMore = computed(() =>
    this.places().reduce((sum, { isSetting, told }) => (isSetting ? sum + told : sum), 0),
  );
  protected readonly clock = computed(() => londonClock(this.present.minute()));
  protected readonly day = computed(() => londonDay(this.present.minute()));
  protected readonly now = computed(() => new Date(this.present.minute()).toISOString());
  protected readonly themeWords = computed(() => THEME_WORDS[this.theme.theme()]);
  protected readonly searchKey = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K';
  protected readonly isLost = computed(() => !this.api.isReached() || this.live.state() === 'lost');
  /** A lost connection is said while it lasts, that it is back for a moment; a good one is not. */
  protected readonly connection = signal('');

  constructor() {
    const remove = inject(Shortcuts).add({
      title: 'Everywhere',
      shortcuts: [
        { keys: ['mod+k', '/'], words: 'Search', run: () => this.openSearch() },
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
    effect((onCleanup) => {
      if (this.isLost()) {
        this.connection.set(`Connection lost at ${londonClock(Date.now())}. Trying again.`);
        return;
      }
      if (untracked(this.connection) === '') return;
      this.connection.set('Connected again, up to date.');
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
