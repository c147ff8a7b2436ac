import { computed, inject, Injectable, signal } from '@angular/core';
import {
  type AnswerOf,
  ApiClient,
  type InputOf,
  inWords,
  lastAnswer,
  OwnTimes,
  Trouble,
} from '@greenroom/platform/web';
import { faultPathOf, timesTrouble } from './times-trouble';

export type Times = AnswerOf<'readMyAvailability'>;
export type Change = Omit<InputOf<'changeMyAvailability'>['body'], 'version'>;

/** How the saving of a part ended. */
export type Saved =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly trouble: string;
      readonly isClash: boolean;
      /** What of it is refused, as `timeOff.0.to`; empty where it is not one thing. */
      readonly path: string;
    };

/** When I can speak, as the server has it. Each part of the page saves by itself, to the version that it was made from. */
@Injectable({ providedIn: 'root' })
export class MyTimes {
  private readonly api = inject(ApiClient);
  private readonly own = inject(OwnTimes);
  private readonly reading = this.api.read('readMyAvailability', () => ({}));

  readonly times = lastAnswer(this.reading);
  readonly trouble = computed(() => (this.reading.error() ? inWords(this.reading.error()) : ''));
  readonly isSaving = signal(false);
  /** What was saved last on this page, and what lay in time that is not free before. */
  readonly lastSaved = signal<{ readonly part: string; readonly before: ReadonlySet<string> } | undefined>(undefined);

  /** Reads again: somebody of the office may have written something down meanwhile. */
  again(): void {
    this.reading.reload();
  }

  /** An answer of the server that says how everything stands. */
  take(times: Times): void {
    this.reading.set(times);
  }

  /** @param version of the times that the change was made from */
  async save(change: Change, version = this.times()?.version): Promise<Saved> {
    if (version === undefined)
      return { ok: false, trouble: 'Wait a moment, and save again.', isClash: false, path: '' };
    return this.attempt(() => this.api.send('changeMyAvailability', { body: { version, ...change } }));
  }

  /** One deed, whose answer is how everything stands then. */
  async attempt(deed: () => Promise<Times>): Promise<Saved> {
    this.isSaving.set(true);
    try {
      this.reading.set(await deed());
      this.own.changed();
      return { ok: true };
    } catch (error) {
      const isClash = error instanceof Trouble && error.code === 'availability.clash';
      if (isClash) this.reading.reload();
      return { ok: false, trouble: timesTrouble(error), isClash, path: faultPathOf(error) };
    } finally {
      this.isSaving.set(false);
    }
  }
}
