import { Directive } from '@angular/core';

/**
 * Knows whether somebody has written in a form of its element and neither sent it nor put it away. A form that goes when
 * it is sent is known to be done by that; one of a dialog, by the dialog being closed.
 */
@Directive({
  selector: '[gr-unsent-form]',
  host: { '(input)': 'wrote($event)' },
})
export class UnsentForm {
  private written: HTMLFormElement | undefined;

  /** @param within a part of it that is asked about; all of it unless given */
  isUnsent(within?: Element): boolean {
    if (!this.written?.isConnected || within?.contains(this.written) === false) return false;
    return this.written.closest('dialog')?.open ?? true;
  }

  protected wrote({ target }: Event): void {
    this.written = (target as HTMLElement).closest('form') ?? this.written;
  }
}
