import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon, type IconName } from './icon';

export type ChipKind = 'plain' | 'yes' | 'maybe' | 'held' | 'out' | 'clash' | 'declare';

const MARKS: Partial<Record<ChipKind, IconName>> = { yes: 'check', maybe: 'ask', clash: 'cross', declare: 'flag' };

/** A small fact; never a button. */
@Component({
  selector: 'gr-chip',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-kind]': 'kind()' },
  template: `
    @if (mark(); as name) {
      <gr-icon [name]="name" />
    }
    <ng-content />
  `,
  styles: `
    :host {
      align-items: center;
      background: var(--surface-sunk);
      border-radius: var(--radius-s);
      color: var(--ink-muted);
      display: inline-flex;
      font-size: var(--text-s);
      gap: 5px;
      line-height: 20px;
      max-width: 100%;
      min-height: 20px;
      padding: 0 6px;
    }
    gr-icon {
      --icon-stroke: 2.2;
      height: 11px;
      width: 11px;
    }
    :host([data-kind='yes']) {
      background: var(--accent-soft);
      color: var(--accent-ink);
    }
    :host([data-kind='out']) {
      background: var(--running-out-soft);
      color: var(--running-out-ink);
    }
    :host([data-kind='clash']) {
      background: var(--clash-soft);
      color: var(--clash-ink);
    }
    :host([data-kind='held']) {
      background: none;
      color: var(--held-ink);
      outline: 1px dashed var(--held);
      outline-offset: -1px;
    }
    :host([data-kind='maybe']),
    :host([data-kind='declare']) {
      background: none;
      box-shadow: inset 0 0 0 1px var(--line-strong);
    }
    :host([data-kind='declare']) {
      color: var(--ink);
    }
  `,
})
export class Chip {
  readonly kind = input<ChipKind>('plain');
  protected readonly mark = computed(() => MARKS[this.kind()]);
}
