import { computed, Injectable, signal } from '@angular/core';

/** What is typed into a form, by its fields. */
export type Typed = Readonly<Record<string, string>>;

/** All that is typed into the forms of a screen and not saved. It outlives a form that is closed or drawn anew. */
@Injectable()
export class TypedForms {
  private readonly typed = signal<ReadonlyMap<string, Typed>>(new Map());
  /** What each form was begun on. */
  private readonly versions = new Map<string, number>();
  readonly areThere = computed(() => this.typed().size > 0);

  of(form: string): Typed | undefined {
    return this.typed().get(form);
  }

  /** The version of the thing that stood there when somebody began to type; undefined: not told, or not any more. */
  versionOf(form: string): number | undefined {
    return this.versions.get(form);
  }

  /** They have been told that the thing is another one by now. */
  tell(form: string): void {
    this.versions.delete(form);
  }

  put(form: string, field: string, text: string, version?: number): void {
    if (version !== undefined && !this.typed().has(form)) this.versions.set(form, version);
    this.typed.update((typed) => new Map(typed).set(form, { ...typed.get(form), [field]: text }));
  }

  drop(form: string): void {
    this.versions.delete(form);
    this.typed.update((typed) => new Map([...typed].filter(([name]) => name !== form)));
  }

  dropAll(): void {
    this.versions.clear();
    this.typed.set(new Map());
  }
}
