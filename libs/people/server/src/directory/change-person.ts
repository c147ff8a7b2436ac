import { type Clock, londonDayOf } from '@greenroom/kernel';
import { type LivedExperience, NOTHING_MORE, type PersonDraft, toldOnPaper } from '@greenroom/people/domain';
import { oneAtATime, Transactions } from '@greenroom/platform/persistence';
import { type Actor, CLOCK, newId, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ConsentBook } from '../consents/consent-book';
import { checkedDraft, inHand } from './in-hand';
import { type DirectoryEntry, PEOPLE_LOCK, PeopleDirectory } from './people-directory';

/** What staff may change of a profile. */
export type PersonChange = {
  readonly [Field in Exclude<keyof PersonDraft, 'reference'>]?: PersonDraft[Field] | undefined;
};

/** Somebody new; what is not known yet may follow. */
export type NewPerson = PersonChange & { readonly name: string; readonly reference?: string | undefined };

/** Adds a person, changes one with a check of the version. */
@Injectable()
export class ChangePerson {
  constructor(
    private readonly directory: PeopleDirectory,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly consents: ConsentBook,
  ) {}

  /** @throws Refused `person.not-found`, `person.clash`, `request.invalid` */
  run(id: string, version: number, change: PersonChange, by: Actor): Promise<DirectoryEntry> {
    return this.transactions.run(async (manager) => {
      const person = await inHand(this.directory, id, version, manager);
      const draft = this.checked({ ...person, ...given(change) });
      await this.agreeOnPaper(manager, id, person.livedExperience, draft.livedExperience, by);
      await this.directory.put([draft], manager, by);
      return (await this.directory.find(id, manager))!;
    });
  }

  /**
   * @param person with a new reference where it has none
   * @throws Refused `person.known` when there is somebody of that reference, `request.invalid`
   */
  add({ reference = newId(), ...facts }: NewPerson, by: Actor): Promise<DirectoryEntry> {
    return this.transactions.run(async (manager) => {
      await oneAtATime(manager, PEOPLE_LOCK);
      const draft = this.checked({ ...NOTHING_MORE, ...given(facts), name: facts.name, reference });
      const known = await this.directory.byReference([draft.reference], manager);
      if (known.size > 0) throw new Refused('person.known');
      await this.directory.put([draft], manager, by);
      const { id } = (await this.directory.byReference([draft.reference], manager)).get(draft.reference)!;
      await this.agreeOnPaper(manager, id, [], draft.livedExperience, by);
      return (await this.directory.find(id, manager))!;
    });
  }

  private checked(draft: PersonDraft): PersonDraft {
    return checkedDraft(draft, londonDayOf(this.clock.now()));
  }

  /** What somebody has told of their life is kept by their consent, which whoever writes it down has in hand. */
  private async agreeOnPaper(
    manager: EntityManager,
    personId: string,
    before: readonly LivedExperience[],
    after: readonly LivedExperience[],
    by: Actor,
  ): Promise<void> {
    const told = toldOnPaper(before, after, await this.consents.events(personId, manager));
    if (!told.ok) {
      const message = 'was agreed to before they took their consent back; ask them again';
      throw new Refused('request.invalid', [{ path: 'body.livedExperience', message }]);
    }
    for (const purpose of told.given) {
      await this.consents.note(manager, personId, { purpose, field: null, isGiven: true, how: 'paper' }, by);
    }
  }
}

function given(change: PersonChange): Partial<PersonDraft> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
