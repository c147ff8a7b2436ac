import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { END_OF_DAY, type HoursOfDay, ofEachWeekday, type Weekday, WEEKDAYS } from '@greenroom/kernel';
import { hoursInWords } from '@greenroom/people/domain';
import { Button, Icon, RuledSection } from '@greenroom/platform/ui';
import { sameHours } from './clock-times';
import { HoursField } from './hours-field';
import { MyTimes, type Times } from './my-times';
import { SaveBar } from './save-bar';
import { SavedPart } from './saved-part';

type Week = NonNullable<Times['week']>;

const OFFICE: readonly HoursOfDay[] = [{ from: 9 * 60, to: 17 * 60 + 30 }];
const EVENINGS: readonly HoursOfDay[] = [{ from: 18 * 60, to: 22 * 60 }];
const ALL_DAY: readonly HoursOfDay[] = [{ from: 7 * 60, to: 22 * 60 }];

/** What most weeks are like, a row a day; a day is opened, changed, and copied to others. */
@Component({
  selector: 'gr-usual-week',
  imports: [Button, HoursField, Icon, RuledSection, SaveBar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './usual-week.html',
  styleUrl: './usual-week.css',
})
export class UsualWeek {
  private readonly mine = inject(MyTimes);
  protected readonly part = new SavedPart<Week | null>(
    'week',
    (times) => times?.week ?? null,
    (week) => ({ week }),
  );
  protected readonly open = signal<Weekday | null>(null);
  protected readonly hasSaid = computed(() => this.part.value() !== null);
  protected readonly days = computed(() => {
    const week = this.part.value();
    return WEEKDAYS.map((weekday) => {
      const hours = week?.[weekday] ?? [];
      return { weekday, name: capital(weekday), hours, words: inWords(hours), bars: hours.map(barOf) };
    });
  });
  protected readonly stands = computed(() => weekInWords(this.mine.times()?.week ?? null));
  protected readonly starts = [
    { words: 'Weekdays, 9 to 5:30', week: ofEachWeekday((day) => (isWeekend(day) ? [] : [...OFFICE])) },
    { words: 'Evenings', week: ofEachWeekday(() => [...EVENINGS]) },
    { words: 'Any day, 7 to 22', week: ofEachWeekday(() => [...ALL_DAY]) },
  ];

  protected turn(weekday: Weekday): void {
    this.open.update((open) => (open === weekday ? null : weekday));
    // On a phone the hours of the last days open below what is seen.
    setTimeout(() => document.getElementById(`hours-${weekday}`)?.scrollIntoView({ block: 'nearest' }));
  }

  protected start(week: Week): void {
    this.part.set(week);
  }

  protected put(weekday: Weekday, hours: HoursOfDay[]): void {
    this.part.set({ ...(this.part.value() ?? ofEachWeekday(() => [])), [weekday]: hours });
  }

  protected copy(from: Weekday, to: readonly Weekday[]): void {
    const week = this.part.value();
    if (!week) return;
    const copied = to.map((weekday) => [weekday, [...week[from]]] as const);
    this.part.set({ ...week, ...Object.fromEntries(copied) });
  }

  protected others(from: Weekday): { weekday: Weekday; short: string; name: string; isSame: boolean }[] {
    const week = this.part.value();
    return WEEKDAYS.filter((weekday) => weekday !== from).map((weekday) => ({
      weekday,
      short: capital(weekday).slice(0, 3),
      name: capital(weekday),
      isSame: sameHours(week?.[weekday] ?? [], week?.[from] ?? []),
    }));
  }

  protected weekdays(): Weekday[] {
    return WEEKDAYS.filter((weekday) => !isWeekend(weekday));
  }

  protected async save(): Promise<void> {
    if (await this.part.save('Your usual week is saved.')) this.open.set(null);
  }
}

function inWords(hours: readonly HoursOfDay[]): string {
  return hours.map(hoursInWords).join(', ') || 'Not free';
}

function weekInWords(week: Week | null): string {
  if (!week) return 'nothing said';
  return WEEKDAYS.map((weekday) => `${capital(weekday).slice(0, 3)} ${inWords(week[weekday]).toLowerCase()}`).join(
    '; ',
  );
}

function barOf({ from, to }: HoursOfDay): { left: number; width: number } {
  return { left: (from / END_OF_DAY) * 100, width: ((to - from) / END_OF_DAY) * 100 };
}

function isWeekend(weekday: Weekday): boolean {
  return weekday === 'saturday' || weekday === 'sunday';
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
