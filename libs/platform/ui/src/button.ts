import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** `go`: the next act, once a pane. `plain`: one of equals. `word`: the rest. */
export type ButtonKind = 'go' | 'plain' | 'word';

@Component({
  // eslint-disable-next-line @angular-eslint/component-selector -- a button and a link stay what they are
  selector: 'button[gr-button], a[gr-button]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-kind]': 'kind()', '[attr.data-size]': 'size()' },
  template: `<ng-content />`,
  styles: `
    :host {
      align-items: center;
      background: var(--surface-raised);
      border: 1px solid var(--line-control);
      border-radius: var(--radius-m);
      color: var(--ink);
      cursor: pointer;
      display: inline-flex;
      font-weight: var(--weight-mid);
      gap: var(--s2);
      height: var(--control);
      justify-content: center;
      padding: 0 var(--s3);
      transition: background var(--quick) var(--ease);
      white-space: nowrap;
    }
    :host(:hover) {
      background: var(--surface-sunk);
    }
    :host([data-kind='go']) {
      background: var(--accent);
      border-color: var(--accent);
      color: var(--on-accent);
      font-weight: var(--weight-strong);
    }
    :host([data-kind='go']:hover) {
      background: var(--accent-hover);
      border-color: var(--accent-hover);
    }
    :host([data-kind='word']) {
      background: none;
      border-color: transparent;
      color: var(--accent-ink);
      padding: 0 var(--s2);
    }
    :host([data-kind='word']:hover) {
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    :host([data-size='small']) {
      font-size: var(--text-s);
      height: var(--control-s);
      padding: 0 10px;
    }
    :host([data-size='small'][data-kind='word']) {
      padding: 0 6px;
    }
    :host([aria-pressed='true']) {
      background: var(--surface-selected);
      border-color: var(--accent);
      color: var(--accent-ink);
      font-weight: var(--weight-strong);
    }
    :host(:disabled) {
      background: transparent;
      border-color: var(--line-strong);
      border-style: dashed;
      color: var(--ink-faint);
      cursor: not-allowed;
    }
    @media (pointer: coarse) {
      :host,
      :host([data-size='small']) {
        min-height: 2.5rem;
      }
    }
  `,
})
export class Button {
  readonly kind = input<ButtonKind>('plain');
  readonly size = input<'medium' | 'small'>('medium');
}
