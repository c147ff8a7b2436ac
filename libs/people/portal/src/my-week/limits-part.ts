import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { clockTime, lengthInWords, limitChoices, NO_LIMITS } from '@greenroom/people/domain';
import { RuledSection } from '@greenroom/platform/ui';
import { MyTimes, type Times } from './my-times';
import { SaveBar } from './save-bar';
import { SavedPart } from './saved-part';

type Limits = Times['limits'];

const FIELDS = [
  { name: 'earliest', words: 'Never before' },
  { name: 'latest', words: 'Never after' },
  { name: 'notice', words: 'Notice' },
  { name: 'travel', words: 'To a studio' },
] as const;

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
            <label class="control-label" [attr.for]="field.name">{{ field.words }}</label>
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
    const limits = this.part.value();
    const choices = limitChoices(limits);
    return FIELDS.map(({ name, words }) => ({ name, words, value: limits[name], choices: choices[name] }));
  });
  protected readonly stands = computed(() => {
    const { earliest, latest, notice, travel } = this.mine.times()?.limits ?? NO_LIMITS;
    return `${clockTime(earliest)} to ${clockTime(latest)}, notice: ${lengthOrNone(notice)}, to a studio: ${lengthOrNone(travel)}`;
  });

  protected put(name: keyof Limits, value: string): void {
    this.part.set({ ...this.part.value(), [name]: Number(value) });
  }

  protected async save(): Promise<void> {
    await this.part.save('That is saved.');
  }
}

function lengthOrNone(minutes: number): string {
  return minutes === 0 ? 'none' : lengthInWords(minutes);
}
