import { computed, effect, Injectable, signal, untracked } from '@angular/core';

/** What was typed into a part of a page. It outlives the page, so that nothing is lost by looking at another one. */
export interface Draft<Value> {
  readonly value: () => Value;
  readonly isChanged: () => boolean;
  /** Of what was saved when somebody began to type; undefined: it is not kept, or they have been told of a newer one. */
  readonly version: () => number | undefined;
  set(value: Value): void;
  /** They have been told that something else is saved by now. */
  tell(): void;
  /** Goes back to what is saved. */
  drop(): void;
}

/** All that is typed and not saved; the browser asks before it is thrown away. */
@Injectable({ providedIn: 'root' })
export class MyDrafts {
  private readonly typed = signal<ReadonlyMap<string, unknown>>(new Map());
  private readonly versions = new Map<string, number>();
  readonly areThere = computed(() => this.typed().size > 0);

  constructor() {
    effect((onCleanup) => {
      if (!this.areThere()) return;
      const ask = (event: BeforeUnloadEvent) => event.preventDefault();
      addEventListener('beforeunload', ask);
      onCleanup(() => removeEventListener('beforeunload', ask));
    });
  }

  /** Whether something is typed into a part and not saved. */
  isThere(part: string): boolean {
    return this.typed().has(part);
  }

  /**
   * @param saved what stands, until something else is typed; from signals
   * @param version of what stands, where a save names the one that it is made to
   */
  of<Value>(part: string, saved: () => Value, version: () => number | undefined = () => undefined): Draft<Value> {
    return {
      value: computed(() => (this.typed().has(part) ? (this.typed().get(part) as Value) : saved())),
      isChanged: computed(() => this.typed().has(part)),
      version: () => this.versions.get(part),
      tell: () => void this.versions.delete(part),
      set: (value) => {
        const stands = untracked(version);
        if (stands !== undefined && !this.isThere(part)) this.versions.set(part, stands);
        const isSame = JSON.stringify(value) === JSON.stringify(untracked(saved));
        this.typed.update((typed) => {
          const next = new Map(typed);
          if (isSame) next.delete(part);
          else next.set(part, value);
          return next;
        });
      },
      drop: () => this.drop(part),
    };
  }

  /** Goes back to what is saved of a part. */
  drop(part: string): void {
    this.versions.delete(part);
    this.typed.update((typed) => new Map([...typed].filter(([name]) => name !== part)));
  }
}
