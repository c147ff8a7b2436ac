import { ACTORS, DOORKEEPER } from '@greenroom/platform/server';
import { Global, Module } from '@nestjs/common';
import { StaffBook } from './accounts/staff-book';
import { DutyBook } from './duty/duty-book';
import { DutyController } from './duty/duty.controller';
import { AttemptLimit } from './sessions/attempt-limit';
import { SessionBook } from './sessions/session-book';
import { SessionController } from './sessions/session.controller';
import { SignIn } from './sessions/sign-in';
import { StaffDoor } from './sessions/staff-door';
import { MakeFirstAdministrator } from './setup/make-first-administrator';

/** Global, since the platform's guard asks it who is behind every request. */
@Global()
@Module({
  controllers: [SessionController, DutyController],
  providers: [
    StaffBook,
    DutyBook,
    SessionBook,
    AttemptLimit,
    SignIn,
    MakeFirstAdministrator,
    StaffDoor,
    { provide: DOORKEEPER, useExisting: StaffDoor },
    { provide: ACTORS, useExisting: StaffDoor },
  ],
  exports: [StaffBook, DutyBook, DOORKEEPER, ACTORS],
})
export class IdentityModule {}
