import type { Role } from '@greenroom/identity/domain';
import { readEmail } from '@greenroom/kernel';
import { Transactions } from '@greenroom/platform/persistence';
import { AuditTrail, GREENROOM, Refused } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import { hashChosen } from '../accounts/passwords';
import { StaffBook } from '../accounts/staff-book';
import type { Origin } from '../sessions/origin';
import { type Session, SessionBook } from '../sessions/session-book';

/** Whoever is alone in the office does all of its daily work, until others are invited. */
const FIRST: readonly Role[] = ['admin', 'desk'];

/** Makes the first administrator of an empty network and signs them in. */
@Injectable()
export class MakeFirstAdministrator {
  constructor(
    private readonly transactions: Transactions,
    private readonly staff: StaffBook,
    private readonly sessions: SessionBook,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Of several at once one succeeds.
   * @throws Refused `setup.done` when there is somebody already; `request.invalid` with what is wrong
   */
  async run(
    name: string,
    email: string,
    password: string,
    { browser }: Origin,
  ): Promise<{ token: string; session: Session }> {
    if (!(await this.staff.isEmpty())) throw new Refused('setup.done');
    const address = readEmail(email);
    if (!address) throw new Refused('request.invalid', [{ path: 'body.email', message: 'is not an e-mail address' }]);
    const passwordHash = await hashChosen(password, [name, address], 'body.password');
    return this.transactions.run(async (manager) => {
      await this.staff.holdStill(manager);
      if (!(await this.staff.isEmpty(manager))) throw new Refused('setup.done');
      const { id } = await this.staff.add({ name, email: address, passwordHash, roles: FIRST }, manager);
      const holder = { kind: 'staff', id } as const;
      await this.audit.note(manager, { actor: GREENROOM, deed: 'staff.first-made', subject: holder });
      return this.sessions.begin(holder, browser, manager);
    });
  }
}
