import { MakeIdentity1763800000000 } from './1763800000000-make-identity';
import { MakeRota1763900450000 } from './1763900450000-make-rota';
import { HandOverNoteTable, OfficeTable, ShiftTable } from './duty/duty.table';
import {
  AttemptTable,
  DutyTable,
  LinkTable,
  PartnerMemberTable,
  PartnerTable,
  RecoveryCodeTable,
  SessionTable,
  StaffTable,
} from './identity.table';

export const identitySchema = {
  tables: [
    StaffTable,
    RecoveryCodeTable,
    PartnerTable,
    PartnerMemberTable,
    SessionTable,
    LinkTable,
    AttemptTable,
    DutyTable,
    ShiftTable,
    OfficeTable,
    HandOverNoteTable,
  ],
  migrations: [MakeIdentity1763800000000, MakeRota1763900450000],
};

export { StaffBook } from './accounts/staff-book';
export { type Duty, DutyBook } from './duty/duty-book';
export { DutyWatch, type OpenThing } from './duty/duty-watch';
export { HandOver } from './duty/hand-over';
export { OutOfHoursBook } from './duty/out-of-hours';
export { Rota } from './duty/rota';
export { IdentityModule } from './identity.module';
export { LinkBook } from './links/link-book';
export { ManagePartners } from './partners/manage-partners';
export { PartnerBook } from './partners/partner-book';
export { AttemptLimit, networkOf } from './sessions/attempt-limit';
export { PERSON_ACCOUNTS, type PersonAccount, type PersonAccounts } from './sessions/person-accounts.port';
export { type Holder, type Session, SessionBook } from './sessions/session-book';
