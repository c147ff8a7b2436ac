import { ChangeDetectionStrategy, Component, type ElementRef, inject, viewChild } from '@angular/core';
import { Button, ProblemLine } from '@greenroom/platform/ui';
import { SessionStore, TimePipe } from '@greenroom/platform/web';
import { DutyStore } from './duty-store';

/** Who is on duty; pressed, it lets one take the duty over or lay it down. */
@Component({
  selector: 'gr-duty-button',
  imports: [Button, ProblemLine, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './duty-button.html',
  styleUrl: './duty-button.css',
})
export class DutyButton {
  protected readonly store = inject(DutyStore);
  protected readonly mayTake = inject(SessionStore).may('duty.take');
  private readonly panel = viewChild<ElementRef<HTMLElement>>('panel');

  protected async take(isMine: boolean): Promise<void> {
    if (await this.store.take(isMine)) this.close();
  }

  protected close(): void {
    this.panel()?.nativeElement.hidePopover();
  }
}
