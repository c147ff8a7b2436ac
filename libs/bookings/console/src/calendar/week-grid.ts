import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { londonDayOf } from '@greenroom/kernel';
import { Face } from '@greenroom/platform/ui';
import { Present } from '@greenroom/platform/web';
import { BookingEntry } from './booking-entry';
import { type Booked, type By, type Row, rowsOf, scaleOf } from './rows';
import { type Direction, type Spot, spotAfter } from './roving';
import { clockChangeIn, dayInShort, type Week, weekdayInShort, weekInWords } from './week';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/** The week as a grid: a row for each person or outlet, a column for each day. One stop of the keyboard; arrows move. */
@Component({
  selector: 'gr-week-grid',
  imports: [BookingEntry, Face, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown)': 'press($event)', '(focusin)': 'focused($event)' },
  templateUrl: './week-grid.html',
  styleUrl: './week-grid.css',
})
export class WeekGrid {
  readonly week = input.required<Week>();
  readonly bookings = input.required<readonly Booked[]>();
  readonly by = input.required<By>();
  /** The one that is looked at. */
  readonly open = input<string>();

  private readonly present = inject(Present);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly columns = computed(() => {
    const today = londonDayOf(this.present.minute());
    return this.week().days.map((day) => ({
      ...{ day, weekday: weekdayInShort(day), date: Number(day.slice(8)), name: dayInShort(day) },
      ...{ isToday: day === today, isPast: day < today, change: clockChangeIn(day) },
    }));
  });
  protected readonly rows = computed((): readonly Row[] =>
    rowsOf(this.bookings(), this.by(), this.week().days, this.present.minute()),
  );
  protected readonly caption = computed(
    () => `Bookings from ${weekInWords(this.week(), this.present.minute())}, by ${this.by()}`,
  );
  protected readonly begins = computed(() => (scaleOf(this.bookings()).from === 0 ? 'midnight' : '06:00'));
  private readonly spots = computed((): Spot[] =>
    this.rows().flatMap(({ days }, row) =>
      days.flatMap((placed, day) => placed.map(({ booked }) => ({ id: booked.id, row, day }))),
    ),
  );
  private readonly last = linkedSignal(() => this.open());
  /** Where Tab comes to: where the keyboard was, else the one that is open, else what comes next. */
  protected readonly stop = computed(() => {
    const [ids, last] = [this.spots().map(({ id }) => id), this.last()];
    if (last !== undefined && ids.includes(last)) return last;
    const now = this.present.minute();
    return this.bookings().find(({ endsAt }) => Date.parse(endsAt) > now)?.id ?? ids[0];
  });

  /** With the keyboard on a booking; on where Tab comes to, unless told. */
  focus(id = this.stop()): void {
    const link = this.element.nativeElement.querySelector<HTMLElement>(`[data-booking='${id}']`);
    link?.focus({ preventScroll: true });
    if (id) this.reveal(id);
  }

  /** Brings a booking into sight, wherever the keyboard is. */
  reveal(id: string): void {
    const link = this.element.nativeElement.querySelector<HTMLElement>(`[data-booking='${id}']`);
    link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  protected focused({ target }: FocusEvent): void {
    const id = (target as HTMLElement).dataset['booking'];
    if (id) this.last.set(id);
  }

  protected press(event: KeyboardEvent): void {
    const direction = ARROWS[event.key];
    const id = (event.target as HTMLElement).dataset['booking'];
    if (!direction || !id || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.focus(spotAfter(this.spots(), id, direction)?.id);
  }
}
