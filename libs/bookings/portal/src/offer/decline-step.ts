import { ChangeDetectionStrategy, Component, input, model, output, signal } from '@angular/core';
import { DECLINE_REASONS, type DeclineReason } from '@greenroom/bookings/domain';
import { Button, ProblemLine } from '@greenroom/platform/ui';
import type { Answering } from './answering';

let made = 0;

/** A no with its reason: one from the list, and words if they like. */
@Component({
  selector: 'gr-decline-step',
  imports: [Button, ProblemLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './decline-step.html',
  styleUrl: './step.css',
})
export class DeclineStep {
  readonly answering = input.required<Answering>();
  readonly reason = model.required<DeclineReason | undefined>();
  readonly words = model.required<string>();
  /** The words on the button that sends it. */
  readonly deed = input('Send my no');
  readonly said = output<void>();
  readonly left = output<void>();

  protected readonly reasons = Object.entries(DECLINE_REASONS) as [DeclineReason, string][];
  protected readonly id = `decline-${++made}`;
  protected readonly fault = signal('');

  protected choose(reason: DeclineReason): void {
    this.reason.set(reason);
    this.fault.set('');
  }

  protected send(event: Event, group: HTMLElement): void {
    event.preventDefault();
    if (this.reason()) return this.said.emit();
    this.fault.set('Choose a reason; it helps us to ask better.');
    group.querySelector('input')?.focus();
  }
}
