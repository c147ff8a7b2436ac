import type { Deed } from '@greenroom/contract';
import { type Clock, londonDayOf } from '@greenroom/kernel';
import { type LivedExperience, NOTHING_MORE, type PersonDraft, toldOnPaper } from '@greenroom/people/domain';
import { oneAtATime, Transactions } from '@greenroom/platform/persistence';
import { type Actor, AuditTrail, CLOCK, newId, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ConsentBook } from '../consents/consent-book';
import { checkedDraft, inHand } from './in-hand';
import { isSamePerson } from './is-same-person';
import { type DirectoryEntry, PEOPLE_LOCK, PeopleDirectory } from './people-directory';
import { SignInAddress } from './sign-in-address';

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
    private readonly signInAddress: SignInAddress,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws Refused `person.not-found`, `person.clash`, `request.invalid` */
  run(id: string, version: number, change: PersonChange, by: Actor): Promise<DirectoryEntry> {
    return this.transactions.run(async (manager) => {
      const person = await inHand(this.directory, id, version, manager);
      const draft = this.checked({ ...person, ...given(change) });
      await this.agreeOnPaper(manager, id, person.livedExperience, draft.livedExperience, by);
      await this.directory.put([draft], manager, by);
      const changed = (await this.directory.find(id, manager))!;
      const isMoved = await this.signInAddress.follow(manager, changed, person, draft);
      if (isMoved) await this.note(manager, 'person.address-changed', id, by);
      if (!isSamePerson({ ...person, email: draft.email }, draft)) await this.note(manager, 'person.changed', id, by);
      return changed;
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
      await this.note(manager, 'person.added', id, by);
      return (await this.directory.find(id, manager))!;
    });
  }

  private note(manager: EntityManager, deed: Deed, id: string, by: Actor): Promise<void> {
    const subject = { kind: 'person', id } as const;
    return this.audit.note(manager, { actor: { kind: 'staff', id: by.id }, deed, subject });
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
      await this.consents.note(
        manager,
        personId,
        { purpose, field: null, isGiven: true, how: 'paper', on: told.on },
        by,
      );
    }
  }
}

function given(change: PersonChange): Partial<PersonDraft> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
