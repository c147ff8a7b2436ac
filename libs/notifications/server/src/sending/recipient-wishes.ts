import { Injectable } from '@nestjs/common';
import type { MailTable } from '../outbox/mail.table';

type Recipient = Pick<MailTable, 'address' | 'recipientKind' | 'recipientId'>;

/** Whether a recipient asked not to be written to; asked of the context that knows them. */
export type IsUnwanted = (address: string, id: string) => Promise<boolean>;

/**
 * Who asked not to be written to. Looked up right before a mail leaves, whoever put it into the outbox and however long
 * ago, so that no path that sends can forget it.
 */
@Injectable()
export class RecipientWishes {
  private readonly byKind = new Map<string, IsUnwanted>();

  /** From now on mails to recipients of a kind leave only where `isUnwanted` says no. */
  heed(kind: string, isUnwanted: IsUnwanted): void {
    this.byKind.set(kind, isUnwanted);
  }

  async areAgainst({ address, recipientKind, recipientId }: Recipient): Promise<boolean> {
    return (await this.byKind.get(recipientKind)?.(address, recipientId)) ?? false;
  }
}
