import { computed, inject, signal } from '@angular/core';
import { type Draft, MyDrafts } from '../my-drafts';
import { type Change, MyTimes, type Times } from './my-times';

/** A part of my times as it is edited: what is typed, and its saving by itself. */
export class SavedPart<Value> {
  private readonly mine = inject(MyTimes);
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

  /**
   * @param savedIn the part's value in what is saved
   * @param changeTo what to send for a value
   */
  constructor(
    part: string,
    savedIn: (times: Times | undefined) => Value,
    private readonly changeTo: (value: Value) => Change,
  ) {
    this.draft = inject(MyDrafts).of(part, () => savedIn(this.mine.times()));
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
  async save(said: string): Promise<boolean> {
    const saved = await this.mine.save(this.changeTo(this.value()));
    if (!saved.ok) {
      this.trouble.set(saved.trouble);
      this.isClash.set(saved.isClash);
      this.faultPath.set(saved.path);
      return false;
    }
    this.drop();
    this.said.set(said);
    return true;
  }
}
