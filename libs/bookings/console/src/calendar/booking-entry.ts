import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon, type IconName } from '@greenroom/platform/ui';
import type { Look, Placed } from './rows';

const MARKS: Readonly<Partial<Record<Look, IconName>>> = {
  confirmed: 'check',
  over: 'check',
  again: 'turn',
  fell: 'cross',
  released: 'cross',
};

/** A booking in the week: where it lies on the line of its day, when, for whom, and how it stands. */
@Component({
  // eslint-disable-next-line @angular-eslint/component-selector -- it leads to the booking: a link
  selector: 'a[gr-booking-entry]',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-look]': 'placed().look', '[attr.data-shape]': 'shape()' },
  templateUrl: './booking-entry.html',
  styleUrl: './booking-entry.css',
})
export class BookingEntry {
  readonly placed = input.required<Placed>();
  /** `cell`: in the week's grid. `line`: in a list by day, which has no row to say who it is. */
  readonly shape = input<'cell' | 'line'>('cell');
  /** Of a line: whose it is. What is put in says so to those who hear the page. */
  readonly who = input('');

  protected readonly mark = computed(() => MARKS[this.placed().look]);
}
