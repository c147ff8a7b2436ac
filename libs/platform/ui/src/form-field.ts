import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from './icon';

/**
 * A control with its label above and what is wrong with it below. The control inside has the id `fieldId`, and names
 * `<fieldId>-error`, `<fieldId>-hint` and `<fieldId>-note` as what describes it; a `group` of controls is labelled as a whole.
 */
@Component({
  selector: 'gr-form-field',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.role]': 'group()', '[attr.aria-labelledby]': 'group() && labelId()' },
  template: `
    <div class="head">
      @if (isGroup()) {
        <span class="label" [id]="labelId()"
          ><span>{{ label() }}</span></span
        >
      } @else {
        <label class="label" [attr.for]="fieldId()"
          ><span>{{ label() }}</span></label
        >
      }
      @if (note()) {
        <span class="note" [id]="fieldId() + '-note'">{{ note() }}</span>
      }
    </div>
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
    .head {
      align-items: baseline;
      column-gap: var(--s2);
      display: flex;
      flex-wrap: wrap;
      margin-bottom: 4px;
    }
    .label {
      font-weight: var(--weight-strong);
    }
    .note {
      color: var(--ink-muted);
      font-size: var(--text-s);
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
  /** Beside the label, where it moves nothing: what is so of the field for now, as where it was read. */
  readonly note = input('');
  readonly error = input('');
  readonly isGroup = input(false);
  protected readonly group = computed(() => (this.isGroup() ? 'group' : null));
  protected readonly labelId = computed(() => `${this.fieldId()}-label`);
}
