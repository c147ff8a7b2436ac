import { ChangeDetectionStrategy, Component, ElementRef, input, output, signal, viewChild } from '@angular/core';
import { Button, RuledSection } from '@greenroom/platform/ui';
import { LONGEST_MAIL } from '../form/mail-in';

/** A mail that is pasted to be read into the form, and stands beside it then. It is read here; nothing is sent for it. */
@Component({
  selector: 'gr-paste-mail',
  imports: [Button, RuledSection],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section gr-ruled heading="The mail" [level]="2" aria-label="The mail">
      @if (text()) {
        <p class="small" role="status">{{ outcome() }}</p>
        <div class="text" tabindex="0" role="region" aria-label="Text of the mail">{{ text() }}</div>
        <div class="acts">
          @if (left() > 0) {
            <button gr-button size="small" type="button" (click)="confirmed.emit()">All of it is right</button>
          }
          <button gr-button kind="word" size="small" type="button" (click)="again()">Another mail</button>
        </div>
      } @else {
        <label class="small muted" for="mail-pasted"
          >Paste it with its headers if you can: they say who and when.</label
        >
        <textarea
          #pasted
          id="mail-pasted"
          class="control"
          rows="8"
          [attr.maxlength]="longest"
          (input)="isEmpty.set(pasted.value.trim() === '')"
        ></textarea>
        <div class="acts">
          <button gr-button kind="go" type="button" [disabled]="isEmpty()" (click)="take(pasted.value)">
            Read it into the fields
          </button>
          <button gr-button kind="word" type="button" (click)="closed.emit()">Close</button>
        </div>
      }
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: var(--s2);
    }
    textarea {
      height: auto;
      max-height: 24rem;
      min-height: 10rem;
    }
    .text {
      background: var(--surface-raised);
      border: var(--hair);
      font-size: var(--text-s);
      line-height: var(--lead-s);
      /* The rest of the column stays in sight beside it. */
      max-height: min(26rem, 36vh);
      overflow-wrap: anywhere;
      overflow-y: auto;
      padding: var(--s3);
      white-space: pre-wrap;
    }
    .acts {
      flex-wrap: wrap;
    }
  `,
})
export class PasteMail {
  /** What has been read; empty: nothing yet. */
  readonly text = input.required<string>();
  readonly outcome = input.required<string>();
  /** How many fields nobody has looked at yet. */
  readonly left = input.required<number>();
  readonly read = output<string>();
  readonly confirmed = output();
  readonly dropped = output();
  readonly closed = output();

  protected readonly longest = LONGEST_MAIL;
  protected readonly isEmpty = signal(true);
  private readonly field = viewChild<ElementRef<HTMLTextAreaElement>>('pasted');

  /** Something is pasted, and not read in yet. */
  isUnread(): boolean {
    return !this.isEmpty();
  }

  focus(): void {
    setTimeout(() => this.field()?.nativeElement.focus());
  }

  protected take(text: string): void {
    this.read.emit(text);
    this.isEmpty.set(true);
  }

  protected again(): void {
    this.dropped.emit();
    this.focus();
  }
}
