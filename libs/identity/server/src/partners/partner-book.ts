import { oneAtATime } from '@greenroom/platform/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { PartnerMemberTable, PartnerTable } from '../identity.table';

/** Somebody of a partner who may sign in. */
export interface PartnerAccount {
  readonly id: string;
  readonly name: string;
  /** In the form of `readEmail`. */
  readonly email: string;
  /** What their organisation is called. */
  readonly team: string;
}

const PARTNER_LOCK = 4_720_633;

/** Press teams of other organisations, and their people. */
@Injectable()
export class PartnerBook {
  constructor(private readonly dataSource: DataSource) {}

  /** Every team, by name. */
  all(manager: EntityManager = this.dataSource.manager): Promise<PartnerTable[]> {
    return manager.find(PartnerTable, { order: { name: 'ASC', id: 'ASC' } });
  }

  byId(id: string, manager: EntityManager = this.dataSource.manager): Promise<PartnerTable | null> {
    return manager.findOneBy(PartnerTable, { id });
  }

  /** People of these teams, by name. */
  membersOf(ids: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<PartnerMemberTable[]> {
    return manager.find(PartnerMemberTable, { where: { partnerId: In([...ids]) }, order: { name: 'ASC', id: 'ASC' } });
  }

  member(id: string, manager: EntityManager = this.dataSource.manager): Promise<PartnerMemberTable | null> {
    return manager.findOneBy(PartnerMemberTable, { id });
  }

  /** Names of teams and of their people, whether or not they may sign in, by id. */
  async named(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { manager } = this.dataSource;
    const which = { select: { id: true, name: true }, where: { id: In([...ids]) } } as const;
    const found = [...(await manager.find(PartnerTable, which)), ...(await manager.find(PartnerMemberTable, which))];
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  memberByEmail(email: string, manager: EntityManager): Promise<PartnerMemberTable | null> {
    return manager.findOneBy(PartnerMemberTable, { email });
  }

  /** Undefined where nobody has it, they have been disabled, or we work with their team no more. */
  accountByEmail(email: string): Promise<PartnerAccount | undefined> {
    return this.account({ email });
  }

  accountById(id: string): Promise<PartnerAccount | undefined> {
    return this.account({ id });
  }

  /** Lets one transaction at a time change partners: names and addresses stay single. */
  holdStill(manager: EntityManager): Promise<void> {
    return oneAtATime(manager, PARTNER_LOCK);
  }

  private async account(which: { readonly email: string } | { readonly id: string }) {
    const { manager } = this.dataSource;
    const member = await manager.findOneBy(PartnerMemberTable, { ...which, disabledAt: IsNull() });
    if (!member) return undefined;
    const team = await manager.findOneByOrFail(PartnerTable, { id: member.partnerId });
    if (team.endedAt !== null) return undefined;
    return { id: member.id, name: member.name, email: member.email, team: team.name };
  }
}
