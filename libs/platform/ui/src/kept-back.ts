import { ChangeDetectionStrategy, Component } from '@angular/core';

/** In place of a figure that would say too much about too few: “fewer than 5”, “kept back”. It is no zero. */
@Component({
  selector: 'gr-kept-back',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ng-content />`,
  styles: `
    :host {
      background: repeating-linear-gradient(135deg, var(--line-strong) 0 1px, transparent 1px 5px);
      border-radius: var(--radius-s);
      color: var(--ink-muted);
      display: inline-block;
      font-size: var(--text-s);
      font-weight: var(--weight-text);
      line-height: 18px;
      padding: 0 6px;
      text-align: center;
      white-space: nowrap;
    }
  `,
})
export class KeptBack {}
