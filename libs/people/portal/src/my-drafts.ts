import { computed, effect, Injectable, signal, untracked } from '@angular/core';

/** What was typed into a part of a page. It outlives the page, so that nothing is lost by looking at another one. */
export interface Draft<Value> {
  readonly value: () => Value;
  readonly isChanged: () => boolean;
  set(value: Value): void;
  /** Goes back to what is saved. */
  drop(): void;
}

/** All that is typed and not saved; the browser asks before it is thrown away. */
@Injectable({ providedIn: 'root' })
export class MyDrafts {
  private readonly typed = signal<ReadonlyMap<string, unknown>>(new Map());
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

  /** @param saved what stands, until something else is typed; from signals */
  of<Value>(part: string, saved: () => Value): Draft<Value> {
    return {
      value: computed(() => (this.typed().has(part) ? (this.typed().get(part) as Value) : saved())),
      isChanged: computed(() => this.typed().has(part)),
      set: (value) => {
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
    this.typed.update((typed) => new Map([...typed].filter(([name]) => name !== part)));
  }
}
