import { computed, inject, Injectable, signal } from '@angular/core';
import { ApiClient, inWords, Trouble } from '@greenroom/platform/web';
import type { Person } from '../words/person-in-words';
import { clashInWords } from './clash';
import {
  differences,
  draftOf,
  EMPTY,
  factsOf,
  fieldOf,
  type DraftField,
  type FieldIssues,
  issuesByField,
  issuesIn,
  merged,
  type PersonDraft,
} from './person-draft';

/** What somebody else has made of the profile meanwhile. */
export interface ClashShown {
  readonly words: string;
  readonly theirs: PersonDraft;
  readonly taken: readonly DraftField[];
  readonly both: readonly DraftField[];
}

/** The draft of one profile: what was read, what is typed, and how it is saved. */
@Injectable()
export class PersonEditor {
  private readonly api = inject(ApiClient);

  /** As it was read last; undefined for somebody new. */
  readonly base = signal<Person | undefined>(undefined);
  private readonly baseDraft = computed(() => {
    const base = this.base();
    return base ? draftOf(base) : EMPTY;
  });
  readonly draft = signal<PersonDraft>(EMPTY);
  readonly issues = signal<FieldIssues>({});
  readonly trouble = signal('');
  readonly clash = signal<ClashShown | undefined>(undefined);
  readonly isSaving = signal(false);
  readonly changed = computed(() => differences(this.baseDraft(), this.draft()));

  /** Fields that have been left, whatever was typed in them. */
  private readonly left = signal<ReadonlySet<string>>(new Set());
  private readonly isSavingTried = signal(false);

  open(person: Person): void {
    this.base.set(person);
    this.draft.set(draftOf(person));
  }

  set<F extends DraftField>(field: F, value: PersonDraft[F]): void {
    this.draft.update((draft) => ({ ...draft, [field]: value }));
    if (this.issues()[field]) this.issues.update(({ [field]: _, ...rest }) => rest);
  }

  /** Notes that a field was left. */
  leave(field: string): void {
    this.left.update((left) => new Set(left).add(field));
  }

  /** Whether a fact is missing of somebody who is only now being written down: nobody has passed over it yet. */
  isStillToCome(fact: string): boolean {
    return !this.base() && !this.isSavingTried() && !this.left().has(fieldOf(fact));
  }

  /** Takes over what another deed of ours, as a new photo, made of the version; unless somebody else was there too. */
  follow(person: Person): void {
    const base = this.base();
    if (base && differences(draftOf(base), draftOf(person)).length === 0) this.base.set(person);
  }

  /** Theirs in place of what was typed in a field that both have changed. */
  takeTheirs(field: DraftField): void {
    const clash = this.clash();
    if (!clash) return;
    this.set(field, clash.theirs[field]);
    this.clash.set({ ...clash, both: clash.both.filter((one) => one !== field), taken: [...clash.taken, field] });
  }

  /** The person as saved; undefined where that did not succeed, and then it is said why. */
  async save(): Promise<Person | undefined> {
    this.isSavingTried.set(true);
    const issues = issuesIn(this.draft());
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

  private async send(): Promise<Person> {
    const base = this.base();
    const facts = factsOf(this.draft(), this.changed());
    if (!base) {
      const { name } = factsOf(this.draft(), ['name']);
      return this.api.send('addPerson', { body: { ...factsOf(this.draft(), ['languages']), ...facts, name: name! } });
    }
    if (this.changed().length === 0) return base;
    return this.api.send('changePerson', { params: { id: base.id }, body: { version: base.version, ...facts } });
  }

  private async refused(error: unknown): Promise<void> {
    if (!(error instanceof Trouble)) throw error;
    const base = this.base();
    if (error.code === 'person.clash' && base) return this.meet(base, error);
    const issues = issuesByField(error.details.issues);
    this.issues.set(issues);
    if (Object.keys(issues).length === 0) this.trouble.set(inWords(error));
  }

  /** Puts what was typed on top of what somebody else has saved, and says what came of it. */
  private async meet(base: Person, { details }: Trouble): Promise<void> {
    try {
      const now = await this.api.send('readPerson', { params: { id: base.id } });
      const theirs = draftOf(now);
      const { draft, taken, both } = merged(draftOf(base), theirs, this.draft());
      this.base.set(now);
      this.draft.set(draft);
      this.clash.set({ words: clashInWords(details.clash), theirs, taken, both });
    } catch (error) {
      this.trouble.set(inWords(error));
    }
  }
}
