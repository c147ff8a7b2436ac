import { ACTORS, DOORKEEPER } from '@greenroom/platform/server';
import { type DynamicModule, Global, Module, type ModuleMetadata } from '@nestjs/common';
import { AccountController } from './accounts/account.controller';
import { ManageStaff } from './accounts/manage-staff';
import { OwnAccount } from './accounts/own-account';
import { Proofs } from './accounts/proof';
import { StaffBook } from './accounts/staff-book';
import { StaffController } from './accounts/staff.controller';
import { AuditController } from './audit/audit.controller';
import { NamesOfAccounts } from './audit/names-of-accounts';
import { DutyBook } from './duty/duty-book';
import { DutyClock } from './duty/duty-clock';
import { DutyWatch } from './duty/duty-watch';
import { DutyController } from './duty/duty.controller';
import { HandOver } from './duty/hand-over';
import { HandOverController } from './duty/hand-over.controller';
import { OutOfHoursBook } from './duty/out-of-hours';
import { Rota } from './duty/rota';
import { RotaController } from './duty/rota.controller';
import { FactorBook } from './factor/factor-book';
import { IdentityMails } from './identity-mails';
import { AskForLink } from './links/ask-for-link';
import { LinkBook } from './links/link-book';
import { LinksController } from './links/links.controller';
import { SetPassword } from './links/set-password';
import { EndPartner } from './partners/end-partner';
import { ManagePartners } from './partners/manage-partners';
import { PartnerBook } from './partners/partner-book';
import { PartnerDeeds } from './partners/partner-deeds';
import { PartnersController } from './partners/partners.controller';
import { AttemptLimit } from './sessions/attempt-limit';
import { MailAccounts } from './sessions/mail-accounts';
import { OwnSessionsController } from './sessions/own-sessions.controller';
import { PERSON_ACCOUNTS, type PersonAccounts } from './sessions/person-accounts.port';
import { SessionBook } from './sessions/session-book';
import { SessionController } from './sessions/session.controller';
import { SignIn } from './sessions/sign-in';
import { SignInByMail } from './sessions/sign-in-by-mail';
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
        PartnersController,
        LinksController,
        AuditController,
        DutyController,
        RotaController,
        HandOverController,
      ],
      providers: [
        StaffBook,
        ManageStaff,
        PartnerBook,
        ManagePartners,
        PartnerDeeds,
        EndPartner,
        OwnAccount,
        Proofs,
        FactorBook,
        IdentityMails,
        LinkBook,
        AskForLink,
        SetPassword,
        ...[DutyBook, DutyWatch, DutyClock, Rota, OutOfHoursBook, HandOver],
        SessionBook,
        AttemptLimit,
        Visitors,
        SignIn,
        MailAccounts,
        SignInByMail,
        MakeFirstAdministrator,
        StaffDoor,
        NamesOfAccounts,
        { provide: PERSON_ACCOUNTS, useExisting: people },
        { provide: DOORKEEPER, useExisting: StaffDoor },
        { provide: ACTORS, useExisting: StaffDoor },
      ],
      exports: [
        ...[StaffBook, PartnerBook, ManagePartners, SessionBook, AttemptLimit, LinkBook, DOORKEEPER, ACTORS],
        ...[DutyBook, DutyWatch, Rota, OutOfHoursBook, HandOver],
      ],
    };
  }
}
