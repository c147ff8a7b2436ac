import type { Clock } from '@greenroom/kernel';
import { MailsKept } from '@greenroom/notifications/server';
import { type Actor, CLOCK, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { PartnerMemberTable, PartnerTable } from '../identity.table';
import { PartnerBook } from './partner-book';
import { PartnerDeeds } from './partner-deeds';

/**
 * Ends the work with a press team, which keeps its name and people for what is told of earlier days, and takes it up
 * again; and forgets somebody who is shut out already.
 */
@Injectable()
export class EndPartner {
  constructor(
    private readonly deeds: PartnerDeeds,
    private readonly partners: PartnerBook,
    private readonly mails: MailsKept,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Whoever of it is signed in is out, and no link that they were mailed counts. Taken up again, those may sign in who
   * might before.
   * @throws Refused `partner.not-found`, `partner.clash`
   */
  run(id: string, version: number, isEnded: boolean, by: Actor): Promise<PartnerTable> {
    return this.deeds.run(async (manager) => {
      const before = await this.deeds.team(manager, id, version);
      if ((before.endedAt !== null) === isEnded) return before;
      const change = { endedAt: isEnded ? this.clock.now() : null };
      await manager.update(PartnerTable, id, change);
      const members = isEnded ? await this.partners.membersOf([id], manager) : [];
      for (const member of members) await this.deeds.shutOut(manager, member.id);
      await this.deeds.note(manager, by, isEnded ? 'partner.ended' : 'partner.taken-up', id);
      return this.deeds.touch(manager, { ...before, ...change }, by);
    });
  }

  /**
   * Takes out somebody who may not sign in, with the mails that went to them; their address is free again.
   * @throws Refused `partner.not-found`, `partner.clash`, `partner.member-active` while they may sign in
   */
  forget(memberId: string, version: number, by: Actor): Promise<PartnerTable> {
    return this.deeds.run(async (manager) => {
      const member = await this.deeds.member(manager, memberId);
      const partner = await this.deeds.team(manager, member.partnerId, version);
      if (member.disabledAt === null && partner.endedAt === null) throw new Refused('partner.member-active');
      await this.deeds.shutOut(manager, memberId);
      await this.mails.forget(manager, { kind: 'partner', id: memberId });
      await manager.delete(PartnerMemberTable, { id: memberId });
      await this.deeds.note(manager, by, 'partner-member.forgotten', memberId);
      return this.deeds.touch(manager, partner, by);
    });
  }
}
