import { TemplateBook, TemplatedMails } from '@greenroom/notifications/server';
import { PublicAddress } from '@greenroom/platform/server';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DirectoryEntry } from '../directory/people-directory';
import { REVIEW_APPROVED_MAIL, REVIEW_DECLINED_MAIL, REVIEW_TEMPLATES } from './review-templates';

/** Tells somebody what became of what they proposed; what it was, and why, they read where they are signed in. */
@Injectable()
export class ReviewMail implements OnModuleInit {
  constructor(
    private readonly mails: TemplatedMails,
    private readonly templates: TemplateBook,
    private readonly address: PublicAddress,
  ) {}

  onModuleInit(): void {
    this.templates.add(REVIEW_TEMPLATES);
  }

  /** Nothing for those without an address. */
  async put(
    manager: EntityManager,
    { id, name, email }: DirectoryEntry,
    proposalId: string,
    verdict: 'approve' | 'decline',
  ): Promise<void> {
    await this.mails.put(manager, verdict === 'approve' ? REVIEW_APPROVED_MAIL : REVIEW_DECLINED_MAIL, {
      dedupeKey: `people.review-outcome:${proposalId}`,
      to: { kind: 'person', id, name, email },
      values: { page: this.address.of('/me') },
    });
  }
}
