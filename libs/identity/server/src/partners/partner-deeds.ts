import type { Deed } from '@greenroom/contract';
import type { Clock } from '@greenroom/kernel';
import { Transactions } from '@greenroom/platform/persistence';
import { type Actor, AuditTrail, CLOCK, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { StaffBook } from '../accounts/staff-book';
import { PartnerMemberTable, PartnerTable } from '../identity.table';
import { LinkBook } from '../links/link-book';
import { SessionBook } from '../sessions/session-book';
import { PartnerBook } from './partner-book';

/** What every deed on a press team needs: the team as somebody saw it, its people shut out, the deed noted. */
@Injectable()
export class PartnerDeeds {
  constructor(
    private readonly transactions: Transactions,
    private readonly partners: PartnerBook,
    private readonly staff: StaffBook,
    private readonly sessions: SessionBook,
    private readonly links: LinkBook,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One deed at a time over all processes. */
  run<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return this.transactions.run(async (manager) => {
      await this.partners.holdStill(manager);
      return work(manager);
    });
  }

  /**
   * @param version that somebody saw; undefined: any
   * @throws Refused `partner.not-found`, `partner.clash`
   */
  async team(manager: EntityManager, id: string, version?: number): Promise<PartnerTable> {
    const partner = await this.partners.byId(id, manager);
    if (!partner) throw new Refused('partner.not-found');
    if (version !== undefined && partner.version !== version) throw await this.clash(manager, partner);
    return partner;
  }

  /**
   * The same of a team that we still work with.
   * @throws Refused `partner.not-found`, `partner.clash`, `partner.ended`
   */
  async teamAtWork(manager: EntityManager, id: string, version?: number): Promise<PartnerTable> {
    const partner = await this.team(manager, id, version);
    if (partner.endedAt !== null) throw new Refused('partner.ended');
    return partner;
  }

  /** @throws Refused `partner.not-found` */
  async member(manager: EntityManager, id: string): Promise<PartnerMemberTable> {
    const member = await this.partners.member(id, manager);
    if (!member) throw new Refused('partner.not-found');
    return member;
  }

  /** Ends the sessions of somebody and the links that they were mailed. */
  async shutOut(manager: EntityManager, memberId: string): Promise<void> {
    await this.sessions.endAll({ kind: 'partner', id: memberId }, manager);
    await this.links.forget(manager, memberId);
  }

  async touch(manager: EntityManager, partner: PartnerTable, by: Actor): Promise<PartnerTable> {
    const change = { version: partner.version + 1, changedBy: by.id, changedAt: this.clock.now() };
    await manager.update(PartnerTable, partner.id, change);
    return { ...partner, ...change };
  }

  note(manager: EntityManager, by: Actor, deed: Deed, id: string): Promise<void> {
    const kind = deed.startsWith('partner-member.') ? 'partner-member' : 'partner';
    return this.audit.note(manager, { actor: { kind: 'staff', id: by.id }, deed, subject: { kind, id } });
  }

  private async clash(manager: EntityManager, { version, changedBy, changedAt }: PartnerTable): Promise<Refused> {
    const by = changedBy === null ? null : await this.staff.byId(changedBy, manager);
    return new Refused('partner.clash', [], {
      clash: {
        version,
        changedBy: by ? { id: by.id, name: by.name } : null,
        changedAt: changedAt === null ? null : new Date(changedAt).toISOString(),
      },
    });
  }
}
