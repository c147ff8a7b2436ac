import { type HolderKind, mustHaveFactor } from '@greenroom/identity/domain';
import { SETTINGS_TOKEN, type Settings } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { StaffBook } from '../accounts/staff-book';
import type { StaffTable } from '../identity.table';
import { type PartnerAccount, PartnerBook } from '../partners/partner-book';
import { PERSON_ACCOUNTS, type PersonAccount, type PersonAccounts } from './person-accounts.port';
import { type Session, SessionBook } from './session-book';
import { sessionToken } from './session-cookie';

export interface StaffVisitor {
  readonly session: Session;
  readonly staff: StaffTable;
  /** Their roles need a second factor and they have none: they may set one up, and nothing else. */
  readonly mustEnrol: boolean;
}

export interface PersonVisitor {
  readonly session: Session;
  readonly person: PersonAccount;
}

export interface PartnerVisitor {
  readonly session: Session;
  readonly partner: PartnerAccount;
}

/** Who is behind a request, by the cookies that it carries. Accounts and roles are read each time anew. */
@Injectable()
export class Visitors {
  constructor(
    private readonly sessions: SessionBook,
    private readonly staffBook: StaffBook,
    private readonly partners: PartnerBook,
    @Inject(PERSON_ACCOUNTS) private readonly people: PersonAccounts,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async staff(request: Request): Promise<StaffVisitor | undefined> {
    const session = await this.session(request, 'staff');
    return session && this.staffOf(session);
  }

  async person(request: Request): Promise<PersonVisitor | undefined> {
    const session = await this.session(request, 'person');
    return session && this.personOf(session);
  }

  async partner(request: Request): Promise<PartnerVisitor | undefined> {
    const session = await this.session(request, 'partner');
    return session && this.partnerOf(session);
  }

  /** Whose session it is; undefined where they have been disabled since. */
  async staffOf(session: Session): Promise<StaffVisitor | undefined> {
    const staff = await this.staffBook.byId(session.holder.id);
    if (!staff || staff.disabledAt !== null) return undefined;
    return {
      session,
      staff,
      mustEnrol: staff.factor === null && mustHaveFactor(staff.roles, this.settings.TWO_FACTOR),
    };
  }

  /** Whose session it is; undefined where they are not in the directory any more, or have no address. */
  async personOf(session: Session): Promise<PersonVisitor | undefined> {
    const person = await this.people.byId(session.holder.id);
    return person && { session, person };
  }

  /** Whose session it is; undefined where they have been disabled since. */
  async partnerOf(session: Session): Promise<PartnerVisitor | undefined> {
    const partner = await this.partners.accountById(session.holder.id);
    return partner && { session, partner };
  }

  private async session(request: Request, kind: HolderKind): Promise<Session | undefined> {
    const token = sessionToken(request, kind);
    return token === undefined ? undefined : this.sessions.read(kind, token);
  }
}
