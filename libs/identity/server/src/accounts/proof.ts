import { Transactions } from '@greenroom/platform/persistence';
import { Refused } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import { FactorBook } from '../factor/factor-book';
import type { StaffTable } from '../identity.table';
import { AttemptLimit } from '../sessions/attempt-limit';
import { isPassword } from './passwords';

/** What somebody who is signed in shows once more before anything grave (ASVS 7.5.1). */
export interface Proof {
  readonly password: string;
  readonly code?: string | undefined;
}

const PER_ACCOUNT = 10;

/** Full re-authentication: the password, and a code where there is a second factor. */
@Injectable()
export class Proofs {
  constructor(
    private readonly transactions: Transactions,
    private readonly factors: FactorBook,
    private readonly limit: AttemptLimit,
  ) {}

  /** @throws Refused `account.proof-refused`, `sign-in.too-many` */
  async check(staff: StaffTable, { password, code }: Proof): Promise<void> {
    const perAccount = `proof ${staff.id}`;
    await this.limit.count([perAccount, PER_ACCOUNT]);
    if (!(await isPassword(password, staff.passwordHash))) throw new Refused('account.proof-refused');
    if (staff.factor !== null) {
      const counts = await this.transactions.run((manager) => this.factors.use(manager, staff, code ?? ''));
      if (!counts) throw new Refused('account.proof-refused');
    }
    await this.limit.forget(perAccount);
  }
}
