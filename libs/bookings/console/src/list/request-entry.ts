import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { capital } from '@greenroom/kernel';
import { Chip, type ChipKind, ClockRing, Face } from '@greenroom/platform/ui';
import { londonTime, Present, relativeInWords } from '@greenroom/platform/web';
import {
  hasBeen,
  leftOf,
  type Short,
  slotInWords,
  type Stage,
  STAGES,
  standingInWords,
  type Weight,
  weightOf,
  whoAsks,
} from '../words/request-in-words';

const CHIPS: Readonly<Record<Weight, ChipKind>> = {
  yes: 'yes',
  been: 'plain',
  maybe: 'yes',
  held: 'held',
  asked: 'plain',
  over: 'plain',
};
const MOST_NAMES = 4;

/** A request in a line of the list or on the board: what is left of its time, the slot, who is asked, what is missing. */
@Component({
  // eslint-disable-next-line @angular-eslint/component-selector -- a row of a list stays one
  selector: 'li[gr-request-entry]',
  imports: [Chip, ClockRing, Face, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-shape]': 'shape()', '[class.over]': "request().state === 'closed' || hasBeen()" },
  templateUrl: './request-entry.html',
  styleUrl: './request-entry.css',
})
export class RequestEntry {
  readonly request = input.required<Short>();
  readonly shape = input<'row' | 'card'>('row');
  readonly opened = output();

  private readonly present = inject(Present);
  protected readonly who = computed(() => whoAsks(this.request()));
  protected readonly outlet = computed(() => (this.request().programme ? this.request().outlet : ''));
  protected readonly hasBeen = computed(() => hasBeen(this.request(), this.now()));
  protected readonly isOpen = computed(
    () => this.request().state !== 'closed' && this.request().state !== 'filled' && !this.hasBeen(),
  );
  protected readonly left = computed(() => {
    const { createdAt, replyBy } = this.request();
    return replyBy && this.isOpen() ? leftOf(createdAt, replyBy, this.now()) : undefined;
  });
  protected readonly namesBy = computed(() => {
    const { replyBy } = this.request();
    if (!replyBy || !this.isOpen()) return '';
    const words = londonTime(Date.parse(replyBy), this.now());
    return (this.left()?.minutesLeft ?? 0) > 0 ? `Names by ${words}` : `Names were due ${words}`;
  });
  protected readonly slot = computed(() => {
    const { startsAt } = this.request();
    return startsAt ? capital(slotInWords(startsAt, this.now())) : '';
  });
  protected readonly relative = computed(() => {
    const { startsAt } = this.request();
    return startsAt ? relativeInWords(Date.parse(startsAt), this.now()) : '';
  });
  protected readonly stage = computed(() => {
    const { state, confirmed } = this.request();
    if (state === 'closed') return 'Closed';
    if (!this.hasBeen()) return STAGES[state as Stage];
    return confirmed > 0 ? 'Was on air' : 'Its time has passed';
  });
  protected readonly filled = computed(() => {
    const { confirmed, places } = this.request();
    return places > 1 ? `${confirmed} of ${places} confirmed` : '';
  });
  protected readonly asked = computed(() =>
    this.request()
      .asked.slice(0, MOST_NAMES)
      .map((one) => ({
        ...one,
        words: standingInWords(one.state, this.hasBeen()),
        kind: CHIPS[weightOf(one.state, this.hasBeen())],
      })),
  );
  protected readonly more = computed(() => Math.max(0, this.request().asked.length - MOST_NAMES));

  private now(): number {
    return this.present.minute();
  }
}
