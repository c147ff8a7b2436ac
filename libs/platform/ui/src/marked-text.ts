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
  template: `
    @for (piece of pieces(); track $index) {
      @if (piece.isMarked) {
        <mark>{{ piece.text }}</mark>
      } @else {
        <span>{{ piece.text }}</span>
      }
    }
  `,
})
export class MarkedText {
  readonly pieces = input.required<readonly TextPiece[]>();
}
