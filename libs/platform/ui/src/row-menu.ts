import { ChangeDetectionStrategy, Component, type ElementRef, input, signal, viewChild } from '@angular/core';
import { Icon } from './icon';

let made = 0;

/**
 * The deeds of a row that are wanted seldom: behind three dots, in front of everything, gone once one is chosen. Inside
 * are `button[gr-menu-deed]`, and words before them if there are any. Arrows move, Escape goes back to the dots.
 */
@Component({
  selector: 'gr-row-menu',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(window:resize)': 'close()' },
  template: `
    <button #trigger class="trigger" type="button" [attr.aria-label]="label()" [attr.popovertarget]="id">
      <gr-icon name="more" />
    </button>
    <div
      #panel
      class="panel"
      popover
      role="group"
      tabindex="-1"
      [id]="id"
      [attr.aria-label]="label()"
      [style.top.px]="place().top"
      [style.left.px]="place().left"
      (toggle)="toggled($event)"
      (click)="chosen($event)"
      (keydown)="press($event)"
    >
      <ng-content />
    </div>
  `,
  styles: `
    :host {
      display: inline-flex;
    }
    .trigger {
      background: none;
      border: 0;
      border-radius: var(--radius-m);
      color: var(--ink-muted);
      cursor: pointer;
      display: inline-grid;
      height: var(--control-s);
      place-items: center;
      width: 2rem;
    }
    .trigger:hover,
    :host(:has(:popover-open)) .trigger {
      background: var(--surface-sunk);
      color: var(--ink);
    }
    gr-icon {
      --icon-stroke: 2.4;
      height: 16px;
      width: 16px;
    }
    .panel {
      background: var(--surface-overlay);
      border: var(--hair-strong);
      border-radius: var(--radius-l);
      box-shadow: var(--shadow-float);
      color: var(--ink);
      inset: auto;
      margin: 0;
      max-width: min(20rem, calc(100vw - var(--s4)));
      min-width: 11rem;
      outline: none;
      padding: var(--s1) 0;
      position: fixed;
    }
    @media (pointer: coarse) {
      .trigger {
        height: 2.75rem;
        width: 2.75rem;
      }
    }
  `,
})
export class RowMenu {
  /** What the dots are read out as, e.g. "More for The Calder Lookout". */
  readonly label = input.required<string>();
  protected readonly id = `row-menu-${++made}`;
  protected readonly place = signal({ top: 0, left: 0 });
  private readonly trigger = viewChild.required<ElementRef<HTMLElement>>('trigger');
  private readonly panel = viewChild.required<ElementRef<HTMLElement>>('panel');

  /** The keyboard goes back to where a form was opened from. */
  focus(): void {
    this.trigger().nativeElement.focus();
  }

  protected close(): void {
    const panel = this.panel().nativeElement;
    if (panel.matches(':popover-open')) panel.hidePopover();
  }

  protected toggled({ newState }: ToggleEvent): void {
    if (newState !== 'open') return;
    this.place.set(this.placeFor(this.panel().nativeElement.getBoundingClientRect()));
    this.deeds()[0]?.focus({ preventScroll: true });
    // It would stay behind when its row moves. Scrolling does not bubble.
    document.addEventListener('scroll', () => this.close(), { capture: true, once: true, passive: true });
  }

  protected chosen(event: Event): void {
    if ((event.target as HTMLElement).closest('button')) this.close();
  }

  protected press(event: KeyboardEvent): void {
    const deeds = this.deeds();
    const at = deeds.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    deeds.at(next % deeds.length)?.focus();
  }

  private deeds(): HTMLElement[] {
    return [...this.panel().nativeElement.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  }

  /** Below the dots and level with their end; above them where there is no room below. */
  private placeFor({ width, height }: DOMRect): { top: number; left: number } {
    const { top, bottom, right } = this.trigger().nativeElement.getBoundingClientRect();
    const isRoomBelow = bottom + GAP + height <= window.innerHeight - EDGE;
    return {
      top: isRoomBelow ? bottom + GAP : Math.max(EDGE, top - GAP - height),
      left: Math.max(EDGE, right - width),
    };
  }
}

const GAP = 2;
const EDGE = 8;

/** One deed of a row's menu. */
@Component({
  // eslint-disable-next-line @angular-eslint/component-selector -- a button stays what it is
  selector: 'button[gr-menu-deed]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ng-content />`,
  styles: `
    :host {
      background: none;
      border: 0;
      cursor: pointer;
      display: block;
      min-height: var(--control);
      padding: 4px var(--s4);
      text-align: left;
      width: 100%;
    }
    :host(:hover),
    :host(:focus-visible) {
      background: var(--surface-sunk);
    }
    :host(:focus-visible) {
      outline-offset: -2px;
    }
    @media (pointer: coarse) {
      :host {
        min-height: 2.75rem;
      }
    }
  `,
})
export class MenuDeed {}
