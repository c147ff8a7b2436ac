import { MakeIdentity1763800000000 } from './1763800000000-make-identity';
import { AttemptTable, DutyTable, LinkTable, RecoveryCodeTable, SessionTable, StaffTable } from './identity.table';

export const identitySchema = {
  tables: [StaffTable, RecoveryCodeTable, SessionTable, LinkTable, AttemptTable, DutyTable],
  migrations: [MakeIdentity1763800000000],
};

export { StaffBook } from './accounts/staff-book';
export { type Duty, DutyBook } from './duty/duty-book';
export { IdentityModule } from './identity.module';
export { LinkBook } from './links/link-book';
export { PERSON_ACCOUNTS, type PersonAccount, type PersonAccounts } from './sessions/person-accounts.port';
export { type Holder, type Session, SessionBook } from './sessions/session-book';
