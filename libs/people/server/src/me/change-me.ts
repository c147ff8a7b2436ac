import { type Clock, londonDayOf } from '@greenroom/kernel';
import type { Expertise, Format, LivedExperience, PersonDraft, ProposedText } from '@greenroom/people/domain';
import { Transactions } from '@greenroom/platform/persistence';
import { type Actor, AuditTrail, type Caller, CLOCK, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ConsentBook } from '../consents/consent-book';
import { checkedDraft, held, inHand } from '../directory/in-hand';
import { type DirectoryEntry, PeopleDirectory } from '../directory/people-directory';
import { PhotoStudio } from '../photos/photo-studio';
import { PhotoTable } from '../photos/photo.table';
import { ProposalBook } from '../reviews/proposal-book';

/** What somebody says of themselves; what is not given stays as it was. */
export type MyChange = { readonly [Text in ProposedText]?: string | undefined } & {
  readonly region?: string | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly formats?: readonly Format[] | undefined;
  readonly expertise?: readonly Expertise[] | undefined;
  readonly livedExperience?: readonly Pick<LivedExperience, 'issue' | 'wording'>[] | undefined;
};

const PROPOSED_TEXTS: readonly ProposedText[] = ['name', 'role', 'bio'];

/** Changes somebody's profile on their own word: most of it at once, name, role, bio and photo after a look. */
@Injectable()
export class ChangeMe {
  constructor(
    private readonly directory: PeopleDirectory,
    private readonly consents: ConsentBook,
    private readonly proposals: ProposalBook,
    private readonly studio: PhotoStudio,
    private readonly transactions: Transactions,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refused `person.not-found`, `person.clash`, `request.invalid`, `consent.needed` */
  run(me: Caller, version: number, change: MyChange): Promise<void> {
    return this.transactions.run(async (manager) => {
      const person = await inHand(this.directory, me.id, version, manager);
      const wanted = this.checked(person, change);
      const { name, role, bio } = person;
      const draft = { ...wanted, name, role, bio };
      if (hasTold(person, draft) && !(await this.consents.isAgreed(me.id, 'lived-experience', null, manager))) {
        throw new Refused('consent.needed');
      }
      if (COUNTING_AT_ONCE.some((field) => change[field] !== undefined)) {
        await this.directory.put([draft], manager, actorOf(me));
      }
      for (const field of PROPOSED_TEXTS.filter((text) => change[text] !== undefined)) {
        if (wanted[field] === person[field]) await this.proposals.withdraw(manager, me.id, field);
        else await this.proposals.put(manager, me.id, field, { text: wanted[field] });
      }
      await this.directory.tell(me.id, 'changed', manager);
      await this.note(manager, me);
    });
  }

  /** @throws Refused `person.not-found`, `person.photo-refused` */
  async proposePhoto(me: Caller, file: Uint8Array): Promise<void> {
    if (!(await this.directory.find(me.id))) throw new Refused('person.not-found');
    const photo = await this.studio.develop(file);
    await this.withMe(me, (manager) => this.proposals.put(manager, me.id, 'photo', { photo }));
  }

  /** Nobody has to ask for leave to be seen no longer. */
  removePhoto(me: Caller): Promise<void> {
    return this.withMe(me, async (manager) => {
      await this.proposals.withdraw(manager, me.id, 'photo');
      await manager.delete(PhotoTable, { personId: me.id });
    });
  }

  private withMe(me: Caller, work: (manager: EntityManager) => Promise<void>): Promise<void> {
    return this.transactions.run(async (manager) => {
      await held(this.directory, me.id, manager);
      await work(manager);
      await this.directory.tell(me.id, 'changed', manager);
      await this.note(manager, me);
    });
  }

  private checked(person: DirectoryEntry, { livedExperience, ...change }: MyChange): PersonDraft {
    const today = londonDayOf(this.clock.now());
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const lived = livedExperience?.map((entry) => ({
      ...entry,
      consentedOn: person.livedExperience.find((known) => isSame(known, entry))?.consentedOn ?? today,
    }));
    return checkedDraft({ ...person, ...given, ...(lived && { livedExperience: lived }) }, today);
  }

  private note(manager: EntityManager, { kind, id }: Caller): Promise<void> {
    return this.audit.note(manager, { actor: { kind, id }, deed: 'profile.changed', subject: { kind: 'person', id } });
  }
}

const COUNTING_AT_ONCE = ['region', 'languages', 'formats', 'expertise', 'livedExperience'] as const;

/** Whether there is something in what they tell that was not there. */
function hasTold(before: PersonDraft, after: PersonDraft): boolean {
  return after.livedExperience.some((entry) => !before.livedExperience.some((known) => isSame(known, entry)));
}

type Told = Pick<LivedExperience, 'issue' | 'wording'>;

function isSame(one: Told, other: Told): boolean {
  return one.issue === other.issue && one.wording === other.wording;
}

function actorOf({ id, name }: Caller): Actor {
  return { id, name };
}
