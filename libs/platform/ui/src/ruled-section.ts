import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A section as a newspaper opens one: a rule, a serif title, a note at its end. */
@Component({
  // eslint-disable-next-line @angular-eslint/component-selector -- a section stays a section
  selector: 'section[gr-ruled]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header>
      <div class="title" role="heading" [attr.aria-level]="level()">{{ heading() }}</div>
      <span class="small muted note">{{ note() }}</span>
      <ng-content select="[deeds]" />
    </header>
    <ng-content />
  `,
  styles: `
    :host {
      border-top: var(--rule-head);
      display: block;
      padding-top: var(--s2);
    }
    header {
      align-items: baseline;
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--s2);
      justify-content: space-between;
      margin-bottom: var(--s2);
    }
    .note {
      margin-left: auto;
      text-align: right;
      text-wrap: balance;
    }
  `,
})
export class RuledSection {
  readonly heading = input.required<string>();
  /** Where it stands among the headings of its screen. */
  readonly level = input(3);
  readonly note = input('');
}
