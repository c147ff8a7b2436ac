import { readEmail } from '@greenroom/kernel';
import { Transactions } from '@greenroom/platform/persistence';
import { AuditTrail, LOGGER, type Logger, Refused, UNKNOWN, VISITOR } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isPassword } from '../accounts/passwords';
import { stateOf, StaffBook } from '../accounts/staff-book';
import { FactorBook } from '../factor/factor-book';
import type { StaffTable } from '../identity.table';
import { AttemptLimit } from './attempt-limit';
import type { Origin } from './origin';
import { type Session, SessionBook } from './session-book';

const PER_ACCOUNT = 10;
/** A whole office comes from one network address. */
const PER_NETWORK = 100;
/** Of all callers together: what guessing at many accounts from many places may cost us. */
const PER_ROUTE = 2_000;

/** Signs staff in by address, password and, where they have a second factor, a code. */
@Injectable()
export class SignIn {
  constructor(
    private readonly transactions: Transactions,
    private readonly staff: StaffBook,
    private readonly factors: FactorBook,
    private readonly sessions: SessionBook,
    private readonly limit: AttemptLimit,
    private readonly audit: AuditTrail,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * The same refusal, after the same work, for an unknown address and a wrong password (ASVS 6.3.8).
   * @throws Refused `sign-in.refused`; `sign-in.code-needed` and `sign-in.code-refused` once the password is right;
   *   `sign-in.too-many` after too many attempts for an account, from a network or of all
   */
  async run(
    {
      email,
      password,
      code,
    }: { readonly email: string; readonly password: string; readonly code?: string | undefined },
    { network, browser }: Origin,
  ): Promise<{ token: string; session: Session }> {
    const account = readEmail(email) ?? '';
    const perAccount = `sign-in account ${account}`;
    await this.limit.count([perAccount, PER_ACCOUNT], [`sign-in from ${network}`, PER_NETWORK], ['sign-in', PER_ROUTE]);
    const found = await this.staff.byEmail(account);
    const isRight = await isPassword(password, found?.passwordHash);
    if (!isRight || !found || stateOf(found) !== 'active') return this.refuse(found, 'sign-in.refused');
    if (found.factor !== null && !code) throw new Refused('sign-in.code-needed');
    const begun = await this.transactions.run(async (manager) => {
      if (found.factor !== null && !(await this.factors.use(manager, found, code!))) return undefined;
      return this.begin(found, browser, manager);
    });
    if (!begun) return this.refuse(found, 'sign-in.code-refused');
    await this.limit.forget(perAccount);
    this.logger.info({ staffId: found.id }, 'signed in');
    return begun;
  }

  private async begin({ id }: StaffTable, browser: string, manager: EntityManager) {
    const staff = { kind: 'staff', id } as const;
    const begun = await this.sessions.begin(staff, browser, manager);
    await this.audit.note(manager, {
      actor: staff,
      deed: 'session.begun',
      subject: { kind: 'session', id: begun.session.id },
    });
    return begun;
  }

  /** Noted for an unknown address, too: it must not be told from a known one by the time that a note takes. */
  private async refuse(found: StaffTable | null, code: 'sign-in.refused' | 'sign-in.code-refused'): Promise<never> {
    const subject = found ? ({ kind: 'staff', id: found.id } as const) : UNKNOWN;
    await this.transactions.run((manager) => this.audit.note(manager, { actor: VISITOR, deed: code, subject }));
    this.logger.info({ staffId: found?.id, code }, 'sign-in refused');
    throw new Refused(code);
  }
}
