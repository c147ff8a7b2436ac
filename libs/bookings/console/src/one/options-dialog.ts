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
import { optionsInWords } from '@greenroom/bookings/domain';
import { Button, ProblemLine, SkeletonRows } from '@greenroom/platform/ui';
import { ApiClient, inWords, lastAnswer, londonTime, Present } from '@greenroom/platform/web';
import type { Whole } from '../words/request-in-words';
import { OneRequest } from './one-request';

/** Names for the producer: who, why them, what they declare and will not talk about; mailed, or copied and told. */
@Component({
  selector: 'gr-options-dialog',
  imports: [Button, ProblemLine, SkeletonRows],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './options-dialog.html',
  styleUrl: './options-dialog.css',
})
export class OptionsDialog {
  readonly request = input.required<Whole>();
  protected readonly one = inject(OneRequest);
  private readonly api = inject(ApiClient);
  private readonly present = inject(Present);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  /** What is asked for; another object each time it is opened. */
  private readonly opened = signal<{ readonly id: string } | undefined>(undefined);
  private readonly reading = this.api.read('readOptions', () => {
    const opened = this.opened();
    return opened && { params: { id: opened.id } };
  });
  private readonly answer = lastAnswer(this.reading);
  private readonly left = signal<ReadonlySet<string>>(new Set());
  private readonly reasons = signal<ReadonlyMap<string, string>>(new Map());
  protected readonly fault = signal('');
  protected readonly copied = signal(false);

  protected readonly heading = computed(() => {
    const first = this.request().contact?.name;
    return first ? `Names for ${first}` : 'Names for the producer';
  });
  protected readonly items = computed(() =>
    this.answer()?.items.map((one) => ({
      ...one,
      named: one.namedAt ? `they had the name ${londonTime(Date.parse(one.namedAt), this.present.minute())}` : '',
    })),
  );
  protected readonly readTrouble = computed(() => {
    const error = this.reading.error();
    return error ? inWords(error.cause ?? error) : '';
  });
  protected readonly names = computed(() =>
    (this.items() ?? [])
      .filter(({ personId }) => this.isChosen(personId))
      .map(({ personId }) => ({ personId, why: this.whyOf(personId).trim() })),
  );
  protected readonly text = computed(() =>
    optionsInWords(
      this.names().map(({ personId, why }) => ({
        ...this.items()!.find((one) => one.personId === personId)!,
        why,
      })),
    ),
  );
  /** Why nothing can be mailed; empty: it can. */
  protected readonly stop = computed(() => {
    const { contact } = this.request();
    if (!contact?.email) return 'We have no e-mail address of whoever asks: copy the text, or ring.';
    return contact.isSilent ? `${contact.name} wants no mail from us: copy the text, or ring.` : '';
  });

  ask(): void {
    this.left.set(new Set());
    this.reasons.set(new Map());
    this.fault.set('');
    this.copied.set(false);
    this.opened.set({ id: this.request().id });
    const dialog = this.dialog().nativeElement;
    if (!dialog.open) dialog.showModal();
  }

  protected isChosen(id: string): boolean {
    return !this.left().has(id);
  }

  protected turn(id: string, isChosen: boolean): void {
    this.left.update((left) => new Set(isChosen ? [...left].filter((one) => one !== id) : [...left, id]));
    this.copied.set(false);
  }

  /** In the officer's words alone: the ranking's reasons may speak of what somebody has lived. */
  protected whyOf(id: string): string {
    return this.reasons().get(id) ?? '';
  }

  protected setWhy(id: string, why: string): void {
    this.reasons.update((reasons) => new Map([...reasons, [id, why]]));
    this.copied.set(false);
  }

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text());
      this.copied.set(true);
    } catch {
      this.fault.set('The browser would not copy it. Mark the text and copy it by hand.');
    }
  }

  protected async mail(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.stop()) await this.send(true);
  }

  protected tell(): Promise<void> {
    return this.send(false);
  }

  private async send(isMailed: boolean): Promise<void> {
    this.fault.set('');
    const isDone = await this.one.sendOptions({ names: this.names(), isMailed });
    if (isDone) return this.dialog().nativeElement.close();
    this.fault.set(this.one.deedTrouble());
  }
}
