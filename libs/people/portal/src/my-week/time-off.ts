import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { londonDayOf } from '@greenroom/kernel';
import { Button, RuledSection } from '@greenroom/platform/ui';
import { Present } from '@greenroom/platform/web';
import { dayWithYear, MyTimes, type Times } from './my-times';
import { SaveBar } from './save-bar';
import { SavedPart } from './saved-part';

type Away = Times['timeOff'][number];

/** Days in a row on which nobody asks me. */
@Component({
  selector: 'gr-time-off',
  imports: [Button, RuledSection, SaveBar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section gr-ruled heading="Time off" [level]="2">
      <ul class="rows">
        @for (off of list(); track off.from + off.to) {
          <li>
            <span>{{ off.words }}</span>
            <button gr-button kind="word" type="button" (click)="takeOut(off)">
              Take out<span class="unseen"> {{ off.words }}</span>
            </button>
          </li>
        } @empty {
          <li class="muted">None ahead.</li>
        }
      </ul>
      <form #form novalidate (submit)="add($event, first.value, last.value)">
        <p>
          <label for="off-from">First day</label>
          <input #first id="off-from" class="control" type="date" [min]="today()" aria-describedby="off-fault" />
        </p>
        <p>
          <label for="off-to">Last day</label>
          <input #last id="off-to" class="control" type="date" [min]="first.value" aria-describedby="off-fault" />
        </p>
        <button gr-button type="submit">Add</button>
      </form>
      <p id="off-fault" class="fault small" role="alert">{{ fault() }}</p>
      <gr-save-bar [part]="part" deed="Save time off" [stands]="stands()" (save)="save()" />
    </section>
  `,
  styles: `
    li {
      align-items: center;
      display: flex;
      gap: var(--s3);
      justify-content: space-between;
      min-height: var(--target);
    }
    form {
      align-items: end;
      display: grid;
      gap: var(--s2);
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      margin-top: var(--s2);
    }
    label {
      display: block;
      font-size: var(--text-s);
      font-weight: var(--weight-strong);
      line-height: var(--lead-s);
      margin-bottom: 4px;
    }
    .fault {
      color: var(--clash-ink);
      margin-top: 4px;
    }
    @media (min-width: 25rem) {
      form {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
      }
    }
  `,
})
export class TimeOffPart {
  private readonly mine = inject(MyTimes);
  private readonly present = inject(Present);
  protected readonly part = new SavedPart<Away[]>(
    'timeOff',
    (times) => times?.timeOff ?? [],
    (timeOff) => ({ timeOff }),
  );
  protected readonly today = computed(() => londonDayOf(this.present.minute()));
  protected readonly list = computed(() => this.ahead(this.part.value()));
  protected readonly stands = computed(
    () =>
      this.ahead(this.mine.times()?.timeOff ?? [])
        .map(({ words }) => words)
        .join('; ') || 'no time off',
  );
  protected readonly fault = signal('');

  protected add(event: Event, from: string, last: string): void {
    event.preventDefault();
    const to = last || from;
    this.fault.set(faultOf(from, to, this.today()));
    if (this.fault()) return;
    this.part.set([...this.part.value(), { from, to }].sort((a, b) => (a.from < b.from ? -1 : 1)));
    (event.target as HTMLFormElement).reset();
  }

  protected takeOut({ from, to }: Away): void {
    this.part.set(this.part.value().filter((off) => off.from !== from || off.to !== to));
  }

  protected async save(): Promise<void> {
    await this.part.save('Your time off is saved.');
  }

  private ahead(timeOff: readonly Away[]): (Away & { words: string })[] {
    const today = this.today();
    return timeOff
      .filter(({ to }) => to >= today)
      .map(({ from, to }) => ({
        from,
        to,
        words: from === to ? dayWithYear(from, today) : `${dayWithYear(from, today)} to ${dayWithYear(to, today)}`,
      }));
  }
}

function faultOf(from: string, to: string, today: string): string {
  if (!from) return 'Choose the first day.';
  if (to < today) return 'Those days have passed.';
  return to < from ? 'The last day is before the first.' : '';
}
