import { Inject, Injectable } from '@nestjs/common';
import { PartnerBook } from '../partners/partner-book';
import { PERSON_ACCOUNTS, type PersonAccounts } from './person-accounts.port';

/** Somebody who signs in by a mail: a spokesperson, or somebody of a partner, with what their organisation is called. */
export interface MailAccount {
  readonly kind: 'person' | 'partner';
  readonly id: string;
  readonly name: string;
  /** In the form of `readEmail`. */
  readonly email: string;
  readonly team?: string;
}

/** What a link of each of them is kept as. */
export const LINK_OF = { person: 'sign-in', partner: 'partner' } as const;

/**
 * Everybody who signs in by a mail. One address may be a spokesperson's and a partner's: these are two accounts, with a
 * mail, a session and a page each, and neither opens the other.
 */
@Injectable()
export class MailAccounts {
  constructor(
    private readonly partners: PartnerBook,
    @Inject(PERSON_ACCOUNTS) private readonly people: PersonAccounts,
  ) {}

  /** The same look-ups for every address. */
  async ofAddress(email: string): Promise<readonly MailAccount[]> {
    const person = await this.people.byEmail(email);
    const partner = await this.partners.accountByEmail(email);
    return [
      ...(person ? [{ kind: 'person', ...person } as const] : []),
      ...(partner ? [{ kind: 'partner', ...partner } as const] : []),
    ];
  }

  /** Undefined where they may not sign in any more. */
  async holderOf({ kind, holderId }: { readonly kind: string; readonly holderId: string }) {
    if (kind === LINK_OF.person) return account('person', await this.people.byId(holderId));
    if (kind === LINK_OF.partner) return account('partner', await this.partners.accountById(holderId));
    return undefined;
  }
}

function account(kind: MailAccount['kind'], found: Omit<MailAccount, 'kind'> | undefined): MailAccount | undefined {
  return found && { kind, ...found };
}
