import { computed, signal } from '@angular/core';
import { type CarriedOver, carriedOver, type Differences } from './carried-over';
import { firstInWords, inWords, Trouble, type TroubleCode } from './trouble';

/** What somebody else has made of it meanwhile. */
export interface ClashShown<Draft> extends Omit<CarriedOver<Draft>, 'draft'> {
  readonly words: string;
  readonly theirs: Draft;
}

/** Sentences by the field that they are about. */
export type Faults<Fault extends string> = { readonly [Field in Fault]?: string };

/** What is edited, and how a draft is made of it. */
export interface DraftKind<Thing, Draft> {
  /** As a sentence names it: `this contact`. */
  readonly called: string;
  readonly clash: TroubleCode;
  /** Of a new one. */
  readonly empty: Draft;
  readonly draftOf: (thing: Thing) => Draft;
  readonly differences: Differences<Draft>;
}

/**
 * The draft of one thing that several may edit: what was read, what is typed, how it is saved, and what becomes of it
 * where somebody else was first. `Fault` names what is said to be at fault, which may be more than the draft's fields.
 */
export abstract class DraftEditor<Thing extends { readonly id: string }, Draft, Fault extends string> {
  /** As it was read last; undefined for a new one. */
  readonly base = signal<Thing | undefined>(undefined);
  readonly draft;
  readonly issues = signal<Faults<Fault>>({});
  readonly trouble = signal('');
  readonly clash = signal<ClashShown<Draft> | undefined>(undefined);
  readonly isSaving = signal(false);
  readonly changed = computed(() => {
    const base = this.base();
    return this.kind.differences(base ? this.kind.draftOf(base) : this.kind.empty, this.draft());
  });

  protected constructor(private readonly kind: DraftKind<Thing, Draft>) {
    this.draft = signal(kind.empty);
  }

  protected abstract read(id: string): Promise<Thing>;
  /** Saves what has changed; of a new one what there is. */
  protected abstract send(): Promise<Thing>;
  /** What a refusal says of the fields. */
  protected abstract issuesOf(trouble: Trouble): Faults<Fault>;

  open(thing: Thing): void {
    this.base.set(thing);
    this.draft.set(this.kind.draftOf(thing));
  }

  set<Field extends keyof Draft>(field: Field, value: Draft[Field]): void {
    this.draft.update((draft) => ({ ...draft, [field]: value }));
    this.issues.update((issues) => (field in issues ? { ...issues, [field]: undefined } : issues));
  }

  /** Theirs in place of what was typed in a field that both have changed. */
  takeTheirs(field: keyof Draft): void {
    const clash = this.clash();
    if (!clash) return;
    this.set(field, clash.theirs[field]);
    this.clash.set({ ...clash, both: clash.both.filter((one) => one !== field), taken: [...clash.taken, field] });
  }

  /**
   * @param issues what can be said before anything is sent: where there is any, nothing is
   * @returns the thing as saved; undefined where that did not succeed, and then it is said why
   */
  protected async saveUnless(issues: Faults<Fault>): Promise<Thing | undefined> {
    this.issues.set(issues);
    this.trouble.set('');
    if (Object.keys(issues).length > 0) return undefined;
    this.isSaving.set(true);
    try {
      const saved = await this.send();
      this.open(saved);
      this.clash.set(undefined);
      return saved;
    } catch (error) {
      await this.refused(error);
      return undefined;
    } finally {
      this.isSaving.set(false);
    }
  }

  private async refused(error: unknown): Promise<void> {
    const base = this.base();
    if (error instanceof Trouble && error.code === this.kind.clash && base) return this.meet(base, error);
    const issues: Faults<Fault> = error instanceof Trouble ? this.issuesOf(error) : {};
    this.issues.set(issues);
    if (Object.keys(issues).length === 0) this.trouble.set(inWords(error));
  }

  /** Puts what was typed on top of what somebody else has saved, and says what came of it. */
  private async meet(base: Thing, { details }: Trouble): Promise<void> {
    const { draftOf, differences, called } = this.kind;
    try {
      const now = await this.read(base.id);
      const theirs = draftOf(now);
      const { draft, taken, both } = carriedOver(draftOf(base), theirs, this.draft(), differences);
      this.base.set(now);
      this.draft.set(draft);
      this.clash.set({ words: firstInWords(details.clash, called), theirs, taken, both });
    } catch (error) {
      this.trouble.set(inWords(error));
    }
  }
}
