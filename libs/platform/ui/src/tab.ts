import { ChangeDetectionStrategy, Component } from '@angular/core';

/** One of the views of a pane: a link, since views live in the address. `aria-current` marks the one that is open. */
@Component({
  // eslint-disable-next-line @angular-eslint/component-selector -- a tab is a link
  selector: 'a[gr-tab]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ng-content />`,
  styles: `
    :host {
      color: var(--ink-muted);
      padding: 2px 0;
      white-space: nowrap;
    }
    :host(:hover) {
      color: var(--ink);
    }
    :host([aria-current]) {
      box-shadow: 0 2px 0 var(--rule);
      color: var(--ink);
      font-weight: var(--weight-strong);
    }
    @media (pointer: coarse) {
      :host {
        padding: 12px 0;
      }
    }
  `,
})
export class Tab {}
