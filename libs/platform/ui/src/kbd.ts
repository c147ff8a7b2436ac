import { ChangeDetectionStrategy, Component } from '@angular/core';

/** A key to press. */
@Component({
  // eslint-disable-next-line @angular-eslint/component-selector -- HTML has the element
  selector: 'kbd[gr-kbd]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ng-content />`,
  styles: `
    :host {
      border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
      border-radius: var(--radius-s);
      font: 500 var(--text-s) / 16px var(--font-ui);
      padding: 0 4px;
      white-space: nowrap;
    }
  `,
})
export class Kbd {}
