import { ChangeDetectionStrategy, Component, type ElementRef, input, viewChild } from '@angular/core';
import { Button } from './button';

let made = 0;

/** Asks once before what cannot be taken back: says what goes, and waits for a yes. Escape is a no. */
@Component({
  selector: 'gr-ask-once',
  imports: [Button],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog #dialog [attr.aria-labelledby]="id" (close)="closed()">
      <form method="dialog">
        <h2 class="title" [id]="id">{{ heading() }}</h2>
        <div class="words"><ng-content /></div>
        <div class="acts">
          <button gr-button value="no" type="submit" autofocus>{{ refuse() }}</button>
          <button gr-button class="yes" value="yes" type="submit">{{ deed() }}</button>
        </div>
      </form>
    </dialog>
  `,
  styles: `
    :host {
      display: contents;
    }
    dialog {
      padding: var(--s5);
      width: min(28rem, calc(100vw - var(--s8)));
    }
    .title {
      overflow-wrap: anywhere;
    }
    .words {
      color: var(--ink-muted);
      margin: var(--s2) 0 var(--s5);
      overflow-wrap: anywhere;
      text-wrap: pretty;
    }
    .acts {
      justify-content: end;
    }
    .yes {
      border-color: var(--clash);
      color: var(--clash-ink);
    }
  `,
})
export class AskOnce {
  readonly heading = input.required<string>();
  /** The words on the button that does it. */
  readonly deed = input.required<string>();
  readonly refuse = input('Keep it');

  protected readonly id = `ask-once-${++made}`;
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private answer: ((isYes: boolean) => void) | undefined;

  /** Opens it; resolves with whether the answer was yes. */
  ask(): Promise<boolean> {
    const dialog = this.dialog().nativeElement;
    if (!dialog.open) {
      dialog.returnValue = '';
      dialog.showModal();
    }
    return new Promise((resolve) => {
      this.answer?.(false);
      this.answer = resolve;
    });
  }

  protected closed(): void {
    this.answer?.(this.dialog().nativeElement.returnValue === 'yes');
    this.answer = undefined;
  }
}
