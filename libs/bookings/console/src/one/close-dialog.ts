import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { REQUEST_OUTCOMES, type RequestOutcome } from '@greenroom/bookings/domain';
import { capital } from '@greenroom/kernel';
import { Button, Choices, FormField } from '@greenroom/platform/ui';
import { Present } from '@greenroom/platform/web';
import type { Whole } from '../words/request-in-words';
import { toldOnClosing } from './answers';
import { OneRequest } from './one-request';

/** How a request ended, and why; or why a closed one is taken up again. */
@Component({
  selector: 'gr-close-dialog',
  imports: [Button, Choices, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog #dialog aria-labelledby="close-heading">
      <form novalidate (submit)="save($event)">
        <h2 class="title" id="close-heading">{{ isClosed() ? 'Take it up again' : 'Close with an outcome' }}</h2>
        @if (!isClosed()) {
          @if (open() > 0) {
            <p class="small muted">
              {{ open() === 1 ? 'One offer is open' : open() + ' offers are open' }}; whoever was asked is told that it
              is off.
            </p>
          }
          <gr-form-field label="How it ended" fieldId="outcome" [isGroup]="true">
            <gr-choices
              label="How it ended"
              fieldId="outcome"
              [choices]="outcomes"
              [chosen]="outcome()"
              [isNeeded]="true"
              (picked)="outcome.set($event)"
            />
          </gr-form-field>
        }
        <gr-form-field
          label="Why"
          fieldId="close-reason"
          [hint]="isClosed() ? '' : 'Needed where it was not filled: it tells what is in the way.'"
        >
          <input
            #why
            id="close-reason"
            class="control"
            autocomplete="off"
            maxlength="500"
            [attr.aria-describedby]="isClosed() ? null : 'close-reason-hint'"
            [value]="reason()"
            (input)="reason.set(why.value)"
          />
        </gr-form-field>
        @if (fault()) {
          <p class="fault" role="alert">{{ fault() }}</p>
        }
        <div class="acts">
          <button gr-button type="button" (click)="dialog.close()">Cancel</button>
          <button gr-button kind="go" type="submit" [disabled]="one.isBusy()">
            {{ isClosed() ? 'Take it up again' : 'Close it' }}
          </button>
        </div>
      </form>
    </dialog>
  `,
  styles: `
    :host {
      display: contents;
    }
    dialog {
      width: min(32rem, calc(100vw - var(--s8)));
    }
    form {
      display: grid;
      gap: var(--s4);
      padding: var(--s5);
    }
    .acts {
      justify-content: end;
    }
    .fault {
      color: var(--clash-ink);
    }
  `,
})
export class CloseDialog {
  readonly request = input.required<Whole>();
  protected readonly one = inject(OneRequest);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly outcomes = Object.entries(REQUEST_OUTCOMES).map(([value, words]) => ({
    value,
    words: capital(words),
  }));
  protected readonly outcome = signal('');
  protected readonly reason = signal('');
  protected readonly fault = signal('');
  protected readonly isClosed = computed(() => this.request().state === 'closed');
  private readonly present = inject(Present);
  protected readonly open = computed(() => toldOnClosing(this.request(), this.present.minute()));

  ask(): void {
    const { confirmed, places } = this.request();
    this.outcome.set(confirmed >= places ? 'aired' : confirmed > 0 ? 'part-filled' : '');
    this.reason.set('');
    this.fault.set('');
    const dialog = this.dialog().nativeElement;
    if (!dialog.open) dialog.showModal();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const reason = this.reason().trim();
    this.fault.set(this.faultOf(reason));
    if (this.fault()) return;
    const isDone = this.isClosed()
      ? await this.one.reopen(reason)
      : await this.one.close({ outcome: this.outcome() as RequestOutcome, reason });
    if (isDone) return this.dialog().nativeElement.close();
    this.fault.set(this.one.deedTrouble());
  }

  private faultOf(reason: string): string {
    if (this.isClosed()) return reason ? '' : 'Say why.';
    if (!this.outcome()) return 'Choose how it ended.';
    return this.outcome() === 'not-filled' && !reason ? 'Say why it was not filled.' : '';
  }
}
