import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, viewChild } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Icon, Kbd } from '@greenroom/platform/ui';
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
import { FeedNotice } from './feed-notice';
import { SearchBox } from './search-box';
import { ShortcutSheet } from './shortcut-sheet';

const THEME_WORDS = { system: 'system', light: 'light', dark: 'dark' } as const;

/** What stands round every screen of the staff: the rail, the bar with London's time, search, keys and theme. */
@Component({
  selector: 'gr-frame',
  imports: [Icon, Kbd, RouterLink, RouterLinkActive, RouterOutlet, SearchBox, ShortcutSheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './frame.html',
  styleUrl: './frame.css',
})
export class Frame {
  private readonly api = inject(ApiClient);
  private readonly live = inject(LiveEvents);
  private readonly present = inject(Present);
  protected readonly session = inject(SessionStore);
  protected readonly feeds = inject(FeedNotice);
  protected readonly theme = inject(ThemeSwitch);

  private readonly search = viewChild.required(SearchBox);
  private readonly sheet = viewChild.required(ShortcutSheet);

  protected readonly clock = computed(() => londonClock(this.present.minute()));
  protected readonly day = computed(() => londonDay(this.present.minute()));
  protected readonly now = computed(() => new Date(this.present.minute()).toISOString());
  protected readonly themeWords = computed(() => THEME_WORDS[this.theme.theme()]);
  protected readonly searchKey = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K';
  /** A lost connection is said, a good one is not. */
  protected readonly connection = computed(() =>
    !this.api.isReached() || this.live.state() === 'lost' ? 'Connection lost. Trying again.' : '',
  );

  constructor() {
    const remove = inject(Shortcuts).add({
      title: 'Everywhere',
      shortcuts: [
        { keys: ['mod+k', '/'], words: 'Search', run: () => this.openSearch() },
        { keys: ['?'], words: 'This sheet', run: () => this.openSheet() },
        { keys: ['t'], words: 'Light, dark, or as the system', run: () => this.theme.turn() },
      ],
    });
    inject(DestroyRef).onDestroy(remove);
  }

  protected openSearch(): void {
    this.search().open();
  }

  protected openSheet(): void {
    this.sheet().open();
  }
}
