import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { ThemeSwitch } from '@greenroom/platform/web';
import { OPENINGS, Pieces } from './pieces';

/** Every piece in every state, light beside dark, for those who build screens and for those who check them. */
@Component({
  selector: 'gr-pieces-page',
  imports: [Pieces],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './pieces-page.html',
  styleUrl: './pieces-page.css',
})
export class PiecesPage {
  /** What is opened from the start, from the address. */
  readonly open = input<string>();
  protected readonly openings = OPENINGS;
  protected readonly themes = ['light', 'dark'] as const;
  /** What is opened stands over the page, and so is shown in the page's own theme. */
  protected readonly shown = inject(ThemeSwitch).theme() === 'dark' ? 'dark' : 'light';
}
