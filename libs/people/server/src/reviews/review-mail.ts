import { Outbox } from '@greenroom/notifications/server';
import { PublicAddress } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ConsentBook } from '../consents/consent-book';
import type { DirectoryEntry } from '../directory/people-directory';

/** Tells somebody what became of what they proposed; what it was, and why, they read where they are signed in. */
@Injectable()
export class ReviewMail {
  constructor(
    private readonly outbox: Outbox,
    private readonly address: PublicAddress,
    private readonly consents: ConsentBook,
  ) {}

  /** Nothing for those without an address. */
  async put(
    manager: EntityManager,
    person: DirectoryEntry,
    proposalId: string,
    verdict: 'approve' | 'decline',
  ): Promise<void> {
    if (person.email === '') return;
    const isApproved = verdict === 'approve';
    const outcome = isApproved
      ? 'The change that you proposed to your profile has been taken over.'
      : 'The change that you proposed to your profile has not been taken over. The reason is on your page, and you can propose another one.';
    await this.outbox.put(manager, {
      kind: 'people.review-outcome',
      dedupeKey: `people.review-outcome:${proposalId}`,
      to: person.email,
      name: person.name,
      recipient: { kind: 'person', id: person.id },
      subject: isApproved ? 'Your profile has been changed' : 'About your profile',
      text: `Hello ${firstNameOf(person.name)},\n\n${outcome}\n\n${this.address.of('/me')}\n\n${this.consents.network}\n`,
    });
  }
}

function firstNameOf(name: string): string {
  return name.split(' ')[0]!;
}
