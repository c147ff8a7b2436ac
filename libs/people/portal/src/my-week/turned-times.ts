import { afterRenderEffect, ChangeDetectionStrategy, Component, ElementRef, inject, input } from '@angular/core';
import { Icon } from '@greenroom/platform/ui';
import type { OutOfTimes } from '@greenroom/platform/web';

/**
 * Under what was just saved: what they are asked or booked for in time that it takes. Those who hear the page were told
 * by the warning that this leads to.
 */
@Component({
  selector: 'gr-turned-times',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (one of turned(); track one.id) {
      <p>
        <gr-icon name="clash" />
        <span
          >{{ one.lead }} <b class="strong">{{ one.what }}</b>: it lies in time that you are not free now.
          <button class="link" type="button" (click)="one.show()">
            What you can do<span class="unseen"> about {{ one.what }}</span>
          </button></span
        >
      </p>
    }
  `,
  styles: `
    :host {
      display: block;
      scroll-margin-bottom: calc(56px + env(safe-area-inset-bottom) + var(--s3));
    }
    p {
      background: var(--clash-soft);
      border-left: 3px solid var(--clash);
      display: grid;
      gap: var(--s2);
      grid-template-columns: auto minmax(0, 1fr);
      margin-top: var(--s3);
      overflow-wrap: anywhere;
      padding: var(--s2) var(--s3);
    }
    gr-icon {
      color: var(--clash-ink);
      margin-top: 2px;
    }
  `,
})
export class TurnedTimes {
  readonly turned = input.required<readonly OutOfTimes[]>();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    afterRenderEffect(() => {
      if (this.turned().length > 0) this.element.nativeElement.scrollIntoView({ block: 'nearest' });
    });
  }
}
