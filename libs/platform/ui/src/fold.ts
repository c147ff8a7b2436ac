import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from './icon';

/** What is out of play but must be findable: folded, and counted on the fold. */
@Component({
  selector: 'gr-fold',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details [open]="isOpen()">
      <summary>
        <gr-icon name="next" />
        <span
          ><span class="strong">{{ heading() }}</span> <span class="note">{{ note() }}</span></span
        >
        <span class="faces"><ng-content select="gr-face" /></span>
      </summary>
      <ng-content />
    </details>
  `,
  styles: `
    :host {
      background: var(--surface-sunk);
      border-top: var(--hair);
      display: block;
    }
    summary {
      align-items: center;
      display: grid;
      gap: 0 var(--s3);
      grid-template-columns: auto minmax(0, 1fr) auto;
      padding: 9px var(--s5) 9px var(--s4);
    }
    summary:focus-visible {
      outline-offset: -2px;
    }
    gr-icon {
      transition: transform var(--calm) var(--ease);
    }
    details[open] gr-icon {
      transform: rotate(90deg);
    }
    .faces {
      display: flex;
      gap: 3px;
    }
    .note {
      color: var(--ink-muted);
      font-size: var(--text-s);
      margin-left: var(--s1);
    }
  `,
})
export class Fold {
  readonly heading = input.required<string>();
  readonly note = input('');
  /** Whether it begins unfolded; whoever folds it has it so. */
  readonly isOpen = input(false);
}
