import { readEmail } from '@greenroom/identity/domain';
import { LOGGER, type Logger, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { isPassword } from '../accounts/passwords';
import { StaffBook } from '../accounts/staff-book';
import { AttemptLimit } from './attempt-limit';
import { type Session, SessionBook } from './session-book';

const PER_ACCOUNT = 10;
/** A whole office comes from one address. */
const PER_ADDRESS = 100;

/** Signs staff in by address and password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly staff: StaffBook,
    private readonly sessions: SessionBook,
    private readonly limit: AttemptLimit,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * The same refusal, after the same work, for an unknown address and a wrong password (ASVS 6.3.8).
   * @throws Refused `sign-in.refused`, or `sign-in.too-many` after too many attempts for an account or from an address
   */
  async run(email: string, password: string, networkAddress: string): Promise<{ token: string; session: Session }> {
    const account = readEmail(email) ?? '';
    const isWithin = [
      await this.limit.allows(`sign-in account ${account}`, PER_ACCOUNT),
      await this.limit.allows(`sign-in from ${networkAddress}`, PER_ADDRESS),
    ];
    if (isWithin.includes(false)) throw new Refused('sign-in.too-many');
    const found = await this.staff.byEmail(account);
    if (!(await isPassword(password, found?.passwordHash)) || !found) {
      this.logger.info({ staffId: found?.id }, 'sign-in refused');
      throw new Refused('sign-in.refused');
    }
    await this.limit.forget(`sign-in account ${account}`);
    this.logger.info({ staffId: found.id }, 'signed in');
    return this.sessions.begin(found);
  }
}
