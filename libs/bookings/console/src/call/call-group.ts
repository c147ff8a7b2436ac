import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { FormField } from '@greenroom/platform/ui';
import { CallControl } from '../form/call-control';
import type { CallDraft, FieldFaults } from '../form/call-draft';
import type { CallField, FieldGroup, FieldKey } from '../form/call-fields';
import { READ } from '../form/mail-in';

/** What is written in one field of a call. */
export interface CallEntry {
  readonly key: FieldKey;
  readonly value: string;
}

/** The id that a field of a call has on the page. */
export function idOfField(key: string): string {
  return `call-${key.replace('.', '-')}`;
}

/** Some fields of a call that are asked together. */
@Component({
  selector: 'gr-call-group',
  imports: [CallControl, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-group]': 'group().title' },
  template: `
    @for (field of group().fields; track field.key) {
      <gr-form-field
        [label]="field.label"
        [fieldId]="idOf(field.key)"
        [hint]="field.hint ?? ''"
        [note]="readFields().has(field.key) ? read : ''"
        [isGroup]="field.kind === 'choice' || field.kind === 'truth'"
        [error]="faults()[field.key] ?? ''"
      >
        <gr-call-control
          [field]="field"
          [fieldId]="idOf(field.key)"
          [value]="draft()[field.key] ?? ''"
          [isFaulty]="!!faults()[field.key]"
          [isNoted]="readFields().has(field.key)"
          (changed)="tell(field, $event)"
        />
      </gr-form-field>
    }
  `,
  styles: `
    :host {
      align-content: start;
      display: grid;
      gap: var(--s3);
    }
    :host([data-group='When']) {
      align-items: start;
      gap: var(--s3) var(--s6);
      /* So wide that the note beside a label moves nothing. */
      grid-template-columns: auto minmax(9.5rem, auto) auto;
      justify-content: start;
    }
    :host([data-group='How']) {
      gap: var(--s3) var(--s6);
      grid-template-columns: auto auto;
      justify-content: start;
    }
    :host([data-group='How']) > :nth-child(n + 3) {
      grid-column: 1 / 3;
    }
    @container call (max-width: 32rem) {
      :host([data-group='When']),
      :host([data-group='How']) {
        grid-template-columns: minmax(0, 1fr);
      }
      :host([data-group='How']) > :nth-child(n + 3) {
        grid-column: 1;
      }
    }
  `,
})
export class CallGroup {
  readonly group = input.required<FieldGroup>();
  readonly draft = input.required<CallDraft>();
  readonly faults = input.required<FieldFaults>();
  /** What was read from a mail, and nobody has looked at yet. */
  readonly readFields = input.required<ReadonlySet<string>>();
  readonly written = output<CallEntry>();

  protected readonly idOf = idOfField;
  protected readonly read = READ;

  protected tell({ key }: CallField, value: string): void {
    this.written.emit({ key, value });
  }
}
