import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { encode } from 'uqr';

/** A text as a QR code, drawn dark on light in either theme, since cameras read no other. */
@Component({
  selector: 'gr-qr-code',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg role="img" [attr.aria-label]="label()" [attr.viewBox]="'0 0 ' + code().size + ' ' + code().size">
      <path [attr.d]="squares()" />
    </svg>
  `,
  styles: `
    :host {
      background: #fff;
      border: var(--hair);
      border-radius: var(--radius-m);
      display: inline-block;
      width: 12rem;
    }
    svg {
      display: block;
      fill: #000;
      shape-rendering: crispEdges;
    }
  `,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();
  protected readonly code = computed(() => encode(this.text(), { border: 4 }));
  protected readonly squares = computed(() =>
    this.code()
      .data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
      .join(''),
  );
}
