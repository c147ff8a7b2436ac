import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Button } from './button';
import { Icon } from './icon';

/** What went wrong, in the place where it did, and how to go on: a button of its own, or what is put in. It stays until it is over. */
@Component({
  selector: 'gr-problem-line',
  imports: [Button, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'alert' },
  template: `
    <gr-icon name="clash" />
    <p>{{ message() }}</p>
    <ng-content />
    @if (deed()) {
      <button gr-button size="small" type="button" (click)="acted.emit()">{{ deed() }}</button>
    }
  `,
  styles: `
    :host {
      align-items: center;
      background: var(--clash-soft);
      border-bottom: var(--hair);
      color: var(--clash-ink);
      display: flex;
      flex-wrap: wrap;
      font-size: var(--text-s);
      gap: var(--s2);
      line-height: var(--lead-s);
      padding: var(--s2) var(--s5);
    }
    p {
      flex: 1 1 14rem;
      overflow-wrap: anywhere;
    }
    gr-icon {
      height: 15px;
      width: 15px;
    }
  `,
})
export class ProblemLine {
  readonly message = input.required<string>();
  /** The words on the button, e.g. "Try again". */
  readonly deed = input('');
  readonly acted = output();
}
