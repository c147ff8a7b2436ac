import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { END_OF_DAY } from '@greenroom/kernel';
import { clockTime } from '@greenroom/people/domain';
import { RuledSection } from '@greenroom/platform/ui';
import { clockTimes } from './clock-times';
import { MyTimes, type Times } from './my-times';
import { SaveBar } from './save-bar';
import { SavedPart } from './saved-part';

type Limits = Times['limits'];

const NOTICE = [0, 30, 60, 120, 240, 480, 1_440, 2_880, 4_320, 10_080];
const TRAVEL = [0, 15, 30, 45, 60, 90, 120, 180, 240];
const NO_LIMITS: Limits = { earliest: 0, latest: END_OF_DAY, notice: 0, travel: 0 };

/** What I need around whatever I am asked for. */
@Component({
  selector: 'gr-limits-part',
  imports: [RuledSection, SaveBar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section gr-ruled heading="What I need" [level]="2">
      <div class="pairs">
        @for (field of fields(); track field.name) {
          <p>
            <label [attr.for]="field.name">{{ field.words }}</label>
            <select
              class="control"
              [id]="field.name"
              [value]="field.value"
              (change)="put(field.name, $any($event.target).value)"
            >
              @for (choice of field.choices; track choice.value) {
                <option [value]="choice.value" [selected]="choice.value === field.value">{{ choice.words }}</option>
              }
            </select>
          </p>
        }
      </div>
      <p class="small muted">The hours hold for your usual week; a single day may go beyond them.</p>
      <gr-save-bar [part]="part" deed="Save what I need" [stands]="stands()" (save)="save()" />
    </section>
  `,
  styles: `
    .pairs {
      display: grid;
      gap: var(--s3) var(--s2);
      grid-template-columns: repeat(2, minmax(0, 1fr));
      margin-bottom: var(--s2);
    }
    label {
      display: block;
      font-size: var(--text-s);
      font-weight: var(--weight-strong);
      line-height: var(--lead-s);
      margin-bottom: 4px;
    }
  `,
})
export class LimitsPart {
  private readonly mine = inject(MyTimes);
  protected readonly part = new SavedPart<Limits>(
    'limits',
    (times) => times?.limits ?? NO_LIMITS,
    (limits) => ({ limits }),
  );
  protected readonly fields = computed(() => {
    const { earliest, latest, notice, travel } = this.part.value();
    return [
      {
        name: 'earliest' as const,
        words: 'Never before',
        value: earliest,
        choices: chosen(clockTimes(0, latest - 30, earliest), clockTime),
      },
      {
        name: 'latest' as const,
        words: 'Never after',
        value: latest,
        choices: chosen(clockTimes(earliest + 30, END_OF_DAY, latest), clockTime),
      },
      { name: 'notice' as const, words: 'Notice', value: notice, choices: chosen(withOdd(NOTICE, notice), length) },
      {
        name: 'travel' as const,
        words: 'To a studio',
        value: travel,
        choices: chosen(withOdd(TRAVEL, travel), length),
      },
    ];
  });
  protected readonly stands = computed(() => {
    const { earliest, latest, notice, travel } = this.mine.times()?.limits ?? NO_LIMITS;
    return `${clockTime(earliest)} to ${clockTime(latest)}, notice: ${length(notice)}, to a studio: ${length(travel)}`;
  });

  protected put(name: keyof Limits, value: string): void {
    this.part.set({ ...this.part.value(), [name]: Number(value) });
  }

  protected async save(): Promise<void> {
    await this.part.save('That is saved.');
  }
}

function chosen(values: readonly number[], words: (value: number) => string) {
  return values.map((value) => ({ value, words: words(value) }));
}

function withOdd(values: readonly number[], value: number): number[] {
  return [...new Set([...values, value])].sort((a, b) => a - b);
}

function length(minutes: number): string {
  if (minutes === 0) return 'none';
  const [count, unit] =
    minutes % 1_440 === 0
      ? [minutes / 1_440, 'day']
      : minutes % 60 === 0
        ? [minutes / 60, 'hour']
        : [minutes, 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
