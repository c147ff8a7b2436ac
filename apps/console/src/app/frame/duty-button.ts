import { ChangeDetectionStrategy, Component, computed, type ElementRef, inject, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DAY } from '@greenroom/kernel';
import { Button, Icon, ProblemLine } from '@greenroom/platform/ui';
import { londonClock, londonTime, Present, SessionStore, TimePipe } from '@greenroom/platform/web';
import { DutyStore } from './duty-store';

/** Who is on duty; pressed, it lets one take the duty over or lay it down, and leads to the rota. */
@Component({
  selector: 'gr-duty-button',
  imports: [Button, Icon, ProblemLine, RouterLink, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './duty-button.html',
  styleUrl: './duty-button.css',
})
export class DutyButton {
  protected readonly store = inject(DutyStore);
  private readonly session = inject(SessionStore);
  private readonly present = inject(Present);
  private readonly panel = viewChild<ElementRef<HTMLElement>>('panel');

  /** As the bar has room for: since when, or till when where the rota says so. */
  protected readonly standing = computed(() => {
    const duty = this.store.duty();
    if (!duty?.officer) return '';
    if (duty.how === 'out-of-hours') return duty.phone ? `out of hours, ${duty.phone}` : 'asked out of hours';
    const words = duty.until ? `until ${this.shortly(duty.until)}` : `since ${this.shortly(duty.since!)}`;
    return this.store.isMine() ? words : `on duty ${words}`;
  });
  protected readonly toldInFull = computed(() => {
    const duty = this.store.duty();
    if (!duty?.officer) return '';
    const since = duty.since ? ` since ${this.timeOf(duty.since)}` : '';
    const until = duty.until ? `${since ? ',' : ''} until ${this.timeOf(duty.until)}` : '';
    return `${duty.how === 'out-of-hours' ? 'asked out of hours' : 'on duty'}${since}${until}`;
  });

  protected get mayTake(): boolean {
    return this.session.may('duty.take');
  }

  protected async take(isMine: boolean): Promise<void> {
    if (await this.store.take(isMine)) this.close();
  }

  protected close(): void {
    this.panel()?.nativeElement.hidePopover();
  }

  /** The hour alone where it can be of one day only. */
  private shortly(instant: string): string {
    const at = Date.parse(instant);
    return Math.abs(at - this.present.minute()) < DAY ? londonClock(at) : this.timeOf(instant);
  }

  private timeOf(instant: string): string {
    return londonTime(Date.parse(instant), this.present.minute() + 59_999);
  }
}
