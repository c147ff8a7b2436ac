import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from './icon';

/**
 * A control with its label above and what is wrong with it below. The control inside has the id `fieldId`, and names
 * `<fieldId>-error` and `<fieldId>-hint` as what describes it; a `group` of controls is labelled as a whole.
 */
@Component({
  selector: 'gr-form-field',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.role]': 'group()', '[attr.aria-labelledby]': 'group() && labelId()' },
  template: `
    @if (isGroup()) {
      <span class="label" [id]="labelId()"
        ><span>{{ label() }}</span></span
      >
    } @else {
      <label class="label" [attr.for]="fieldId()"
        ><span>{{ label() }}</span></label
      >
    }
    @if (hint()) {
      <p class="hint" [id]="fieldId() + '-hint'">{{ hint() }}</p>
    }
    <ng-content />
    @if (error()) {
      <p class="error" [id]="fieldId() + '-error'"><gr-icon name="clash" />{{ error() }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .label {
      display: block;
      font-weight: var(--weight-strong);
      margin-bottom: 4px;
    }
    .hint {
      color: var(--ink-muted);
      font-size: var(--text-s);
      line-height: var(--lead-s);
      margin: -2px 0 6px;
      max-width: 72ch;
      text-wrap: pretty;
    }
    .error {
      align-items: start;
      color: var(--clash-ink);
      display: flex;
      font-size: var(--text-s);
      font-weight: var(--weight-mid);
      gap: 6px;
      line-height: var(--lead-s);
      margin-top: 4px;
      overflow-wrap: anywhere;
    }
    gr-icon {
      height: 14px;
      margin-top: 2px;
      width: 14px;
    }
  `,
})
export class FormField {
  readonly label = input.required<string>();
  readonly fieldId = input.required<string>();
  readonly hint = input('');
  readonly error = input('');
  readonly isGroup = input(false);
  protected readonly group = computed(() => (this.isGroup() ? 'group' : null));
  protected readonly labelId = computed(() => `${this.fieldId()}-label`);
}
