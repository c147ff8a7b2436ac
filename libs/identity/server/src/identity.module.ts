import { ACTORS, DOORKEEPER } from '@greenroom/platform/server';
import { type DynamicModule, Global, Module, type ModuleMetadata } from '@nestjs/common';
import { AccountController } from './accounts/account.controller';
import { ManageStaff } from './accounts/manage-staff';
import { OwnAccount } from './accounts/own-account';
import { Proofs } from './accounts/proof';
import { StaffBook } from './accounts/staff-book';
import { StaffController } from './accounts/staff.controller';
import { AuditController } from './audit/audit.controller';
import { DutyBook } from './duty/duty-book';
import { DutyController } from './duty/duty.controller';
import { FactorBook } from './factor/factor-book';
import { IdentityMails } from './identity-mails';
import { AskForLink } from './links/ask-for-link';
import { LinkBook } from './links/link-book';
import { LinksController } from './links/links.controller';
import { SetPassword } from './links/set-password';
import { AttemptLimit } from './sessions/attempt-limit';
import { OwnSessionsController } from './sessions/own-sessions.controller';
import { PERSON_ACCOUNTS, type PersonAccounts } from './sessions/person-accounts.port';
import { SessionBook } from './sessions/session-book';
import { SessionController } from './sessions/session.controller';
import { SignIn } from './sessions/sign-in';
import { SignInPerson } from './sessions/sign-in-person';
import { StaffDoor } from './sessions/staff-door';
import { Visitors } from './sessions/visitors';
import { MakeFirstAdministrator } from './setup/make-first-administrator';

/** Global, since the platform's guard asks it who is behind every request. */
@Global()
@Module({})
export class IdentityModule {
  /** Who may use the portal comes from a context that identity does not know: the app says which. */
  static withPeople(
    imports: NonNullable<ModuleMetadata['imports']>,
    people: new (...injected: never[]) => PersonAccounts,
  ): DynamicModule {
    return {
      module: IdentityModule,
      imports,
      controllers: [
        SessionController,
        OwnSessionsController,
        AccountController,
        StaffController,
        LinksController,
        AuditController,
        DutyController,
      ],
      providers: [
        StaffBook,
        ManageStaff,
        OwnAccount,
        Proofs,
        FactorBook,
        IdentityMails,
        LinkBook,
        AskForLink,
        SetPassword,
        DutyBook,
        SessionBook,
        AttemptLimit,
        Visitors,
        SignIn,
        SignInPerson,
        MakeFirstAdministrator,
        StaffDoor,
        { provide: PERSON_ACCOUNTS, useExisting: people },
        { provide: DOORKEEPER, useExisting: StaffDoor },
        { provide: ACTORS, useExisting: StaffDoor },
      ],
      exports: [StaffBook, DutyBook, SessionBook, LinkBook, DOORKEEPER, ACTORS],
    };
  }
}
