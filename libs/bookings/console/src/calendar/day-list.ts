import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { londonDayOf } from '@greenroom/kernel';
import { Present } from '@greenroom/platform/web';
import { BookingEntry } from './booking-entry';
import { type Booked, type By, placedOf, scaleOf } from './rows';
import { clockChangeIn, dayInShort, type Week } from './week';

/**
 * The week as a list by day, where a grid would be squeezed: the days that have something, and today. Those that are
 * over come last, yesterday first: whoever looks wants what is on.
 */
@Component({
  selector: 'gr-day-list',
  imports: [BookingEntry, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './day-list.html',
  styleUrl: './day-list.css',
})
export class DayList {
  readonly week = input.required<Week>();
  readonly bookings = input.required<readonly Booked[]>();
  readonly by = input.required<By>();
  readonly open = input<string>();

  private readonly present = inject(Present);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly days = computed(() => {
    const now = this.present.minute();
    const { days } = this.week();
    const scale = scaleOf(this.bookings());
    const all = this.bookings().map((booked) => placedOf(booked, this.by(), days, scale, now));
    return days
      .map((day, at) => ({
        ...{ day, name: dayInShort(day), isToday: day === londonDayOf(now), change: clockChangeIn(day) },
        isPast: day < londonDayOf(now),
        entries: all
          .filter((placed) => placed.day === at)
          .map((placed) => ({ placed, row: this.by() === 'person' ? placed.booked.name : outletOf(placed.booked) })),
      }))
      .filter(({ entries, isToday }) => entries.length > 0 || isToday);
  });

  protected readonly parts = computed(() => {
    const days = this.days();
    const toCome = days.filter(({ isPast }) => !isPast);
    const past = days.filter(({ isPast }) => isPast);
    // Of a week that is all over nothing is earlier than the rest.
    if (toCome.length === 0) return [{ heading: '', days }];
    return [
      { heading: '', days: toCome },
      ...(past.length > 0 ? [{ heading: 'Earlier this week', days: past.reverse() }] : []),
    ];
  });

  focus(id = this.open()): void {
    const links = [...this.element.nativeElement.querySelectorAll<HTMLElement>('[data-booking]')];
    const link = links.find(({ dataset }) => dataset['booking'] === id) ?? links[0];
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'nearest' });
  }
}

function outletOf({ outlet, programme }: Booked): string {
  return [programme, outlet].filter(Boolean).join(', ') || 'Outlet not known';
}
