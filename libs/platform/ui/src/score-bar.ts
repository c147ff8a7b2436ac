import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type ScorePartGiven, scoreShown } from './score-parts';

/** A score as a stack of its parts, with the sum in figures below: what is drawn adds up to the number at its end. */
@Component({
  selector: 'gr-score-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="score">
      <div class="bar" role="img" [attr.aria-label]="'Score ' + total()">
        @for (piece of stacked(); track $index) {
          <i [class]="piece.look" [style.width.%]="piece.width"></i>
        }
        @if (taken(); as less) {
          <i class="less" [style.left.%]="less.left" [style.width.%]="less.width"></i>
        }
      </div>
      <output>{{ total() }}</output>
    </div>
    <div class="sum">
      @for (piece of shown().pieces; track $index) {
        <span [title]="piece.fullLabel"
          ><i [class]="piece.look"></i>{{ piece.label }} <b>{{ figure(piece.hundredths) }}</b></span
        >
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .score {
      align-items: center;
      column-gap: var(--s2);
      display: grid;
      grid-template-columns: minmax(0, 1fr) 34px;
    }
    .bar {
      background: var(--surface-sunk);
      border-radius: 1px;
      display: flex;
      height: 8px;
      overflow: hidden;
      position: relative;
    }
    .bar i {
      border-right: 1px solid var(--surface);
      height: 100%;
    }
    output {
      font-weight: var(--weight-strong);
      line-height: 14px;
      text-align: right;
    }
    .sum {
      color: var(--ink-muted);
      display: flex;
      flex-wrap: wrap;
      font-size: var(--text-s);
      gap: 0 9px;
      line-height: var(--lead-s);
      margin-top: 3px;
    }
    .sum span {
      align-items: center;
      display: inline-flex;
      gap: 3px;
      white-space: nowrap;
    }
    .sum b {
      color: var(--ink);
      font-weight: var(--weight-strong);
    }
    .sum i {
      border-radius: 1px;
      flex: none;
      height: 8px;
      width: 8px;
    }
    .part-1 {
      background: var(--part-1);
    }
    .part-2 {
      background: var(--part-2);
    }
    .part-3 {
      background: var(--part-3);
    }
    .goal {
      background: repeating-linear-gradient(135deg, var(--part-goal) 0 2px, transparent 2px 4px);
    }
    .bar .less {
      background:
        repeating-linear-gradient(135deg, transparent 0 3px, var(--part-less) 3px 4px),
        color-mix(in srgb, var(--surface) 78%, transparent);
      border: 0;
      border-left: 2px solid var(--ink);
      position: absolute;
      top: 0;
    }
    .sum .less {
      border: 1px solid var(--part-less);
    }
  `,
})
export class ScoreBar {
  readonly parts = input.required<readonly ScorePartGiven[]>();
  /** What counts as a whole score. */
  readonly unit = input(1);
  /** The score that fills the bar, in the same unit: the best of the list, so that bars can be compared. */
  readonly full = input.required<number>();

  protected readonly shown = computed(() => scoreShown(this.parts(), this.unit()));
  protected readonly total = computed(() => (this.shown().totalHundredths / 100).toFixed(2));
  private readonly scale = computed(() => 100 / Math.max(1, (this.full() * 100) / this.unit() / 0.94));

  protected readonly stacked = computed(() =>
    this.shown()
      .pieces.filter(({ look }) => look !== 'less')
      .map(({ look, hundredths }) => ({ look, width: hundredths * this.scale() })),
  );
  protected readonly taken = computed(() => {
    const off = this.shown().pieces.reduce((sum, { hundredths }) => sum + Math.min(0, hundredths), 0);
    return off === 0 ? undefined : { left: this.shown().totalHundredths * this.scale(), width: -off * this.scale() };
  });

  protected figure(hundredths: number): string {
    const digits = String(Math.abs(hundredths) % 100).padStart(2, '0');
    const whole = Math.floor(Math.abs(hundredths) / 100);
    return `${hundredths < 0 ? '−' : ''}${whole || ''}.${digits}`;
  }
}
