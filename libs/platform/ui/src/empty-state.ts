import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Nothing here: says what to do next, and holds the deed. */
@Component({
  selector: 'gr-empty-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="title" role="heading" [attr.aria-level]="level()">{{ heading() }}</div>
    <div class="next"><ng-content /></div>
  `,
  styles: `
    :host {
      display: block;
      max-width: 44ch;
      padding: var(--s6) var(--s5);
    }
    @media (max-width: 45rem) {
      :host {
        padding-left: var(--s4);
        padding-right: var(--s4);
      }
    }
    .title {
      text-wrap: balance;
    }
    .next {
      color: var(--ink-muted);
      margin-top: var(--s2);
      text-wrap: pretty;
    }
  `,
})
export class EmptyState {
  readonly heading = input.required<string>();
  /** Where it stands among the headings of its screen. */
  readonly level = input(2);
}
