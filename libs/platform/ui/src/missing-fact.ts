import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/** A must-have that nobody has given yet, with the deed that fills it; calm while it is merely still to come. */
@Component({
  selector: 'gr-missing-fact',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-calm]': 'isCalm() || null' },
  template: `
    <span>{{ words() }}</span>
    @if (deed()) {
      <button type="button" (click)="acted.emit()">{{ deed() }}</button>
    }
  `,
  styles: `
    :host {
      align-items: center;
      background: var(--clash-soft);
      border-left: 3px solid var(--clash);
      color: var(--clash-ink);
      display: flex;
      font-weight: var(--weight-mid);
      gap: var(--s2);
      justify-content: space-between;
      padding: 2px 4px 2px 8px;
    }
    :host([data-calm]) {
      background: none;
      border-left: 3px dashed var(--line-strong);
      color: var(--ink-muted);
      font-weight: var(--weight-text);
    }
    button {
      background: none;
      border: 0;
      cursor: pointer;
      padding: 0 4px;
      text-decoration: underline;
      text-underline-offset: 3px;
    }
  `,
})
export class MissingFact {
  readonly words = input('Not known');
  readonly deed = input('');
  /** Whether nobody has had the occasion to give it yet. */
  readonly isCalm = input(false);
  readonly acted = output();
}
