import type { Deed } from '@greenroom/contract';
import { mustHaveFactor } from '@greenroom/identity/domain';
import type { Clock } from '@greenroom/kernel';
import { Transactions } from '@greenroom/platform/persistence';
import { AuditTrail, CLOCK, Refused, SETTINGS_TOKEN, type Settings } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FactorBook } from '../factor/factor-book';
import { StaffTable } from '../identity.table';
import { type AccountNews, IdentityMails, staffRecipient } from '../identity-mails';
import { LinkBook } from '../links/link-book';
import { SessionBook } from '../sessions/session-book';
import type { StaffVisitor } from '../sessions/visitors';
import { hashChosen } from './passwords';
import { type Proof, Proofs } from './proof';

/** What a member of staff does to their own account: proven first, noted, told by mail, and ending their other sessions. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly transactions: Transactions,
    private readonly proofs: Proofs,
    private readonly factors: FactorBook,
    private readonly sessions: SessionBook,
    private readonly links: LinkBook,
    private readonly mails: IdentityMails,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /**
   * @returns how many other sessions have been ended
   * @throws Refused `account.proof-refused`; `request.invalid` where the new one is too easy to guess
   */
  async changePassword(visitor: StaffVisitor, proof: Proof, newPassword: string): Promise<number> {
    const { id, name, email } = visitor.staff;
    await this.proofs.check(visitor.staff, proof);
    const passwordHash = await hashChosen(newPassword, [name, email], 'body.newPassword');
    return this.settle(visitor, 'password.changed', 'password-changed', async (manager) => {
      await manager.update(StaffTable, id, { passwordHash, passwordSince: this.clock.now() });
      await this.links.forget(manager, id);
    });
  }

  /** @throws Refused `account.proof-refused` */
  async beginFactor({ staff }: StaffVisitor, proof: Proof): Promise<{ secret: string; address: string }> {
    await this.proofs.check(staff, proof);
    return this.factors.begin(staff);
  }

  /** @throws Refused `factor.not-begun`, `factor.code-refused` */
  async confirmFactor(visitor: StaffVisitor, code: string): Promise<string[]> {
    let codes: string[] = [];
    await this.settle(visitor, 'factor.set-up', 'factor-set-up', async (manager) => {
      codes = await this.factors.confirm(manager, visitor.staff, code);
    });
    return codes;
  }

  /**
   * @returns how many other sessions have been ended
   * @throws Refused `factor.required`, `account.proof-refused`
   */
  async removeFactor(visitor: StaffVisitor, proof: Proof): Promise<number> {
    const { id, roles } = visitor.staff;
    if (mustHaveFactor(roles, this.settings.TWO_FACTOR)) throw new Refused('factor.required');
    await this.proofs.check(visitor.staff, proof);
    return this.settle(visitor, 'factor.removed', 'factor-removed', (manager) => this.factors.remove(manager, id));
  }

  /** @throws Refused `account.proof-refused`; `factor.not-begun` where there is no second factor */
  async makeRecoveryCodes(visitor: StaffVisitor, proof: Proof): Promise<string[]> {
    const { staff } = visitor;
    if (staff.factor === null) throw new Refused('factor.not-begun');
    await this.proofs.check(staff, proof);
    return this.transactions.run(async (manager) => {
      const codes = await this.factors.makeRecoveryCodes(manager, staff.id);
      await this.note(manager, visitor, 'factor.recovery-codes-made', 'recovery-codes-made');
      return codes;
    });
  }

  private settle(
    visitor: StaffVisitor,
    deed: Deed,
    news: AccountNews,
    work: (manager: EntityManager) => Promise<void>,
  ): Promise<number> {
    return this.transactions.run(async (manager) => {
      await work(manager);
      const ended = await this.sessions.endAll(visitor.session.holder, manager, visitor.session.id);
      await this.note(manager, visitor, deed, news);
      return ended;
    });
  }

  private async note(manager: EntityManager, { staff }: StaffVisitor, deed: Deed, news: AccountNews): Promise<void> {
    const self = staffRecipient(staff);
    await this.mails.tell(manager, self, news);
    await this.audit.note(manager, { actor: self, deed, subject: self });
  }
}
