import { ChangeDetectionStrategy, Component, computed, type ElementRef, inject, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, ProblemLine } from '@greenroom/platform/ui';
import { TimePipe } from '@greenroom/platform/web';
import { AlertSound } from './alert-sound';
import { AlertStore } from './alert-store';

/** How much needs the officer on duty; pressed, what it is, with the way there. Not there for others. */
@Component({
  selector: 'gr-alert-button',
  imports: [Button, ProblemLine, RouterLink, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './alert-button.html',
  styleUrl: './alert-button.css',
})
export class AlertButton {
  protected readonly store = inject(AlertStore);
  protected readonly sound = inject(AlertSound);
  private readonly panel = viewChild<ElementRef<HTMLElement>>('panel');
  protected readonly counted = computed(() => {
    const count = this.store.alerts().length;
    return count === 1 ? '1 alert' : `${count} alerts`;
  });

  protected close(): void {
    this.panel()?.nativeElement.hidePopover();
  }
}
