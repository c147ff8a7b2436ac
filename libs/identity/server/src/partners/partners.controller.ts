import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { readEmail } from '@greenroom/kernel';
import {
  Acting,
  type Actor,
  Handles,
  Input,
  readSender,
  SETTINGS_TOKEN,
  type Settings,
} from '@greenroom/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { DutyBook } from '../duty/duty-book';
import type { PartnerMemberTable, PartnerTable } from '../identity.table';
import { type Session, SessionBook } from '../sessions/session-book';
import { PERSON_ACCOUNTS, type PersonAccounts } from '../sessions/person-accounts.port';
import { EndPartner } from './end-partner';
import { ManagePartners } from './manage-partners';
import { PartnerBook } from './partner-book';

type Partner = Answer<typeof catalogue.changePartner>;
type Changed = Answer<typeof catalogue.changePartnerMember>;

@Controller()
export class PartnersController {
  constructor(
    private readonly partners: PartnerBook,
    private readonly sessions: SessionBook,
    private readonly duty: DutyBook,
    private readonly manage: ManagePartners,
    private readonly ending: EndPartner,
    @Inject(PERSON_ACCOUNTS) private readonly people: PersonAccounts,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  @Handles(catalogue.listPartners)
  async list(): Promise<Answer<typeof catalogue.listPartners>> {
    return { items: await this.views(await this.partners.all()) };
  }

  @Handles(catalogue.addPartner)
  async add(@Input() { body }: Checked<typeof catalogue.addPartner>, @Acting() actor: Actor): Promise<Partner> {
    return this.view(await this.manage.add(body.name, actor));
  }

  @Handles(catalogue.changePartner)
  async change(
    @Input() { params, body }: Checked<typeof catalogue.changePartner>,
    @Acting() actor: Actor,
  ): Promise<Partner> {
    const made =
      'isEnded' in body
        ? await this.ending.run(params.id, body.version, body.isEnded, actor)
        : await this.manage.rename(params.id, body.version, body.name, actor);
    return this.view(made);
  }

  @Handles(catalogue.invitePartnerMember)
  async invite(
    @Input() { params, body }: Checked<typeof catalogue.invitePartnerMember>,
    @Acting() actor: Actor,
  ): Promise<Changed> {
    return this.changed(await this.manage.invite(params.id, body, actor), body.email);
  }

  @Handles(catalogue.changePartnerMember)
  async changeMember(
    @Input() { params, body }: Checked<typeof catalogue.changePartnerMember>,
    @Acting() actor: Actor,
  ): Promise<Changed> {
    const { version, ...change } = body;
    return this.changed(await this.manage.change(params.id, version, change, actor), body.email);
  }

  @Handles(catalogue.invitePartnerMemberAgain)
  async inviteAgain(
    @Input() { params }: Checked<typeof catalogue.invitePartnerMemberAgain>,
    @Acting() actor: Actor,
  ): Promise<Partner> {
    return this.view(await this.manage.inviteAgain(params.id, actor));
  }

  @Handles(catalogue.forgetPartnerMember)
  async forgetMember(
    @Input() { params, query }: Checked<typeof catalogue.forgetPartnerMember>,
    @Acting() actor: Actor,
  ): Promise<Partner> {
    return this.view(await this.ending.forget(params.id, query.version, actor));
  }

  @Handles(catalogue.readPartnerHome)
  async home(): Promise<Answer<typeof catalogue.readPartnerHome>> {
    const { officer, since, officePhone } = await this.duty.read();
    return {
      onDuty: officer && { name: officer.name, since: since === null ? null : textOf(since) },
      officePhone,
      officeEmail: readSender(this.settings.MAIL_FROM ?? '')?.address ?? null,
    };
  }

  /** @param typed the address that was given, which the deed has checked */
  private async changed(partner: PartnerTable, typed: string | undefined): Promise<Changed> {
    const email = typed === undefined ? undefined : readEmail(typed);
    const isSpokesperson = email !== undefined && (await this.people.byEmail(email)) !== undefined;
    return { ...(await this.view(partner)), isSpokesperson };
  }

  private async view(partner: PartnerTable): Promise<Partner> {
    const [view] = await this.views([partner]);
    return view!;
  }

  private async views(partners: readonly PartnerTable[]): Promise<Partner[]> {
    const members = await this.partners.membersOf(partners.map(({ id }) => id));
    const open = await this.sessions.ofAll('partner');
    return partners.map(({ id, version, name, endedAt }) => ({
      ...{ id, version, name, endedAt: endedAt === null ? null : textOf(endedAt) },
      members: members.filter(({ partnerId }) => partnerId === id).map((member) => memberView(member, open)),
    }));
  }
}

function memberView({ id, name, email, disabledAt }: PartnerMemberTable, open: readonly Session[]) {
  const seen = open.filter(({ holder }) => holder.id === id).map(({ seenAt }) => seenAt);
  return {
    ...{ id, name, email },
    isDisabled: disabledAt !== null,
    seenAt: seen.length === 0 ? null : textOf(Math.max(...seen)),
  };
}

function textOf(instant: number): string {
  return new Date(instant).toISOString();
}
