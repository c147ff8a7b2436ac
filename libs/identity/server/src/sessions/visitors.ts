import { mustHaveFactor } from '@greenroom/identity/domain';
import { SETTINGS_TOKEN, type Settings } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { StaffBook } from '../accounts/staff-book';
import type { StaffTable } from '../identity.table';
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

/** Who is behind a request, by the cookies that it carries. Accounts and roles are read each time anew. */
@Injectable()
export class Visitors {
  constructor(
    private readonly sessions: SessionBook,
    private readonly staffBook: StaffBook,
    @Inject(PERSON_ACCOUNTS) private readonly people: PersonAccounts,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async staff(request: Request): Promise<StaffVisitor | undefined> {
    const token = sessionToken(request, 'staff');
    const session = token && (await this.sessions.read('staff', token));
    return session ? this.staffOf(session) : undefined;
  }

  async person(request: Request): Promise<PersonVisitor | undefined> {
    const token = sessionToken(request, 'person');
    const session = token && (await this.sessions.read('person', token));
    return session ? this.personOf(session) : undefined;
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
}
