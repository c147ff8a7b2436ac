import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { londonDayOf } from '@greenroom/kernel';
import { dayWithYear, furthestDay, timeOffFault } from '@greenroom/people/domain';
import { Button, RuledSection } from '@greenroom/platform/ui';
import { Present } from '@greenroom/platform/web';
import { MyDrafts } from '../my-drafts';
import { MyTimes, type Times } from './my-times';
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
            <span
              >{{ off.words }}
              @if (off.fault) {
                <br /><span class="fault small">{{ off.fault }}</span>
              }
            </span>
            <button gr-button kind="word" type="button" (click)="takeOut(off)">
              Take out<span class="unseen"> {{ off.words }}</span>
            </button>
          </li>
        } @empty {
          <li class="muted">None ahead.</li>
        }
      </ul>
      <form novalidate (submit)="add($event)">
        @for (edge of edges; track edge.name) {
          <p>
            <label class="control-label" [attr.for]="'off-' + edge.name">{{ edge.words }}</label>
            <input
              class="control"
              type="date"
              aria-describedby="off-fault"
              [id]="'off-' + edge.name"
              [min]="(edge.name === 'to' && typed.value().from) || today()"
              [max]="furthest()"
              [value]="typed.value()[edge.name]"
              [attr.aria-invalid]="fault() ? 'true' : null"
              (input)="type(edge.name, $any($event.target).value)"
            />
          </p>
        }
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
  protected readonly edges = [
    { name: 'from', words: 'First day' },
    { name: 'to', words: 'Last day' },
  ] as const;
  /** Chosen and not added; another page may be looked at meanwhile. */
  protected readonly typed = inject(MyDrafts).of('timeOffTyped', () => NO_DAYS);
  protected readonly furthest = computed(() => furthestDay(this.today()));
  private readonly isAsked = signal(false);
  /** Said as soon as both days are there, or once they are to be added. */
  protected readonly fault = computed(() => {
    const { from, to } = this.typed.value();
    return this.isAsked() || (from && to) ? timeOffFault({ from, to: to || from }, this.today()) : '';
  });

  protected type(edge: keyof Away, day: string): void {
    this.isAsked.set(false);
    this.typed.set({ ...this.typed.value(), [edge]: day });
  }

  protected add(event: Event): void {
    event.preventDefault();
    this.isAsked.set(true);
    if (this.fault()) return;
    const { from, to } = this.typed.value();
    this.part.set([...this.part.value(), { from, to: to || from }].sort((a, b) => (a.from < b.from ? -1 : 1)));
    this.typed.drop();
    this.isAsked.set(false);
  }

  protected takeOut({ from, to }: Away): void {
    this.part.set(this.part.value().filter((off) => off.from !== from || off.to !== to));
  }

  protected async save(): Promise<void> {
    await this.part.save('Your time off is saved.');
  }

  private ahead(timeOff: readonly Away[]): (Away & { words: string; fault: string })[] {
    const today = this.today();
    return timeOff
      .map(({ from, to }, place) => ({
        from,
        to,
        words: from === to ? dayWithYear(from, today) : `${dayWithYear(from, today)} to ${dayWithYear(to, today)}`,
        fault: timeOffFault({ from, to }, today) || (this.isRefused(place) ? 'This one is not right.' : ''),
      }))
      .filter(({ to }) => to >= today);
  }

  private isRefused(place: number): boolean {
    return this.part.faultPath().startsWith(`timeOff.${place}.`);
  }
}

const NO_DAYS: Away = { from: '', to: '' };
