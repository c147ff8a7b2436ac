import type { Clock } from '@greenroom/kernel';
import { Transactions } from '@greenroom/platform/persistence';
import { AuditTrail, CLOCK, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { hashChosen } from '../accounts/passwords';
import { stateOf, StaffBook } from '../accounts/staff-book';
import { StaffTable } from '../identity.table';
import { IdentityMails, staffRecipient } from '../identity-mails';
import { AttemptLimit } from '../sessions/attempt-limit';
import { SessionBook } from '../sessions/session-book';
import { type Link, LinkBook } from './link-book';

const KINDS = ['welcome', 'password'] as const;
const PER_NETWORK = 100;
const PER_ROUTE = 2_000;

/** Sets a password by a mailed link. A second factor stays: whoever has the mail alone does not come in. */
@Injectable()
export class SetPassword {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: LinkBook,
    private readonly staff: StaffBook,
    private readonly sessions: SessionBook,
    private readonly mails: IdentityMails,
    private readonly limit: AttemptLimit,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whom a link is for; it stays unused. Of those that sign in nothing is told here. @throws Refused `link.over` */
  async read(token: string, network: string): Promise<{ link: Link; name: string; email: string }> {
    await this.limit.count([`links read from ${network}`, PER_NETWORK], ['links read', PER_ROUTE]);
    const link = await this.links.find(token);
    const staff = link && isOfStaff(link) ? await this.staff.byId(link.holderId) : null;
    if (!link || !staff || staff.disabledAt !== null) throw new Refused('link.over');
    return { link, name: staff.name, email: staff.email };
  }

  /**
   * @returns the address to sign in with
   * @throws Refused `link.over`; `request.invalid` where the password is too easy to guess, and the link goes on to count
   */
  async run(token: string, password: string, network: string): Promise<string> {
    const { name, email } = await this.read(token, network);
    const passwordHash = await hashChosen(password, [name, email], 'body.password');
    return this.transactions.run(async (manager) => {
      const link = await this.links.spend(manager, token, KINDS);
      const staff = link && (await this.staff.byId(link.holderId, manager));
      if (!staff || staff.disabledAt !== null) throw new Refused('link.over');
      const isNew = stateOf(staff) === 'invited';
      const self = staffRecipient(staff);
      await manager.update(StaffTable, staff.id, { passwordHash, passwordSince: this.clock.now() });
      await this.links.forget(manager, staff.id);
      await this.sessions.endAll(self, manager);
      if (!isNew) await this.mails.tell(manager, self, 'password-changed');
      await this.audit.note(manager, { actor: self, deed: isNew ? 'staff.welcomed' : 'password.reset', subject: self });
      return staff.email;
    });
  }
}

/** A link that signs in is the portal's. */
function isOfStaff({ kind }: Link): boolean {
  return (KINDS as readonly string[]).includes(kind);
}
