import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, signal } from '@angular/core';
import { mayBeAcknowledged } from '@greenroom/bookings/domain';
import { Button, FormField } from '@greenroom/platform/ui';
import { londonTime, Present } from '@greenroom/platform/web';
import { CallControl } from '../form/call-control';
import type { CallField } from '../form/call-fields';
import type { Whole } from '../words/request-in-words';
import { readWhen, whenInFull } from '../words/when';
import { OneRequest } from './one-request';

/** Whether whoever asks was told that we are on it, and the way to tell them by when they hear. */
@Component({
  selector: 'gr-acknowledgement',
  imports: [Button, CallControl, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (isOpen()) {
      <form novalidate (submit)="send($event)" (keydown.escape)="$event.preventDefault(); close()">
        <gr-form-field label="They will hear by" fieldId="hear-by" [error]="fault()">
          <gr-call-control
            fieldId="hear-by"
            [field]="field"
            [value]="typed()"
            [isFaulty]="fault() !== ''"
            (changed)="typed.set($event)"
          />
        </gr-form-field>
        <div class="acts">
          <button gr-button size="small" kind="go" type="submit" [disabled]="one.isBusy()">
            Write to {{ first() }}
          </button>
          <button gr-button size="small" kind="word" type="button" (click)="close()">Cancel</button>
        </div>
      </form>
    } @else {
      <p class="small">
        @if (told()) {
          {{ told() }}
        } @else if (why() && isDue()) {
          <span class="muted">Not told that we are on it: {{ why() }}</span>
        } @else if (mayEdit() && isDue()) {
          <span class="muted">Not told yet that we are on it.</span>
        }
        @if (mayEdit() && !why() && isDue()) {
          <button gr-button size="small" id="acknowledge" type="button" (click)="open()">
            {{ told() ? 'Write again' : 'Acknowledge by mail' }}
          </button>
        }
      </p>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--s2);
    }
    form {
      display: grid;
      gap: var(--s2);
    }
    p {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1) var(--s2);
    }
  `,
})
export class Acknowledgement {
  readonly request = input.required<Whole>();
  readonly mayEdit = input.required<boolean>();

  protected readonly one = inject(OneRequest);
  private readonly present = inject(Present);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly field: CallField = { key: 'replyBy', label: 'They will hear by', kind: 'when' };
  protected readonly isOpen = signal(false);
  protected readonly typed = signal('');
  protected readonly fault = signal('');
  protected readonly first = computed(() => this.request().contact?.name.split(' ')[0] ?? 'them');
  /** The last time that they were told, with who did. */
  protected readonly told = computed(() => {
    const last = this.request().history.find(({ deed, subject }) => subject === 'request' && deed === 'acknowledge');
    if (!last) return '';
    const at = londonTime(Date.parse(last.at), this.present.minute());
    return `Told by ${last.by.name ?? 'somebody'}, ${at}. ${last.reason}.`;
  });
  /** Once it was on air, or is closed, there is nothing left for them to hear. */
  protected readonly isDue = computed(() => {
    const { state, startsAt, minutes } = this.request();
    const slot = { startsAt: startsAt === null ? null : Date.parse(startsAt), minutes };
    return mayBeAcknowledged(state, slot, this.present.minute());
  });
  /** Why nothing can be written to them; empty: it can. */
  protected readonly why = computed(() => {
    const { contact } = this.request();
    if (!contact) return 'it is not known who asks.';
    if (contact.isSilent) return 'they asked not to be contacted.';
    return contact.email === '' ? 'there is no work mail of theirs.' : '';
  });

  protected open(): void {
    const { replyBy } = this.request();
    const now = this.present.minute();
    this.typed.set(replyBy && Date.parse(replyBy) > now ? whenInFull(Date.parse(replyBy), now) : '');
    this.fault.set('');
    this.isOpen.set(true);
    this.focus('#hear-by');
  }

  protected close(): void {
    this.isOpen.set(false);
    this.focus('#acknowledge');
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const hearBy = readWhen(this.typed(), this.present.minute());
    const isToCome = typeof hearBy === 'number' && hearBy > this.present.minute();
    this.fault.set(isToCome ? '' : 'Write a time that is still to come, as 15:30 or tomorrow 9:00.');
    if (!isToCome) return this.focus('#hear-by');
    if (await this.one.acknowledge(new Date(hearBy).toISOString())) this.close();
  }

  private focus(selector: string): void {
    setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>(selector)?.focus());
  }
}
