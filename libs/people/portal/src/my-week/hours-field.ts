import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { END_OF_DAY, type HoursOfDay } from '@greenroom/kernel';
import { clockTime, clockTimes } from '@greenroom/people/domain';
import { Button, Icon } from '@greenroom/platform/ui';
import { beginAt, withMoreHours } from './clock-times';

/** The hours of a day, by thumb: each stretch from and to, more of them, or none. It can hold nothing that is wrong. */
@Component({
  selector: 'gr-hours-field',
  imports: [Button, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (stretch of hours(); track $index; let at = $index) {
      <div class="stretch" role="group" [attr.aria-label]="day() + ', hours ' + (at + 1)">
        <label>
          <span>From</span>
          <select
            class="control"
            [attr.aria-label]="'From, ' + day()"
            [value]="stretch.from"
            (change)="begin(at, $any($event.target).value)"
          >
            @for (time of begins(stretch); track time) {
              <option [value]="time" [selected]="time === stretch.from">{{ inClock(time) }}</option>
            }
          </select>
        </label>
        <label>
          <span>To</span>
          <select
            class="control"
            [attr.aria-label]="'To, ' + day()"
            [value]="stretch.to"
            (change)="end(at, $any($event.target).value)"
          >
            @for (time of ends(stretch); track time) {
              <option [value]="time" [selected]="time === stretch.to">{{ inClock(time) }}</option>
            }
          </select>
        </label>
        <button gr-button type="button" [attr.aria-label]="'Take out ' + words(stretch)" (click)="remove(at)">
          <gr-icon name="cross" />
        </button>
      </div>
    } @empty {
      <p class="muted">Not free.</p>
    }
    <button gr-button kind="word" type="button" (click)="more()">
      {{ hours().length ? 'Add more hours' : 'Add hours' }}<span class="unseen"> on {{ day() }}</span>
    </button>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s3);
      justify-items: start;
    }
    .stretch {
      align-items: end;
      display: grid;
      gap: var(--s2);
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
      max-width: 24rem;
      width: 100%;
    }
    label span {
      display: block;
      font-size: var(--text-s);
      line-height: var(--lead-s);
      margin-bottom: 4px;
    }
    [data-kind='word'] {
      margin-left: calc(-1 * var(--s2));
    }
  `,
})
export class HoursField {
  readonly hours = input.required<readonly HoursOfDay[]>();
  /** Whose hours they are, for those who hear them: `Monday`. */
  readonly day = input.required<string>();
  readonly changed = output<HoursOfDay[]>();

  protected readonly inClock = clockTime;

  protected begins({ from }: HoursOfDay): number[] {
    return clockTimes(0, END_OF_DAY - 30, from);
  }

  protected ends({ from, to }: HoursOfDay): number[] {
    return clockTimes(from + 1, END_OF_DAY, to);
  }

  protected words({ from, to }: HoursOfDay): string {
    return `${clockTime(from)} to ${clockTime(to)}`;
  }

  protected begin(at: number, value: string): void {
    this.put(at, beginAt(this.hours()[at]!, Number(value)));
  }

  protected end(at: number, value: string): void {
    this.put(at, { ...this.hours()[at]!, to: Number(value) });
  }

  protected remove(at: number): void {
    this.changed.emit(this.hours().filter((_, index) => index !== at));
  }

  protected more(): void {
    this.changed.emit(withMoreHours(this.hours()));
  }

  private put(at: number, stretch: HoursOfDay): void {
    this.changed.emit(this.hours().map((one, index) => (index === at ? stretch : one)));
  }
}
