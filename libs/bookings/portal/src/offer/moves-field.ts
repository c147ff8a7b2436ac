import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  model,
  signal,
} from '@angular/core';
import { MOVES_BY, windowAround } from '@greenroom/bookings/domain';
import { londonDayOf, londonHours, MINUTE } from '@greenroom/kernel';
import { Choices } from '@greenroom/platform/ui';
import type { Asked, Given } from './asked';
import { clockInWords } from './slot-words';

type Window = Given['moves'];

const OWN = 'own';
const CHOICES = [
  { value: '', words: 'No' },
  ...Object.entries(MOVES_BY).map(([value, words]) => ({ value, words: `By ${words}` })),
  { value: OWN, words: 'Between …' },
];

let made = 0;

/** Whether the slot could move, and within which time of its day; staff need not ask again then. */
@Component({
  selector: 'gr-moves-field',
  imports: [Choices],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="small strong">Could it move, should they have to?</p>
    <p class="small muted" [id]="id + '-hint'">Earlier or later that day, without asking you again. We tell you.</p>
    <gr-choices
      label="Could it move?"
      [choices]="choices"
      [chosen]="chosen()"
      [isNeeded]="true"
      (picked)="pick($event)"
    />
    @if (chosen() === own) {
      <p class="times">
        <label class="small" [attr.for]="id + '-from'">From</label>
        <input
          #from
          class="control"
          type="time"
          [id]="id + '-from'"
          [value]="begin()"
          (input)="set(from.value, end())"
        />
        <label class="small" [attr.for]="id + '-until'">to</label>
        <input
          #until
          class="control"
          type="time"
          [id]="id + '-until'"
          [value]="end()"
          (input)="set(begin(), until.value)"
        />
      </p>
    }
    @if (words()) {
      <p class="small muted" aria-live="polite">{{ words() }}</p>
    }
  `,
  styles: `
    :host {
      border-top: var(--hair);
      display: grid;
      gap: 4px;
      padding-top: var(--s4);
      scroll-margin-bottom: var(--s3);
    }
    .times {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
    }
    .control {
      width: 8rem;
    }
  `,
})
export class MovesField {
  readonly asked = input.required<Pick<Asked, 'startsAt' | 'minutes'>>();
  readonly moves = model.required<Window>();

  protected readonly id = `moves-${++made}`;
  protected readonly own = OWN;
  protected readonly choices = CHOICES;
  protected readonly chosen = signal('');
  protected readonly begin = signal('');
  protected readonly end = signal('');
  private readonly slot = computed(() => {
    const { startsAt, minutes } = this.asked();
    const start = Date.parse(startsAt ?? '');
    return { start, end: start + minutes * MINUTE };
  });
  protected readonly words = computed(() => {
    const moves = this.moves();
    if (moves) return `Any time from ${clock(moves.from)} to ${clock(moves.until)}.`;
    const isHalf = this.chosen() === OWN && this.begin() !== '' && this.end() !== '';
    return isHalf ? `The slot itself, ${clockInWords(this.slot().start)}, must lie in it.` : '';
  });

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // The times and what they come to appear at the foot of a phone, where the answers lie.
    effect(() => {
      if (this.chosen() === '' && !this.words()) return;
      setTimeout(() => element.scrollIntoView({ block: 'nearest' }));
    });
  }

  protected pick(choice: string): void {
    this.chosen.set(choice);
    if (choice === OWN) return this.set(this.begin(), this.end());
    this.moves.set(choice === '' ? undefined : asGiven(windowAround(this.slot(), Number(choice))));
  }

  protected set(begin: string, end: string): void {
    this.begin.set(begin);
    this.end.set(end);
    const { start, end: over } = this.slot();
    const hours = { from: minuteOf(begin), to: minuteOf(end) };
    const window = hours.from < hours.to ? londonHours(londonDayOf(start), hours)[0] : undefined;
    this.moves.set(window && window.start <= start && over <= window.end ? asGiven(window) : undefined);
  }
}

function asGiven({ start, end }: { readonly start: number; readonly end: number }): Window {
  return { from: new Date(start).toISOString(), until: new Date(end).toISOString() };
}

/** NaN for what is no time: it is before nothing. */
function minuteOf(time: string): number {
  const [hour = NaN, minute = NaN] = time.split(':').map(Number);
  return hour * 60 + minute;
}

function clock(instant: string): string {
  return clockInWords(Date.parse(instant));
}
