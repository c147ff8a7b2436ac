import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

export interface StripStep {
  readonly name: string;
  /** When and by whom, or what is still needed. */
  readonly note?: string;
}

/** Where something stands on its way: what is done, what is now, what comes. */
@Component({
  selector: 'gr-state-strip',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol>
      @for (step of shown(); track step.name) {
        <li [class]="step.state" [attr.aria-current]="step.state === 'is' ? 'step' : null">
          <b>{{ step.name }}</b>{{ step.note }}
        </li>
      }
    </ol>
  `,
  styles: `
    :host {
      container: strip / inline-size;
      display: block;
    }
    ol {
      display: flex;
      padding-top: 6px;
    }
    li {
      border-top: 3px solid var(--line);
      color: var(--ink-faint);
      flex: 1 1 0;
      font-size: var(--text-s);
      line-height: var(--lead-s);
      padding: 8px 0 10px;
      position: relative;
    }
    b {
      color: var(--ink-muted);
      display: block;
      font-size: var(--text-m);
      font-weight: 400;
      line-height: var(--lead-m);
    }
    .was {
      border-color: var(--done);
    }
    .was b {
      color: var(--ink);
    }
    .is {
      border-color: var(--accent);
      color: var(--ink-muted);
    }
    .is b {
      color: var(--accent-ink);
      font-weight: var(--weight-strong);
    }
    .was::before,
    .is::before {
      background: var(--done);
      border-radius: 50%;
      content: '';
      height: 9px;
      left: 0;
      position: absolute;
      top: -6px;
      width: 9px;
    }
    .is::before {
      background: var(--accent);
      box-shadow: 0 0 0 3px var(--accent-soft);
    }
    /* From top to bottom where the steps do not fit side by side. */
    @container strip (max-width: 28rem) {
      ol {
        flex-direction: column;
        padding: 0 0 0 4px;
      }
      li {
        border-left: 3px solid var(--line);
        border-top: 0;
        padding: 0 0 10px var(--s3);
      }
      .was {
        border-color: var(--done);
      }
      .is {
        border-color: var(--accent);
      }
      .was::before,
      .is::before {
        left: -6px;
        top: 5px;
      }
    }
  `,
})
export class StateStrip {
  readonly steps = input.required<readonly StripStep[]>();
  /** Which one is now, from 0. */
  readonly now = input.required<number>();
  protected readonly shown = computed(() =>
    this.steps().map((step, at) => ({ ...step, state: at < this.now() ? 'was' : at === this.now() ? 'is' : '' })),
  );
}
