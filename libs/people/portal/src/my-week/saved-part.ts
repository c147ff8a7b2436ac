import { computed, inject, signal } from '@angular/core';
import { type OutOfTimes, OwnTimes } from '@greenroom/platform/web';
import { type Draft, MyDrafts } from '../my-drafts';
import { type Change, MyTimes, type Times } from './my-times';

/** A part of my times as it is edited: what is typed, and its saving by itself. */
export class SavedPart<Value> {
  private readonly mine = inject(MyTimes);
  private readonly own = inject(OwnTimes);
  private readonly draft: Draft<Value>;

  readonly value = computed(() => this.draft.value());
  readonly isChanged = computed(() => this.draft.isChanged());
  readonly isSaving = this.mine.isSaving.asReadonly();
  readonly trouble = signal('');
  readonly isClash = signal(false);
  /** What of it the server refused, as `timeOff.0.to`. */
  readonly faultPath = signal('');
  /** For those who hear the page. */
  readonly said = signal('');

  /** What they are asked or booked for in time that they are not free since this was saved. */
  readonly turned = computed(
    () => {
      const last = this.mine.lastSaved();
      if (last?.part !== this.part) return [];
      return this.own.outOfTimes().filter(({ id }) => !last.before.has(id));
    },
    // It is read again each minute: what has not changed is shown to nobody anew.
    { equal: areSame },
  );

  /**
   * @param savedIn the part's value in what is saved
   * @param changeTo what to send for a value
   */
  constructor(
    private readonly part: string,
    savedIn: (times: Times | undefined) => Value,
    private readonly changeTo: (value: Value) => Change,
  ) {
    this.draft = inject(MyDrafts).of(
      part,
      () => savedIn(this.mine.times()),
      () => this.mine.times()?.version,
    );
  }

  set(value: Value): void {
    this.said.set('');
    this.faultPath.set('');
    this.draft.set(value);
  }

  drop(): void {
    this.draft.drop();
    this.trouble.set('');
    this.isClash.set(false);
    this.faultPath.set('');
  }

  /** Saves what is typed. Resolves with whether it is saved. */
  async save(words: string): Promise<boolean> {
    const said = new Set(this.turned().map(({ id }) => id));
    const before = this.own.outOfTimes().filter(({ id }) => !said.has(id));
    const saved = await this.mine.save(this.changeTo(this.value()), this.draft.version());
    if (!saved.ok) {
      this.draft.tell();
      this.trouble.set(saved.trouble);
      this.isClash.set(saved.isClash);
      this.faultPath.set(saved.path);
      return false;
    }
    this.drop();
    this.mine.lastSaved.set({ part: this.part, before: new Set(before.map(({ id }) => id)) });
    this.said.set(words);
    return true;
  }
}

function areSame(some: readonly OutOfTimes[], others: readonly OutOfTimes[]): boolean {
  const words = (all: readonly OutOfTimes[]) => JSON.stringify(all.map(({ id, lead, what }) => [id, lead, what]));
  return words(some) === words(others);
}
