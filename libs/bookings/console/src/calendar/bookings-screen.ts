import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { dayAfter, listed } from '@greenroom/kernel';
import {
  AskToLeave,
  Button,
  EmptyState,
  Icon,
  Kbd,
  Pane,
  PaneBody,
  PaneHead,
  ProblemLine,
  SkeletonRows,
  Tab,
} from '@greenroom/platform/ui';
import { Present, Shortcuts, UnsentForm } from '@greenroom/platform/web';
import { BookedWeek, type Show } from './booked-week';
import { BookingPane } from './booking-pane';
import { DayList } from './day-list';
import { OnAir } from './on-air';
import type { By } from './rows';
import { WeekGrid } from './week-grid';
import { weekFrom, weekInWords } from './week';
import { weekCounted } from './week-counted';

const SHOWS: readonly { readonly show: Show; readonly words: string }[] = [
  { show: 'all', words: 'All' },
  { show: 'held', words: 'Pencilled' },
  { show: 'released', words: 'With released' },
];
/** Below this seven days side by side would be squeezed. */
const NARROW = '(max-width: 60rem)';

/** A week's bookings by person or by outlet, who is on air now, and the one that is looked at. */
@Component({
  selector: 'gr-bookings-screen',
  imports: [
    AskToLeave,
    BookingPane,
    Button,
    DayList,
    EmptyState,
    Icon,
    Kbd,
    OnAir,
    Pane,
    PaneBody,
    PaneHead,
    ProblemLine,
    RouterLink,
    SkeletonRows,
    Tab,
    WeekGrid,
  ],
  hostDirectives: [UnsentForm],
  providers: [BookedWeek],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'one-pane', '[class.open]': 'booking()' },
  templateUrl: './bookings-screen.html',
  styleUrl: './bookings-screen.css',
})
export class BookingsScreen {
  /** From the address: a day of the week, the rows, what is shown, and the booking that is looked at. */
  readonly week = input<string>();
  readonly by = input<string>();
  readonly show = input<string>();
  readonly person = input<string>();
  readonly outlet = input<string>();
  readonly booking = input<string>();

  protected readonly booked = inject(BookedWeek);
  private readonly present = inject(Present);
  private readonly router = inject(Router);
  private readonly forms = inject(UnsentForm);
  readonly leaving = viewChild.required(AskToLeave);
  protected readonly isUnsent = () => this.forms.isUnsent();
  private readonly grid = viewChild(WeekGrid);
  private readonly list = viewChild(DayList);
  private readonly pane = viewChild(BookingPane);
  protected readonly isNarrow = signal(false);

  private readonly thisWeek = computed(() => weekFrom(undefined, this.present.minute()).monday);
  protected readonly shownWeek = computed(() => weekFrom(this.week(), this.present.minute()), {
    equal: (one, other) => one.monday === other.monday,
  });
  protected readonly weekName = computed(() => weekInWords(this.shownWeek(), this.present.minute()));
  protected readonly isThisWeek = computed(() => this.shownWeek().monday === this.thisWeek());
  protected readonly before = computed(() => this.addressOf(-7));
  protected readonly after = computed(() => this.addressOf(7));
  protected readonly rows = computed((): By => (this.by() === 'outlet' ? 'outlet' : 'person'));
  protected readonly shown = computed(() => SHOWS.find(({ show }) => show === this.show())?.show ?? 'all');
  protected readonly shows = SHOWS;
  protected readonly finding = computed(() => {
    const bookings = this.booked.bookings();
    return bookings ? `${this.weekName()}: ${weekCounted(bookings)}` : this.weekName();
  });
  /** Whose bookings alone are shown, by the name that one of them has. */
  protected readonly narrowed = computed(() => {
    const [one] = this.booked.bookings() ?? [];
    const names = [
      ...(this.person() ? [one?.name ?? 'one person'] : []),
      ...(this.outlet() ? [one?.outlet ?? 'one outlet'] : []),
    ];
    return names.length > 0 ? `Only ${listed(names)}` : '';
  });
  protected readonly openRequest = computed(
    () =>
      [...(this.booked.bookings() ?? []), ...(this.booked.soon()?.items ?? [])].find(({ id }) => id === this.booking())
        ?.requestId,
  );

  constructor() {
    effect(() => {
      const { monday, span } = this.shownWeek();
      const wanted = { monday, span, show: this.shown(), personId: this.person(), outletId: this.outlet() };
      untracked(() => this.booked.wanted.set(wanted));
    });
    // Whoever opens a booking, or leaves it, has the keyboard there; not whoever comes by its address.
    let before: string | undefined | null = null;
    effect(() => {
      const id = this.booking();
      if (before !== null && id !== before) this.follow(id, before);
      before = id;
    });
    const destroyed = inject(DestroyRef);
    destroyed.onDestroy(this.followWidth());
    destroyed.onDestroy(this.addShortcuts());
  }

  protected async close(): Promise<void> {
    await this.go({ booking: null });
  }

  private follow(id: string | undefined, before: string | undefined): void {
    setTimeout(() => {
      if (id === undefined) return this.rest(before);
      this.grid()?.reveal(id);
      this.pane()?.focus();
    });
  }

  private rest(id?: string): void {
    (this.grid() ?? this.list())?.focus(id);
  }

  private addressOf(days: number) {
    const week = dayAfter(this.shownWeek().monday, days);
    return { week: week === this.thisWeek() ? null : week, booking: null };
  }

  private async go(queryParams: Readonly<Record<string, string | null>>): Promise<void> {
    await this.router.navigate(['/bookings'], { queryParams, queryParamsHandling: 'merge' });
  }

  private async move(steps: number): Promise<void> {
    const all = this.booked.bookings() ?? [];
    const at = all.findIndex(({ id }) => id === this.booking());
    const next = at < 0 ? all[0] : all[at + steps];
    if (next) await this.go({ booking: next.id });
  }

  private followWidth(): () => void {
    const query = matchMedia(NARROW);
    const follow = () => this.isNarrow.set(query.matches);
    follow();
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }

  private addShortcuts(): () => void {
    return inject(Shortcuts).add({
      title: 'Bookings',
      shortcuts: [
        { keys: ['['], words: 'Week before', run: () => void this.go(this.before()) },
        { keys: [']'], words: 'Next week', run: () => void this.go(this.after()) },
        { keys: ['t'], words: 'This week', run: () => void this.go({ week: null, booking: null }) },
        {
          keys: ['b'],
          words: 'By person or by outlet',
          run: () => void this.go({ by: this.rows() === 'person' ? 'outlet' : null }),
        },
        { keys: ['ArrowLeft', 'ArrowRight'], words: 'Booking before or after, in its row' },
        { keys: ['ArrowUp', 'ArrowDown'], words: 'Booking above or below' },
        { keys: ['Enter'], words: 'Open the booking' },
        { keys: ['j'], words: 'Next booking by time', run: () => void this.move(1) },
        { keys: ['k'], words: 'Booking before', run: () => void this.move(-1) },
        { keys: ['Escape'], words: 'Back to the week', run: () => void this.close() },
      ],
    });
  }
}
