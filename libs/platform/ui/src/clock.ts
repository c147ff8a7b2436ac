import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { clockFigure, clockState } from './clock-state';

const AROUND = 2 * Math.PI * 20;

/** A ring that drains: what is left until something is due. It never blinks. */
@Component({
  selector: 'gr-clock',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'img', '[attr.data-state]': 'state()', '[attr.data-size]': 'size()', '[attr.aria-label]': 'words()' },
  template: `
    <svg viewBox="0 0 44 44" focusable="false">
      @if (state() === 'last') {
        <circle class="disc" cx="22" cy="22" r="18" />
      }
      <circle cx="22" cy="22" r="20" />
      <circle class="left" cx="22" cy="22" r="20" [attr.stroke-dasharray]="dash()" />
    </svg>
    @if (size() === 'medium') {
      <span>{{ figure().number }}<br />{{ figure().unit }}</span>
    }
  `,
  styles: `
    :host {
      display: inline-grid;
      flex: none;
      font-size: var(--text-s);
      font-weight: var(--weight-strong);
      height: 44px;
      line-height: 12px;
      place-items: center;
      position: relative;
      text-align: center;
      width: 44px;
    }
    svg {
      height: 100%;
      inset: 0;
      position: absolute;
      transform: rotate(-90deg);
      width: 100%;
    }
    span {
      position: relative;
    }
    circle {
      fill: none;
      stroke: var(--line);
      stroke-width: 3;
    }
    .left {
      stroke: var(--done);
    }
    :host([data-state='half']) {
      color: var(--running-out-ink);
    }
    :host([data-state='half']) .left {
      stroke: var(--running-out);
    }
    :host([data-state='last']) {
      color: var(--on-running-out);
    }
    :host([data-state='last']) .left {
      stroke: var(--running-out-ink);
    }
    .disc {
      fill: var(--running-out);
      stroke: none;
    }
    :host([data-state='over']) {
      color: var(--ink-faint);
    }
    :host([data-size='tiny']) {
      height: 14px;
      width: 14px;
    }
    :host([data-size='tiny']) circle {
      stroke-width: 6;
    }
  `,
})
export class ClockRing {
  readonly minutesLeft = input.required<number>();
  readonly minutesInAll = input.required<number>();
  readonly size = input<'medium' | 'tiny'>('medium');

  protected readonly state = computed(() => clockState(this.minutesLeft(), this.minutesInAll()));
  protected readonly figure = computed(() => clockFigure(this.minutesLeft()));
  protected readonly words = computed(() =>
    this.state() === 'over' ? 'Time is up' : `${this.figure().number} ${this.figure().unit} left`,
  );
  protected readonly dash = computed(() => {
    const share = Math.min(1, Math.max(0, this.minutesLeft() / this.minutesInAll()));
    return `${share * AROUND} ${AROUND}`;
  });
}
