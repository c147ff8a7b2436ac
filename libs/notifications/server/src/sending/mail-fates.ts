import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MailTable } from '../outbox/mail.table';

/** A mail that will not arrive. */
export type FailedMail = Pick<MailTable, 'id' | 'kind' | 'dedupeKey'>;

/** What follows from it, in the transaction that writes it down: where it throws, nothing is written, and the mail is tried again. */
export type OnFailure = (manager: EntityManager, mail: FailedMail) => Promise<void>;

/** Tells whoever caused a mail that it has failed: somebody may be waiting for its answer. */
@Injectable()
export class MailFates {
  private readonly byKind = new Map<string, OnFailure>();

  /** From now on mails of a kind that fail are told of. */
  heed(kind: string, onFailure: OnFailure): void {
    this.byKind.set(kind, onFailure);
  }

  async hasFailed(manager: EntityManager, mail: FailedMail): Promise<void> {
    await this.byKind.get(mail.kind)?.(manager, mail);
  }
}
