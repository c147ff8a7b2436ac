import { ChangeDetectionStrategy, Component } from '@angular/core';

/** A column of a screen: a head that stays, a body that scrolls, a foot if there is one. */
@Component({
  // eslint-disable-next-line @angular-eslint/component-selector -- a pane is a section of its screen
  selector: 'section[gr-pane]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ng-content />`,
  styles: `
    :host {
      border-right: var(--hair);
      display: flex;
      flex-direction: column;
      min-height: 0;
      min-width: 0;
    }
    :host(:last-child) {
      border-right: 0;
    }
  `,
})
export class Pane {}

/** The head of a pane: 52 px, level with those beside it. */
@Component({
  // eslint-disable-next-line @angular-eslint/component-selector -- a header stays a header
  selector: 'header[gr-pane-head]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ng-content />`,
  styles: `
    :host {
      align-items: center;
      border-bottom: var(--hair);
      display: flex;
      flex: none;
      gap: var(--s3);
      justify-content: space-between;
      min-height: 52px;
      padding: var(--s2) var(--s5);
    }
    @media (max-height: 30rem) {
      :host {
        min-height: 40px;
        padding-bottom: 2px;
        padding-top: 2px;
      }
    }
    @media (max-width: 45rem) {
      :host {
        padding-left: var(--s4);
        padding-right: var(--s4);
      }
    }
  `,
})
export class PaneHead {}

/** What scrolls. It can be reached by the keyboard, for there may be nothing in it that can. */
@Component({
  selector: 'gr-pane-body',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { tabindex: '0' },
  template: `<ng-content />`,
  styles: `
    :host {
      display: block;
      flex: 1;
      min-height: 0;
      overflow-y: auto;
      overscroll-behavior: contain;
      /* What is said to screen readers alone stands outside the flow: it must scroll with the body, not with the page. */
      position: relative;
      scrollbar-color: var(--line-strong) transparent;
      scrollbar-width: thin;
    }
    :host(:focus-visible) {
      outline-offset: -2px;
    }
  `,
})
export class PaneBody {}
