import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { AskOnce, Button, FormField, RuledSection } from '@greenroom/platform/ui';
import { SessionStore, TimePipe } from '@greenroom/platform/web';
import { OneContact } from './one-contact';

/** Who made sure that they are who they say, and whether they asked to be left alone. */
@Component({
  selector: 'gr-trust-part',
  imports: [AskOnce, Button, FormField, RuledSection, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './trust-part.html',
  styleUrl: './trust-part.css',
})
export class TrustPart {
  protected readonly one = inject(OneContact);
  protected readonly mayEdit = inject(SessionStore).may('contacts.edit');
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly lifting = viewChild.required(AskOnce);

  /** It is drawn once there is one. */
  protected readonly contact = computed(() => this.one.contact()!);
  /** Of this contact: it does not go along to the next one. */
  protected readonly isSaying = linkedSignal({ source: this.one.shownId, computation: () => false });
  protected readonly reason = signal('');
  protected readonly error = signal('');

  protected async verify(isVerified: boolean): Promise<void> {
    await this.one.change({ isVerified });
  }

  protected begin(): void {
    this.reason.set('');
    this.error.set('');
    this.one.begin();
    this.isSaying.set(true);
    this.focus('#field-reason');
  }

  protected async silence(event: Event): Promise<void> {
    event.preventDefault();
    const reason = this.reason().trim();
    if (reason === '') {
      this.error.set('Say why: whoever reads it later has to know.');
      return this.focus('#field-reason');
    }
    if (await this.one.changeSeen({ doNotContact: { reason } })) this.isSaying.set(false);
  }

  protected async lift(): Promise<void> {
    if (await this.lifting().ask()) await this.one.change({ doNotContact: null });
  }

  private focus(selector: string): void {
    setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>(selector)?.focus());
  }
}
