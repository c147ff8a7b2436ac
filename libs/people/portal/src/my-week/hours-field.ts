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
        @for (edge of edgesOf(stretch); track edge.name) {
          <label>
            <span>{{ edge.words }}</span>
            <select
              class="control"
              [attr.aria-label]="edge.words + ', ' + day()"
              [value]="stretch[edge.name]"
              (change)="move(at, edge.name, $any($event.target).value)"
            >
              @for (time of edge.times; track time) {
                <option [value]="time" [selected]="time === stretch[edge.name]">{{ inClock(time) }}</option>
              }
            </select>
          </label>
        }
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

  protected edgesOf({ from, to }: HoursOfDay) {
    return [
      { name: 'from', words: 'From', times: clockTimes(0, END_OF_DAY - 30, from) },
      { name: 'to', words: 'To', times: clockTimes(from + 1, END_OF_DAY, to) },
    ] as const;
  }

  protected words({ from, to }: HoursOfDay): string {
    return `${clockTime(from)} to ${clockTime(to)}`;
  }

  protected move(at: number, edge: keyof HoursOfDay, value: string): void {
    const stretch = this.hours()[at]!;
    const moved = edge === 'from' ? beginAt(stretch, Number(value)) : { ...stretch, to: Number(value) };
    this.changed.emit(this.hours().map((one, index) => (index === at ? moved : one)));
  }

  protected remove(at: number): void {
    this.changed.emit(this.hours().filter((_, index) => index !== at));
  }

  protected more(): void {
    this.changed.emit(withMoreHours(this.hours()));
  }
}
