import { JobQueue } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FORGET_FILE } from '../sending/job-kinds';
import { MailTable } from './mail.table';

/** The mails to somebody who is to be forgotten. */
@Injectable()
export class MailsKept {
  constructor(private readonly queue: JobQueue) {}

  /** Takes them out within the caller's transaction, with the files that they were written down in. */
  async forget(manager: EntityManager, recipient: { readonly kind: string; readonly id: string }): Promise<void> {
    const where = { recipientKind: recipient.kind, recipientId: recipient.id };
    const mails = await manager.find(MailTable, { select: { id: true }, where });
    await manager.delete(MailTable, where);
    for (const { id } of mails) await this.queue.request(manager, { kind: FORGET_FILE, key: id });
  }
}
