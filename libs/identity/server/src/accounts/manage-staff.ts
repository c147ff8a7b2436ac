import type { Deed } from '@greenroom/contract';
import { leavesNoAdministrator, type Role } from '@greenroom/identity/domain';
import { type Clock, readEmail } from '@greenroom/kernel';
import { Transactions } from '@greenroom/platform/persistence';
import { type Actor, AuditTrail, CLOCK, LiveEvents, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FactorBook } from '../factor/factor-book';
import { StaffTable } from '../identity.table';
import { IdentityMails, staffRecipient } from '../identity-mails';
import { LinkBook } from '../links/link-book';
import { SessionBook } from '../sessions/session-book';
import { type Proof, Proofs } from './proof';
import { stateOf, StaffBook } from './staff-book';

export interface StaffChange {
  readonly name?: string | undefined;
  readonly roles?: readonly Role[] | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** What an administrator does to the accounts of the office: each deed noted, and told to whom it concerns. */
@Injectable()
export class ManageStaff {
  constructor(
    private readonly transactions: Transactions,
    private readonly staff: StaffBook,
    private readonly sessions: SessionBook,
    private readonly links: LinkBook,
    private readonly factors: FactorBook,
    private readonly proofs: Proofs,
    private readonly mails: IdentityMails,
    private readonly live: LiveEvents,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refused `request.invalid` where the address is none; `staff.known` */
  async invite(
    { name, email, roles }: { readonly name: string; readonly email: string; readonly roles: readonly Role[] },
    by: Actor,
  ): Promise<StaffTable> {
    const address = readEmail(email);
    if (!address) throw new Refused('request.invalid', [{ path: 'body.email', message: 'is not an e-mail address' }]);
    return this.deed(async (manager) => {
      if (await this.staff.byEmail(address, manager)) throw new Refused('staff.known');
      const made = await this.staff.add({ name, email: address, passwordHash: null, roles: distinct(roles) }, manager);
      await this.mailInvitation(manager, made, by);
      await this.note(manager, by, 'staff.invited', made);
      for (const role of made.roles) await this.note(manager, by, `staff.role-given.${role}`, made);
      return made;
    });
  }

  /** @throws Refused `staff.not-found`; `staff.settled` where they have been here, or are disabled */
  inviteAgain(id: string, by: Actor): Promise<StaffTable> {
    return this.deed(async (manager) => {
      const staff = await this.find(manager, id);
      if (stateOf(staff) !== 'invited') throw new Refused('staff.settled');
      await this.mailInvitation(manager, staff, by);
      await this.note(manager, by, 'staff.invited-again', staff);
      return staff;
    });
  }

  /** @throws Refused `staff.not-found`, `staff.clash`, `staff.last-administrator` */
  change(id: string, version: number, change: StaffChange, by: Actor): Promise<StaffTable> {
    return this.deed(async (manager) => {
      const before = await this.find(manager, id);
      if (before.version !== version) throw await this.clash(manager, before);
      const after = this.changed(before, change, by);
      const deeds = deedsBetween(before, after);
      if (deeds.length === 0) return before;
      const all = (await this.staff.all(manager)).map(standingOf);
      if (!leavesNoAdministrator(all, standingOf(before)) && leavesNoAdministrator(all, standingOf(after)))
        throw new Refused('staff.last-administrator');
      await manager.update(StaffTable, id, after);
      if (deeds.includes('staff.disabled')) await this.shutOut(manager, after);
      else if (deeds.some((deed) => deed !== 'staff.renamed')) await this.tellOfAccess(manager, after);
      await this.live.publish(manager, 'staff', id, 'changed');
      for (const deed of deeds) await this.note(manager, by, deed, after);
      return after;
    });
  }

  /** @throws Refused `staff.not-found` */
  endSessions(id: string, by: Actor): Promise<StaffTable> {
    return this.deed(async (manager) => {
      const staff = await this.find(manager, id);
      await this.sessions.endAll({ kind: 'staff', id }, manager);
      await this.note(manager, by, 'staff.sessions-ended', staff);
      return staff;
    });
  }

  /**
   * For somebody who has lost app and recovery codes.
   * @param proof of the administrator who does it
   * @throws Refused `staff.not-found`, `account.proof-refused`
   */
  async removeFactor(id: string, proof: Proof, by: Actor): Promise<StaffTable> {
    const administrator = await this.staff.byId(by.id);
    if (!administrator) throw new Refused('session.absent');
    await this.proofs.check(administrator, proof);
    return this.deed(async (manager) => {
      const staff = await this.find(manager, id);
      await this.factors.remove(manager, id);
      await this.sessions.endAll({ kind: 'staff', id }, manager);
      await this.mails.tell(manager, staffRecipient(staff), 'factor-removed');
      await this.note(manager, by, 'staff.factor-removed', staff);
      return this.find(manager, id);
    });
  }

  private deed<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return this.transactions.run(async (manager) => {
      await this.staff.holdStill(manager);
      return work(manager);
    });
  }

