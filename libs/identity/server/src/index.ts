import { MakeIdentity1763800000000 } from './1763800000000-make-identity';
import { AttemptTable, DutyTable, SessionTable, StaffTable } from './identity.table';

export const identitySchema = {
  tables: [StaffTable, SessionTable, AttemptTable, DutyTable],
  migrations: [MakeIdentity1763800000000],
};

export { StaffBook, type StaffId } from './accounts/staff-book';
export { type Duty, DutyBook } from './duty/duty-book';
export { IdentityModule } from './identity.module';
export { type Session, SessionBook } from './sessions/session-book';
export { sessionToken } from './sessions/session-cookie';
