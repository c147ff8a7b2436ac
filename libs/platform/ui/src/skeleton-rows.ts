import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';

/** Rows that stand where rows will be. After two seconds it says in words what is being waited for. */
@Component({
  selector: 'gr-skeleton-rows',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status', 'aria-busy': 'true' },
  template: `
    @if (isSlow()) {
      <p>{{ words() }}</p>
    } @else {
      <span class="unseen">{{ words() }}</span>
    }
    @for (row of rows(); track row) {
      <div class="row" [attr.data-shape]="shape()">
        <i class="long" [style.width.%]="92 - ((row * 17) % 38)"></i>
        <i [style.width.%]="34 + ((row * 13) % 22)"></i>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    p {
      color: var(--ink-muted);
      font-size: var(--text-s);
      line-height: var(--lead-s);
      padding: var(--s3) var(--s5) var(--s1);
    }
    .row {
      border-bottom: var(--hair);
      height: 54px;
      padding: 10px var(--s5) 10px 44px;
    }
    .row[data-shape='person'] {
      height: 132px;
      padding-left: 76px;
    }
    i {
      background: var(--surface-sunk);
      border-radius: var(--radius-s);
      display: block;
      height: 11px;
      margin-bottom: 9px;
    }
    .long {
      height: 14px;
    }
  `,
})
export class SkeletonRows {
  readonly count = input(8);
  readonly words = input.required<string>();
  readonly shape = input<'story' | 'person'>('story');
  protected readonly rows = computed(() => Array.from({ length: this.count() }, (_, at) => at));
  protected readonly isSlow = signal(false);

  constructor() {
    setTimeout(() => this.isSlow.set(true), 2_000);
  }
}
