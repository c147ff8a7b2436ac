import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, signal } from '@angular/core';
import { type HoursOfDay, isDay, londonDayOf, weekdayOf } from '@greenroom/kernel';
import { dayInWords, dayWithYear, hoursInWords } from '@greenroom/people/domain';
import { Button, RuledSection } from '@greenroom/platform/ui';
import { Present } from '@greenroom/platform/web';
import { Fortnight } from './fortnight';
import { HoursField } from './hours-field';
import { MyTimes, type Times } from './my-times';
import { SaveBar } from './save-bar';
import { SavedPart } from './saved-part';
import { fortnightOf } from './times-in-words';

type Exceptions = Times['exceptions'];

/** The coming two weeks as they come out, and the days that are not as usual, each with hours of its own. */
@Component({
  selector: 'gr-coming-days',
  imports: [Button, Fortnight, HoursField, RuledSection, SaveBar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './coming-days.html',
  styleUrl: './coming-days.css',
})
export class ComingDays {
  private readonly mine = inject(MyTimes);
  private readonly present = inject(Present);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly part = new SavedPart<Exceptions>(
    'exceptions',
    (times) => times?.exceptions ?? [],
    (exceptions) => ({ exceptions }),
  );
  protected readonly today = computed(() => londonDayOf(this.present.minute()));
  protected readonly days = computed(() => {
    const times = this.mine.times();
    return times ? fortnightOf(times, this.present.minute()) : [];
  });
  protected readonly chosen = signal<string | null>(null);
  protected readonly day = computed(() => {
    const day = this.chosen();
    if (day === null) return undefined;
    const exception = this.part.value().find((one) => one.day === day);
    const usual = this.mine.times()?.week?.[weekdayOf(day)] ?? [];
    return {
      day,
      name: dayWithYear(day, this.today()),
      hours: exception?.hours ?? usual,
      isOther: exception !== undefined,
      usually: hoursWords(usual),
      counts: this.days().find((one) => one.day === day)?.words,
      isAway: this.days().find((one) => one.day === day)?.mark === 'away',
    };
  });
  protected readonly others = computed(() =>
    this.part
      .value()
      .filter(({ day }) => day >= this.today())
      .map(({ day, hours }) => ({ day, name: dayWithYear(day, this.today()), words: hoursWords(hours) })),
  );
  protected readonly stands = computed(
    () =>
      (this.mine.times()?.exceptions ?? [])
        .map(({ day, hours }) => `${dayInWords(day)} ${hoursWords(hours)}`)
        .join('; ') || 'no day differs from the usual week',
  );

  protected choose(day: string): void {
    this.chosen.update((chosen) => (chosen === day ? null : day));
    this.bringIntoSight();
  }

  protected open(day: string): void {
    if (!isDay(day) || day < this.today()) return;
    this.chosen.set(day);
    this.bringIntoSight(({ firstElementChild }) => (firstElementChild as HTMLElement).focus({ preventScroll: true }));
  }

  /** On a phone the day opens below what is seen. */
  private bringIntoSight(then?: (day: HTMLElement) => void): void {
    setTimeout(() => {
      const day = this.element.nativeElement.querySelector<HTMLElement>('.day');
      day?.scrollIntoView({ block: 'nearest' });
      if (day) then?.(day);
    });
  }

  protected put(day: string, hours: HoursOfDay[]): void {
    const others = this.part.value().filter((one) => one.day !== day);
    this.part.set([...others, { day, hours }].sort((a, b) => (a.day < b.day ? -1 : 1)));
  }

  protected asUsual(day: string): void {
    this.part.set(this.part.value().filter((one) => one.day !== day));
  }

  protected async save(): Promise<void> {
    if (await this.part.save('The day is saved.')) this.chosen.set(null);
  }
}

function hoursWords(hours: readonly HoursOfDay[]): string {
  return hours.map(hoursInWords).join(', ') || 'not free';
}
