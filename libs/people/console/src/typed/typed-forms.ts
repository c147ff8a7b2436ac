import { computed, Injectable, signal } from '@angular/core';

/** What is typed into a form, by its fields. */
export type Typed = Readonly<Record<string, string>>;

/** All that is typed into the forms of a screen and not saved. It outlives a form that is closed or drawn anew. */
@Injectable()
export class TypedForms {
  private readonly typed = signal<ReadonlyMap<string, Typed>>(new Map());
  readonly areThere = computed(() => this.typed().size > 0);

  of(form: string): Typed | undefined {
    return this.typed().get(form);
  }

  put(form: string, field: string, text: string): void {
    this.typed.update((typed) => new Map(typed).set(form, { ...typed.get(form), [field]: text }));
  }

  drop(form: string): void {
    this.typed.update((typed) => new Map([...typed].filter(([name]) => name !== form)));
  }

  dropAll(): void {
    this.typed.set(new Map());
  }
}
