import { ChangeDetectionStrategy, Component } from '@angular/core';

/** A name with the mark before it, in a heading or a link. On the rail the mark is of another colour: `--brand-mark`. */
@Component({
  // eslint-disable-next-line @angular-eslint/component-selector -- a link stays a link
  selector: '[gr-brand]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<i></i><span><ng-content /></span>`,
  styles: `
    :host {
      align-items: center;
      display: flex;
      font: 500 var(--text-l) / 1.5rem var(--font-head);
      gap: 9px;
    }
    span {
      min-width: 0;
      overflow-wrap: anywhere;
    }
    i {
      background: var(--brand-mark, var(--accent));
      border-radius: 1px;
      flex: none;
      height: 15px;
      width: 9px;
    }
  `,
})
export class Brand {}
