import { ChangeDetectionStrategy, Component, type ElementRef, input, viewChild } from '@angular/core';
import { FormField } from '@greenroom/platform/ui';

/** The password once more, and a code where there is a second factor: asked for before anything grave. */
@Component({
  selector: 'gr-proof-fields',
  imports: [FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <gr-form-field label="Your password" [fieldId]="name() + '-password'">
      <input #password class="control" type="password" autocomplete="current-password" [id]="name() + '-password'" />
    </gr-form-field>
    @if (hasFactor()) {
      <gr-form-field label="Code of your app" [fieldId]="name() + '-code'" hint="Or one of your recovery codes.">
        <input
          #code
          class="control"
          inputmode="numeric"
          autocomplete="one-time-code"
          [id]="name() + '-code'"
          [attr.aria-describedby]="name() + '-code-hint'"
        />
      </gr-form-field>
    }
  `,
  styleUrl: '../sheet.css',
  styles: `
    :host {
      display: grid;
      gap: var(--s4);
      height: auto;
      overflow: visible;
    }
  `,
})
export class ProofFields {
  /** Tells the fields of several forms on one page apart. */
  readonly name = input.required<string>();
  readonly hasFactor = input.required<boolean>();
  private readonly password = viewChild.required<ElementRef<HTMLInputElement>>('password');
  private readonly code = viewChild<ElementRef<HTMLInputElement>>('code');

  value(): { password: string; code?: string } {
    const code = this.code()?.nativeElement.value.trim();
    return { password: this.password().nativeElement.value, ...(code && { code }) };
  }

  focus(): void {
    this.password().nativeElement.focus();
  }

  clear(): void {
    this.password().nativeElement.value = '';
    const code = this.code()?.nativeElement;
    if (code) code.value = '';
  }
}
