import { inject, Injectable, signal } from '@angular/core';
import { ApiClient, DraftEditor, type Trouble } from '@greenroom/platform/web';
import type { Person } from '../words/person-in-words';
import {
  differences,
  type DraftField,
  draftOf,
  EMPTY,
  factsOf,
  type FieldIssues,
  fieldOf,
  issuesByField,
  issuesIn,
  type PersonDraft,
} from './person-draft';

/** The draft of one profile: what was read, what is typed, and how it is saved. */
@Injectable()
export class PersonEditor extends DraftEditor<Person, PersonDraft, DraftField> {
  private readonly api = inject(ApiClient);
  /** Fields that have been left, whatever was typed in them. */
  private readonly left = signal<ReadonlySet<string>>(new Set());
  private readonly isSavingTried = signal(false);

  constructor() {
    super({ called: 'this profile', clash: 'person.clash', empty: EMPTY, draftOf, differences });
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

  /** The person as saved; undefined where that did not succeed, and then it is said why. */
  save(): Promise<Person | undefined> {
    this.isSavingTried.set(true);
    return this.saveUnless(issuesIn(this.draft()));
  }

  protected override read(id: string): Promise<Person> {
    return this.api.send('readPerson', { params: { id } });
  }

  protected override async send(): Promise<Person> {
    const base = this.base();
    const facts = factsOf(this.draft(), this.changed());
    if (!base) {
      const { name } = factsOf(this.draft(), ['name']);
      return this.api.send('addPerson', { body: { ...factsOf(this.draft(), ['languages']), ...facts, name: name! } });
    }
    if (this.changed().length === 0) return base;
    return this.api.send('changePerson', { params: { id: base.id }, body: { version: base.version, ...facts } });
  }

  protected override issuesOf({ details }: Trouble): FieldIssues {
    return issuesByField(details.issues);
  }
}
