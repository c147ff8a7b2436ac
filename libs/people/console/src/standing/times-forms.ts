import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { type HoursOfDay, type Weekday, WEEKDAYS } from '@greenroom/kernel';
import { limitChoices } from '@greenroom/people/domain';
import { Button } from '@greenroom/platform/ui';
import type { AnswerOf, InputOf } from '@greenroom/platform/web';
import { capital } from '../words/person-in-words';
import { hoursTyped, hoursWritten } from './hours-typed';

export type Times = AnswerOf<'readAvailability'>;
type Limits = Times['limits'];

/** A change of somebody's times, and what of them it is, as the end of “Their … is written down”. */
export interface TimesChange {
  readonly change: Omit<InputOf<'changeAvailability'>['body'], 'version'>;
  readonly what: string;
}

const FORMS = [
  { form: 'week', words: 'Change the week …' },
  { form: 'day', words: 'Change one day …' },
  { form: 'away', words: 'Add time off …' },
  { form: 'limits', words: 'Change what they need …' },
  { form: 'pause', words: 'Pause …' },
] as const;
type Form = (typeof FORMS)[number]['form'];

const LIMITS = [
  { name: 'earliest', words: 'Never before' },
  { name: 'latest', words: 'Never after' },
  { name: 'notice', words: 'Notice' },
  { name: 'travel', words: 'To a studio' },
] as const;

/** What staff write down of somebody's times on their word: one form at a time. What was typed stays until it is saved. */
@Component({
  selector: 'gr-times-forms',
  imports: [Button],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './times-forms.html',
  styleUrl: './standing.css',
})
export class TimesForms {
  readonly personId = input.required<string>();
  readonly times = input.required<Times>();
  /** The day in London. */
  readonly today = input.required<string>();
  readonly isSaving = input(false);
  readonly changed = output<TimesChange>();
  /** What was typed cannot be read, in a sentence; empty once that is over. */
  readonly refused = output<string>();

  protected readonly open = linkedSignal<string, Form | null>({ source: this.personId, computation: () => null });
  protected readonly forms = computed(() => FORMS.filter(({ form }) => form !== 'pause' || !this.times().pause));
  protected readonly week = computed(() =>
    WEEKDAYS.map((weekday) => ({
      weekday,
      name: capital(weekday),
      written: hoursWritten(this.times().week?.[weekday] ?? []),
    })),
  );
  /** What is only read again is the same, and takes nothing from what is being chosen. */
  private readonly savedLimits = computed(() => this.times().limits, { equal: isSame });
  /** As they are chosen: the hours that are left hang on each other. */
  protected readonly limits = linkedSignal<Limits>(() => this.savedLimits());
  protected readonly limitFields = computed(() => {
    const choices = limitChoices(this.limits());
    return LIMITS.map(({ name, words }) => ({ name, words, value: this.limits()[name], choices: choices[name] }));
  });

  close(): void {
    this.open.set(null);
  }

  protected turn(form: Form): void {
    this.open.update((open) => (open === form ? null : form));
    this.limits.set(this.times().limits);
    this.refused.emit('');
  }

  protected saveWeek(event: Event): void {
    const form = valuesOf(event);
    const typed = WEEKDAYS.map((weekday) => [weekday, hoursTyped(form.get(weekday) ?? '')] as const);
    const wrong = typed.find(([, hours]) => hours === undefined);
    if (wrong) return this.refused.emit(`${capital(wrong[0])} ${UNREADABLE}`);
    const week = Object.fromEntries(typed) as Record<Weekday, HoursOfDay[]>;
    this.changed.emit({ change: { week }, what: 'week' });
  }

  protected saveDay(event: Event): void {
    const form = valuesOf(event);
    const [day, hours] = [form.get('day') ?? '', hoursTyped(form.get('hours') ?? '')];
    if (day === '') return this.refused.emit('Give the day.');
    if (!hours) return this.refused.emit(`That ${UNREADABLE}`);
    const others = this.times().exceptions.filter((one) => one.day !== day);
    this.changed.emit({ change: { exceptions: [...others, { day, hours }] }, what: 'day' });
  }

  protected saveTimeOff(event: Event): void {
    const form = valuesOf(event);
    const [from, to] = [form.get('from') ?? '', form.get('to') || (form.get('from') ?? '')];
    if (from === '') return this.refused.emit('Give the first day away.');
    if (to < from) return this.refused.emit('The last day away is before the first.');
    this.changed.emit({ change: { timeOff: [...this.times().timeOff, { from, to }] }, what: 'time off' });
  }

  protected limit(name: keyof Limits, value: string): void {
    this.limits.update((limits) => ({ ...limits, [name]: Number(value) }));
  }

  protected saveLimits(event: Event): void {
    event.preventDefault();
    this.changed.emit({ change: { limits: this.limits() }, what: 'need' });
  }

  protected pause(event: Event): void {
    this.changed.emit({ change: { pause: { returnsOn: valuesOf(event).get('returnsOn') || null } }, what: 'pause' });
  }
}

function isSame(some: Limits, others: Limits): boolean {
  return LIMITS.every(({ name }) => some[name] === others[name]);
}

const UNREADABLE = 'cannot be read. Write hours as 9-12, 14:00-18:30.';

function valuesOf(event: Event): ReadonlyMap<string, string> {
  event.preventDefault();
  return new Map([...new FormData(event.target as HTMLFormElement)].map(([name, value]) => [name, String(value)]));
}
