import { ChangeDetectionStrategy, Component, input, output, viewChild } from '@angular/core';
import { AskOnce } from './ask-once';

/** Asks once before a screen is left with something unsaved: by a link, by the browser's way back, or by closing it. */
@Component({
  selector: 'gr-ask-to-leave',
  imports: [AskOnce],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(window:beforeunload)': 'warn($event)' },
  template: `
    <gr-ask-once heading="Leave without saving?" deed="Leave" refuse="Stay here">
      <p>What you typed is kept nowhere else.</p>
    </gr-ask-once>
  `,
})
export class AskToLeave {
  /** Asked when somebody leaves, so that what was saved a moment ago is not asked about. */
  readonly isUnsaved = input.required<() => boolean>();
  /** They leave what they typed. */
  readonly dropped = output();
  private readonly question = viewChild.required(AskOnce);

  async mayLeave(): Promise<boolean> {
    if (!this.isUnsaved()()) return true;
    const isDropped = await this.question().ask();
    if (isDropped) this.dropped.emit();
    return isDropped;
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.isUnsaved()()) event.preventDefault();
  }
}

/** For the route of a screen that asks. */
export const mayLeave = (screen: { leaving(): AskToLeave }): Promise<boolean> => screen.leaving().mayLeave();
