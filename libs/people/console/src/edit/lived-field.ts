import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output } from '@angular/core';
import { Button, FormField } from '@greenroom/platform/ui';
import type { LivedDraft } from './person-draft';

/** What somebody has lived, in the words that they chose; kept only with the day on which they agreed. */
@Component({
  selector: 'gr-lived-field',
  imports: [Button, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './lived-field.html',
  styleUrl: './lived-field.css',
})
export class LivedField {
  readonly entries = input.required<readonly LivedDraft[]>();
  readonly error = input('');
  readonly changed = output<readonly LivedDraft[]>();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly today = new Date().toISOString().slice(0, 10);

  protected set(at: number, change: Partial<LivedDraft>): void {
    this.changed.emit(this.entries().map((entry, place) => (place === at ? { ...entry, ...change } : entry)));
  }

  protected remove(at: number): void {
    this.changed.emit(this.entries().filter((_, place) => place !== at));
  }

  protected add(): void {
    this.changed.emit([...this.entries(), { issue: '', wording: '', consentedOn: '' }]);
    setTimeout(() => [...this.element.nativeElement.querySelectorAll<HTMLElement>('.issue')].at(-1)?.focus());
  }
}