  private async find(manager: EntityManager, id: string): Promise<StaffTable> {
    const staff = await this.staff.byId(id, manager);
    if (!staff) throw new Refused('staff.not-found');
    return staff;
  }

  private changed(before: StaffTable, { name, roles, isDisabled }: StaffChange, by: Actor): StaffTable {
    const now = this.clock.now();
    return {
      ...before,
      ...(name !== undefined && { name }),
      ...(roles !== undefined && { roles: distinct(roles) }),
      ...(isDisabled !== undefined && { disabledAt: isDisabled ? (before.disabledAt ?? now) : null }),
      ...{ version: before.version + 1, changedBy: by.id, changedAt: now },
    };
  }

  private async shutOut(manager: EntityManager, { id }: StaffTable): Promise<void> {
    await this.sessions.endAll({ kind: 'staff', id }, manager);
    await this.links.forget(manager, id);
  }

  /** Roles are read at every request: their sessions go on, and nothing that they are typing is lost. */
  private async tellOfAccess(manager: EntityManager, staff: StaffTable): Promise<void> {
    if (stateOf(staff) === 'active') await this.mails.tell(manager, staffRecipient(staff), 'access-changed');
  }

  private async mailInvitation(manager: EntityManager, staff: StaffTable, by: Actor): Promise<void> {
    const { token, endsAt } = await this.links.makeForStaff(manager, 'welcome', staff.id);
    await this.mails.invite(manager, staffRecipient(staff), by.name, token, endsAt);
  }

  private async clash(manager: EntityManager, { version, changedBy, changedAt }: StaffTable): Promise<Refused> {
    const by = changedBy === null ? null : await this.staff.byId(changedBy, manager);
    return new Refused('staff.clash', [], {
      clash: {
        version,
        changedBy: by ? { id: by.id, name: by.name } : null,
        changedAt: changedAt === null ? null : new Date(changedAt).toISOString(),
      },
    });
  }

  private note(manager: EntityManager, by: Actor, deed: Deed, { id }: StaffTable): Promise<void> {
    return this.audit.note(manager, { actor: { kind: 'staff', id: by.id }, deed, subject: { kind: 'staff', id } });
  }
}

/** What has been done, as codes of the audit trail. */
function deedsBetween(before: StaffTable, after: StaffTable): readonly Deed[] {
  const [was, is] = [before.disabledAt !== null, after.disabledAt !== null];
  return [
    ...(before.name === after.name ? [] : ['staff.renamed' as const]),
    ...after.roles.filter((role) => !before.roles.includes(role)).map((role) => `staff.role-given.${role}` as const),
    ...before.roles.filter((role) => !after.roles.includes(role)).map((role) => `staff.role-taken.${role}` as const),
    ...(was === is ? [] : [is ? ('staff.disabled' as const) : ('staff.enabled' as const)]),
  ];
}

function standingOf(staff: StaffTable) {
  return { id: staff.id, roles: staff.roles, state: stateOf(staff) };
}

function distinct(roles: readonly Role[]): Role[] {
  return [...new Set(roles)];
}
