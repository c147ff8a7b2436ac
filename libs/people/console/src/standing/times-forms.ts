import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { furthestDay } from '@greenroom/people/domain';
import { Button } from '@greenroom/platform/ui';
import { TypedForms } from '../typed/typed-forms';
import {
  changeOf,
  faultWhileTyping,
  fieldsOf,
  type FormFault,
  NO_FAULT,
  TIME_FORMS,
  type TimeForm,
  type Times,
  type TimesChange,
} from './time-form-fields';

/**
 * What staff write down of somebody's times on their word: one form at a time. What is typed stays until it is saved or
 * thrown away, also while another form is open.
 */
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

  private readonly typedForms = inject(TypedForms);
  protected readonly open = linkedSignal<string, TimeForm | null>({ source: this.personId, computation: () => null });
  protected readonly forms = computed(() => TIME_FORMS.filter(({ form }) => form !== 'pause' || !this.times().pause));
  protected readonly shown = computed(() => {
    const form = this.forms().find((one) => one.form === this.open());
    return form && { ...form, fields: fieldsOf(form.form, this.times(), this.typed()) };
  });
  protected readonly furthest = computed(() => furthestDay(this.today()));
  private readonly typed = computed(() => this.typedForms.of(keyOf(this.open())) ?? {});
  /** What was wrong when it was to be saved, until something else is typed. */
  private readonly refused = linkedSignal<unknown, FormFault>({ source: this.typed, computation: () => NO_FAULT });
  protected readonly fault = computed(() =>
    this.refused().words ? this.refused() : faultWhileTyping(this.open(), this.typed(), this.today()),
  );

  private readonly form = viewChild<ElementRef<HTMLFormElement>>('typing');

  constructor() {
    // As a form opens: what is typed next is meant for it, and no shortcut.
    afterRenderEffect(() => {
      if (this.open()) this.form()?.nativeElement.querySelector<HTMLElement>('.control')?.focus();
    });
  }

  /** What was sent is written down: it is typed no longer. */
  saved(): void {
    this.typedForms.drop(keyOf(this.open()));
    this.open.set(null);
  }

  /** What was sent is not written down: from now on it is meant for the times as they are shown then. */
  notSaved(): void {
    this.typedForms.tell(keyOf(this.open()));
  }

  protected isTyped(form: TimeForm): boolean {
    return this.typedForms.of(keyOf(form)) !== undefined;
  }

  protected turn(form: TimeForm): void {
    this.open.update((open) => (open === form ? null : form));
  }

  protected type(field: string, text: string): void {
    const form = this.open();
    if (!form) return;
    this.typedForms.put(keyOf(form), field, text, this.times().version);
    const typed = Object.entries(this.typed());
    const saved = fieldsOf(form, this.times());
    if (typed.every(([name, value]) => saved.find((one) => one.name === name)?.value === value)) this.throwAway(form);
  }

  protected fold(event: Event): void {
    // Not also the way back to the list.
    event.preventDefault();
    this.open.set(null);
  }

  protected throwAway(form: TimeForm): void {
    this.typedForms.drop(keyOf(form));
  }

  protected cancel(form: TimeForm): void {
    this.throwAway(form);
    this.open.set(null);
  }

  protected save(event: Event): void {
    event.preventDefault();
    const form = this.open();
    if (!form) return;
    const read = changeOf(form, this.times(), this.typed(), this.today());
    // Time off is added to what is there, whoever wrote that; all else takes the place of what stood there.
    const version = form === 'away' ? undefined : this.typedForms.versionOf(keyOf(form));
    if ('change' in read) this.changed.emit({ ...read, version });
    else this.refused.set(read);
  }
}

function keyOf(form: TimeForm | null): string {
  return `times ${form ?? ''}`;
}
