import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Fold, FormField, ProblemLine, RuledSection, SkeletonRows } from '@greenroom/platform/ui';
import {
  type AnswerOf,
  ApiClient,
  inWords,
  lastAnswer,
  londonTime,
  Present,
  reloadWith,
  SessionStore,
  TimePipe,
} from '@greenroom/platform/web';

type Read = AnswerOf<'readHandOver'>;
type Kind = Read['open'][number]['kind'];

/** In the order in which somebody new to the desk wants to know of it. */
const KINDS: readonly Kind[] = ['on-air', 're-confirm', 'hold', 'reply', 'booked', 'request'];

/** What one officer leaves to the next: their words, and what is open at the moment of reading. */
@Component({
  selector: 'gr-hand-over',
  imports: [Button, Fold, FormField, ProblemLine, RouterLink, RuledSection, SkeletonRows, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './hand-over.html',
  styleUrl: './hand-over.css',
})
export class HandOver {
  private readonly api = inject(ApiClient);
  private readonly present = inject(Present);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly session = inject(SessionStore);
  private readonly reading = this.api.read('readHandOver', () => ({}));
  private readonly pastReading = this.api.read('listHandOverNotes', () => ({}));

  protected readonly mayTake = this.session.may('duty.take');
  protected readonly read = lastAnswer(this.reading);
  private readonly notes = lastAnswer(this.pastReading);
  protected readonly past = computed(() => this.notes()?.items.slice(1) ?? []);
  protected readonly readTrouble = computed(() => (this.reading.error() ? inWords(this.reading.error()) : ''));
  protected readonly isMine = computed(() => this.read()?.note?.by.id === this.session.staff()?.id);
  protected readonly until = computed(() => {
    const read = this.read();
    return read ? londonTime(Date.parse(read.until), this.present.minute()) : '';
  });
  protected readonly groups = computed(() => {
    const open = this.read()?.open ?? [];
    return KINDS.map((kind) => ({
      kind,
      title: this.titleOf(kind),
      things: open
        .filter((thing) => thing.kind === kind)
        .sort((one, other) => (one.at ?? 'z').localeCompare(other.at ?? 'z')),
    })).filter(({ things }) => things.length > 0);
  });
  protected readonly isWriting = signal(false);
  protected readonly trouble = signal('');
  protected readonly fault = signal('');
  protected readonly isSending = signal(false);

  constructor() {
    reloadWith(this.reading, 'duty', 'request');
    reloadWith(this.pastReading, 'duty');
  }

  write(): void {
    this.fault.set('');
    this.isWriting.set(true);
    this.focus('textarea');
  }

  protected cancel(): void {
    this.isWriting.set(false);
    this.focus('#write-note');
  }

  protected async leave(event: Event, typed: string): Promise<void> {
    event.preventDefault();
    const text = typed.trim();
    this.fault.set(text === '' ? 'Write a line, or leave it: what is open is shown by itself.' : '');
    if (text === '') return this.focus('textarea');
    if (await this.send(() => this.api.send('writeHandOverNote', { body: { text } }))) this.cancel();
  }

  protected async markRead(id: string): Promise<void> {
    await this.send(() => this.api.send('markHandOverNoteRead', { params: { id } }));
  }

  protected again(): void {
    this.reading.reload();
  }

  private titleOf(kind: Kind): string {
    const titles: Readonly<Record<Kind, string>> = {
      'on-air': 'On air now',
      're-confirm': 'Asked again, no yes yet',
      hold: `Holds that end by ${this.until()}`,
      reply: `Replies due by ${this.until()}`,
      booked: `Booked by ${this.until()}`,
      request: 'Open requests',
    };
    return titles[kind];
  }

  private focus(selector: string): void {
    setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>(selector)?.focus());
  }

  private async send(work: () => Promise<unknown>): Promise<boolean> {
    this.trouble.set('');
    this.isSending.set(true);
    try {
      await work();
      return true;
    } catch (error) {
      this.trouble.set(inWords(error));
      return false;
    } finally {
      this.isSending.set(false);
      this.reading.reload();
      this.pastReading.reload();
    }
  }
}
