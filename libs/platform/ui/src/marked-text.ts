import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Part of a text, marked or not. */
export interface TextPiece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A text of which parts are marked: what was searched for, or what was recognised. */
@Component({
  selector: 'gr-marked-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-kind]': 'kind()' },
  template: `
    @for (piece of pieces(); track $index) {
      @if (piece.isMarked) {
        <mark>{{ piece.text }}</mark>
      } @else {
        <span>{{ piece.text }}</span>
      }
    }
  `,
  styles: `
    :host([data-kind='found']) mark {
      box-shadow: inset 0 -2px 0 var(--accent);
      padding: 0;
    }
    :host([data-kind='line']) mark {
      background: none;
      box-shadow: inset 0 -0.28em 0 var(--accent-soft);
      padding: 0;
    }
  `,
})
export class MarkedText {
  /** `soft` in running text, `line` in a headline; `found` is plain on every ground, also on what is selected. */
  readonly kind = input<'soft' | 'line' | 'found'>('soft');
  readonly pieces = input.required<readonly TextPiece[]>();
}
