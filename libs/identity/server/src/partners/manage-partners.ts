import type { Deed } from '@greenroom/contract';
import { type Clock, readEmail } from '@greenroom/kernel';
import { type Actor, CLOCK, newId, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PartnerMemberTable, PartnerTable } from '../identity.table';
import { IdentityMails } from '../identity-mails';
import { PartnerBook } from './partner-book';
import { PartnerDeeds } from './partner-deeds';

export interface MemberChange {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** What the office does to the press teams of others: each deed noted, and people told how to sign in. */
@Injectable()
export class ManagePartners {
  constructor(
    private readonly deeds: PartnerDeeds,
    private readonly partners: PartnerBook,
    private readonly mails: IdentityMails,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refused `partner.known` */
  add(name: string, by: Actor): Promise<PartnerTable> {
    return this.deeds.run(async (manager) => {
      await this.checkName(manager, name);
      const now = this.clock.now();
      const made = {
        id: newId<'partner'>(),
        name,
        madeAt: now,
        endedAt: null,
        version: 1,
        changedBy: by.id,
        changedAt: now,
      };
      await manager.insert(PartnerTable, made);
      await this.deeds.note(manager, by, 'partner.added', made.id);
      return made;
    });
  }

  /** @throws Refused `partner.not-found`, `partner.clash`, `partner.known` */
  rename(id: string, version: number, name: string, by: Actor): Promise<PartnerTable> {
    return this.deeds.run(async (manager) => {
      const before = await this.deeds.team(manager, id, version);
      if (before.name === name) return before;
      await this.checkName(manager, name, id);
      await manager.update(PartnerTable, id, { name });
      await this.deeds.note(manager, by, 'partner.renamed', id);
      return this.deeds.touch(manager, { ...before, name }, by);
    });
  }

  /** @throws Refused `partner.not-found`, `partner.ended`, `partner.email-known`; `request.invalid` where the address is none */
  async invite(id: string, { name, email }: { name: string; email: string }, by: Actor): Promise<PartnerTable> {
    const address = checkedEmail(email);
    return this.deeds.run(async (manager) => {
      const partner = await this.deeds.teamAtWork(manager, id);
      await this.checkEmail(manager, address);
      const member: PartnerMemberTable = {
        id: newId<'partner-member'>(),
        ...{ partnerId: id, name, email: address, madeAt: this.clock.now(), disabledAt: null },
      };
      await manager.insert(PartnerMemberTable, member);
      await this.mail(manager, member, partner, by);
      await this.deeds.note(manager, by, 'partner-member.invited', member.id);
      return this.deeds.touch(manager, partner, by);
    });
  }

  /** @throws Refused `partner.not-found`, `partner.ended`; nobody who is disabled is invited */
  inviteAgain(memberId: string, by: Actor): Promise<PartnerTable> {
    return this.deeds.run(async (manager) => {
      const member = await this.deeds.member(manager, memberId);
      if (member.disabledAt !== null) throw new Refused('partner.not-found');
      const partner = await this.deeds.teamAtWork(manager, member.partnerId);
      await this.mail(manager, member, partner, by);
      await this.deeds.note(manager, by, 'partner-member.invited-again', memberId);
      return partner;
    });
  }

  /** @throws Refused `partner.not-found`, `partner.clash`, `partner.ended`, `partner.email-known`; `request.invalid` */
  change(memberId: string, version: number, change: MemberChange, by: Actor): Promise<PartnerTable> {
    return this.deeds.run(async (manager) => {
      const before = await this.deeds.member(manager, memberId);
      const partner = await this.deeds.teamAtWork(manager, before.partnerId, version);
      const after = this.changed(before, change);
      const deeds = deedsBetween(before, after);
      if (deeds.length === 0) return partner;
      const isMoved = after.email !== before.email;
      if (isMoved) await this.checkEmail(manager, after.email);
      await manager.update(PartnerMemberTable, memberId, after);
      // Whoever has the old mailbox is not them any more.
      if (isMoved || deeds.includes('partner-member.disabled')) await this.deeds.shutOut(manager, memberId);
      if (isMoved && after.disabledAt === null) await this.mail(manager, after, partner, by);
      for (const deed of deeds) await this.deeds.note(manager, by, deed, memberId);
      return this.deeds.touch(manager, partner, by);
    });
  }

  private changed(before: PartnerMemberTable, { name, email, isDisabled }: MemberChange): PartnerMemberTable {
    return {
      ...before,
      ...(name !== undefined && { name }),
      ...(email !== undefined && { email: checkedEmail(email) }),
      ...(isDisabled !== undefined && { disabledAt: isDisabled ? (before.disabledAt ?? this.clock.now()) : null }),
    };
  }

  private async checkName(manager: EntityManager, name: string, exceptId?: string): Promise<void> {
    const isSame = (one: PartnerTable) => one.id !== exceptId && one.name.toLowerCase() === name.toLowerCase();
    if ((await this.partners.all(manager)).some(isSame)) throw new Refused('partner.known');
  }

  private async checkEmail(manager: EntityManager, email: string): Promise<void> {
    if (await this.partners.memberByEmail(email, manager)) throw new Refused('partner.email-known');
  }

  private mail(
    manager: EntityManager,
    { id, name, email }: PartnerMemberTable,
    { name: team }: PartnerTable,
    by: Actor,
  ) {
    return this.mails.invitePartner(manager, { kind: 'partner', id, name, email, team }, by.name);
  }
}

function checkedEmail(typed: string): string {
  const address = readEmail(typed);
  if (!address) throw new Refused('request.invalid', [{ path: 'body.email', message: 'is not an e-mail address' }]);
  return address;
}

function deedsBetween(before: PartnerMemberTable, after: PartnerMemberTable): readonly Deed[] {
  const [was, is] = [before.disabledAt !== null, after.disabledAt !== null];
  return [
    ...(before.name === after.name && before.email === after.email ? [] : ['partner-member.changed' as const]),
    ...(was === is ? [] : [is ? ('partner-member.disabled' as const) : ('partner-member.enabled' as const)]),
  ];
}
