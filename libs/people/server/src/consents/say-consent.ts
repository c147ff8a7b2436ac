import { type Clock, londonDayOf } from '@greenroom/kernel';
import { dayFault, type DayFault, isAskable, lastWord } from '@greenroom/people/domain';
import { Transactions } from '@greenroom/platform/persistence';
import { AuditTrail, type Caller, CLOCK, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccessNeedsTable } from '../access-needs/access-needs.table';
import { held } from '../directory/in-hand';
import { PeopleDirectory } from '../directory/people-directory';
import { LivedExperienceTable } from '../directory/person.table';
import { ConsentBook, type Said } from './consent-book';

/** What somebody says on a part, and by which wording. */
export type SaidByWording = Said & {
  /** Of the wording that was shown; it does not matter for taking back. */
  readonly version: number;
};

/** Writes down what somebody agrees to or takes back, and does at once what follows from it. */
@Injectable()
export class SayConsent {
  constructor(
    private readonly book: ConsentBook,
    private readonly directory: PeopleDirectory,
    private readonly transactions: Transactions,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param by the person, or the member of staff who writes it down on their word
   * @throws Refused `person.not-found`, `request.invalid` for a part that is not asked for by itself, or a day on which
   * it cannot have been said, `consent.outdated` where the wording has changed since it was shown
   */
  async run(personId: string, said: SaidByWording, by: Caller): Promise<void> {
    if (!isAskable(said)) {
      const message = said.field === null ? 'is asked for part by part' : 'has no parts';
      throw new Refused('request.invalid', [{ path: 'body.field', message }]);
    }
    if (said.isGiven && said.version !== this.book.wordingOf(said.purpose).version) {
      throw new Refused('consent.outdated');
    }
    return this.transactions.run(async (manager) => {
      await held(this.directory, personId, manager);
      await this.checkDay(manager, personId, said);
      const isNews = await this.book.note(manager, personId, said, by.kind === 'staff' ? nameOf(by) : null);
      if (isNews) await this.heed(manager, personId, said, by);
    });
  }

  private async checkDay(manager: EntityManager, personId: string, said: Said): Promise<void> {
    const today = londonDayOf(this.clock.now());
    const last = lastWord(await this.book.events(personId, manager), said.purpose, said.field);
    const fault = dayFault({ ...said, on: said.on ?? today }, last, today);
    if (fault) throw new Refused('request.invalid', [{ path: 'body.on', message: DAY_FAULTS[fault] }]);
  }

  private async heed(manager: EntityManager, personId: string, said: Said, by: Caller): Promise<void> {
    if (!said.isGiven && said.purpose === 'lived-experience') await manager.delete(LivedExperienceTable, { personId });
    if (!said.isGiven && said.purpose === 'access-needs') await manager.delete(AccessNeedsTable, { personId });
    // Whoever has the profile open for editing must not write back what is gone from it.
    if (CHANGING_THE_PROFILE.has(said.purpose)) await this.directory.touch(personId, manager, nameOf(by));
    else await this.directory.tell(personId, 'changed', manager);
    await this.audit.note(manager, {
      actor: { kind: by.kind, id: by.id },
      deed: said.isGiven ? 'consent.given' : 'consent.taken-back',
      subject: { kind: 'person', id: personId },
    });
  }
}

const DAY_FAULTS: Readonly<Record<DayFault, string>> = {
  future: 'is in the future',
  'before-taken-back': 'is not later than the day on which they took it back; ask them again',
};

const CHANGING_THE_PROFILE: ReadonlySet<Said['purpose']> = new Set(['lived-experience', 'matching']);

function nameOf({ id, name }: Caller) {
  return { id, name };
}
