import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const SHAPES = {
  ask: 'M5.8 6.2C5.8 4.8 6.8 4 8 4s2.2.8 2.2 2c0 1.6-2.2 1.8-2.2 3.4M8 11.8v.2',
  back: 'm10 3-5 5 5 5',
  check: 'm3 8.5 3.2 3.2L13 4.6',
  clash: 'M8 2 14.5 13.5H1.5ZM8 6.4v3.4M8 11.6v.2',
  cross: 'm4 4 8 8m0-8-8 8',
  down: 'M8 3v10m4-4-4 4-4-4',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  flag: 'M4 14V2.6h8l-2 3 2 3H4',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  next: 'm6 3 5 5-5 5',
  out: 'M6.5 3H3v10h3.5M6.5 8H14m-3-3 3 3-3 3',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  search: 'M7 2.6a4.4 4.4 0 1 1 0 8.8 4.4 4.4 0 0 1 0-8.8ZM10.4 10.4l3.2 3.2',
  phone:
    'M3.4 2.4h2.4l1.2 3-1.6 1.2c.8 1.7 2 2.9 3.8 3.8l1.2-1.6 3 1.2v2.4c0 .6-.5 1.1-1.1 1.1C7 13.5 2.4 9 2.3 3.5c0-.6.5-1.1 1.1-1.1Z',
  person: 'M8 2.6a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4ZM2.8 13.6c.5-2.5 2.6-3.8 5.2-3.8s4.7 1.3 5.2 3.8',
  theme: 'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2ZM8 2.2v11.6M8.2 5h4.3M8.2 8h5.6M8.2 11h4.3',
  turn: 'M13 8A5 5 0 1 1 11.2 4.2M13.4 2v3.4H10',
  up: 'M8 13V3M4 7l4-4 4 4',
} as const;

export type IconName = keyof typeof SHAPES;
export const ICON_NAMES = Object.keys(SHAPES) as readonly IconName[];

/** A mark beside a word. It says nothing by itself, so nothing is read out for it. */
@Component({
  selector: 'gr-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true' },
  template: `<svg viewBox="0 0 16 16" focusable="false"><path [attr.d]="shape()" /></svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      height: 1em;
      width: 1em;
    }
    svg {
      fill: none;
      height: 100%;
      stroke: currentColor;
      stroke-linecap: round;
      stroke-linejoin: round;
      stroke-width: var(--icon-stroke, 1.6);
      width: 100%;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly shape = computed(() => SHAPES[this.name()]);
}
