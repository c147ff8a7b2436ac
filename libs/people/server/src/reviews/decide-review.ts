import { type Clock, londonDayOf } from '@greenroom/kernel';
import { oneAtATime, Transactions } from '@greenroom/platform/persistence';
import { AuditTrail, type Caller, CLOCK, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { checkedDraft, inHand } from '../directory/in-hand';
import { type DirectoryEntry, PEOPLE_LOCK, PeopleDirectory } from '../directory/people-directory';
import { PhotoTable } from '../photos/photo.table';
import { ProposalBook } from './proposal-book';
import type { ProposalTable } from './proposal.table';
import { ReviewMail } from './review-mail';

/** What a reviewer says; an approval is for the profile that they looked at. */
export type Verdict =
  | { readonly verdict: 'approve'; readonly version: number }
  /** `reason` is for the person to read. */
  | { readonly verdict: 'decline'; readonly reason: string };

/** Takes over what somebody wants their profile to say, or declines it, and lets them know. */
@Injectable()
export class DecideReview {
  constructor(
    private readonly proposals: ProposalBook,
    private readonly directory: PeopleDirectory,
    private readonly transactions: Transactions,
    private readonly audit: AuditTrail,
    private readonly mail: ReviewMail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refused `review.not-found`, `review.settled`, `person.clash` */
  run(id: string, said: Verdict, by: Caller): Promise<void> {
    return this.transactions.run(async (manager) => {
      await oneAtATime(manager, PEOPLE_LOCK);
      const proposal = await this.proposals.find(id, manager);
      if (!proposal) throw new Refused('review.not-found');
      if (proposal.state !== 'open') throw new Refused('review.settled');
      const decidedBy = { id: by.id, name: by.name };
      if (said.verdict === 'approve') {
        const person = await inHand(this.directory, proposal.personId, said.version, manager);
        await this.takeOver(manager, proposal, person, decidedBy);
        await this.proposals.settle(manager, proposal, { state: 'approved', reason: null, decidedBy });
      } else {
        await this.proposals.settle(manager, proposal, { state: 'declined', reason: said.reason, decidedBy });
        await this.directory.tell(proposal.personId, 'changed', manager);
      }
      const person = (await this.directory.find(proposal.personId, manager))!;
      await this.mail.put(manager, person, proposal.id, said.verdict);
      await this.audit.note(manager, {
        actor: { kind: by.kind, id: by.id },
        deed: said.verdict === 'approve' ? 'review.approved' : 'review.declined',
        subject: { kind: 'person', id: proposal.personId },
      });
    });
  }

  private async takeOver(
    manager: EntityManager,
    { personId, field, text, bytes, digest }: ProposalTable,
    person: DirectoryEntry,
    by: { id: string; name: string },
  ): Promise<void> {
    const now = this.clock.now();
    if (field !== 'photo') {
      await this.directory.put([checkedDraft({ ...person, [field]: text }, londonDayOf(now))], manager, by);
      return;
    }
    await manager.upsert(PhotoTable, { personId, bytes: bytes!, digest: digest!, changedAt: now }, ['personId']);
    await this.directory.tell(personId, 'changed', manager);
  }
}
