import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { mustHaveFactor } from '@greenroom/identity/domain';
import type { Instant } from '@greenroom/kernel';
import { Acting, type Actor, Handles, Input, Refused, SETTINGS_TOKEN, type Settings } from '@greenroom/platform/server';
import { Controller, Inject } from '@nestjs/common';
import type { StaffTable } from '../identity.table';
import { LinkBook } from '../links/link-book';
import { type Session, SessionBook } from '../sessions/session-book';
import { ManageStaff } from './manage-staff';
import { stateOf, StaffBook } from './staff-book';

type Member = Answer<typeof catalogue.readStaff>;

@Controller()
export class StaffController {
  constructor(
    private readonly staff: StaffBook,
    private readonly sessions: SessionBook,
    private readonly links: LinkBook,
    private readonly manage: ManageStaff,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  @Handles(catalogue.listStaff)
  async list(): Promise<Answer<typeof catalogue.listStaff>> {
    return { items: await this.views(await this.staff.all()) };
  }

  @Handles(catalogue.readStaff)
  async read(@Input() { params }: Checked<typeof catalogue.readStaff>): Promise<Member> {
    const staff = await this.staff.byId(params.id);
    if (!staff) throw new Refused('staff.not-found');
    return this.view(staff);
  }

  @Handles(catalogue.inviteStaff)
  async invite(@Input() { body }: Checked<typeof catalogue.inviteStaff>, @Acting() actor: Actor): Promise<Member> {
    return this.view(await this.manage.invite(body, actor));
  }

  @Handles(catalogue.inviteAgain)
  async inviteAgain(
    @Input() { params }: Checked<typeof catalogue.inviteAgain>,
    @Acting() actor: Actor,
  ): Promise<Member> {
    return this.view(await this.manage.inviteAgain(params.id, actor));
  }

  @Handles(catalogue.changeStaff)
  async change(
    @Input() { params, body }: Checked<typeof catalogue.changeStaff>,
    @Acting() actor: Actor,
  ): Promise<Member> {
    const { version, ...change } = body;
    return this.view(await this.manage.change(params.id, version, change, actor));
  }

  @Handles(catalogue.endStaffSessions)
  async endSessions(
    @Input() { params }: Checked<typeof catalogue.endStaffSessions>,
    @Acting() actor: Actor,
  ): Promise<Member> {
    return this.view(await this.manage.endSessions(params.id, actor));
  }

  @Handles(catalogue.removeStaffFactor)
  async removeFactor(
    @Input() { params, body }: Checked<typeof catalogue.removeStaffFactor>,
    @Acting() actor: Actor,
  ): Promise<Member> {
    return this.view(await this.manage.removeFactor(params.id, body, actor));
  }

  private async view(staff: StaffTable): Promise<Member> {
    const [view] = await this.views([staff]);
    return view!;
  }

  private async views(staff: readonly StaffTable[]): Promise<Member[]> {
    const invitations = await this.links.invitations(staff.map(({ id }) => id));
    const open = await this.sessions.ofAll('staff');
    return staff.map((one) => this.member(one, ofHolder(open, one.id), invitations.get(one.id)));
  }

  private member(staff: StaffTable, open: readonly Session[], invitationEndsAt: Instant | undefined): Member {
    const { id, version, name, email, roles, factor, madeAt } = staff;
    return {
      ...{ id, version, name, email, roles: [...roles] },
      state: stateOf(staff),
      hasFactor: factor !== null,
      mustHaveFactor: mustHaveFactor(roles, this.settings.TWO_FACTOR),
      madeAt: textOf(madeAt),
      seenAt: open.length === 0 ? null : textOf(Math.max(...open.map(({ seenAt }) => seenAt))),
      sessions: open.length,
      invitationEndsAt: invitationEndsAt === undefined ? null : textOf(invitationEndsAt),
    };
  }
}

function ofHolder(sessions: readonly Session[], id: string): readonly Session[] {
  return sessions.filter(({ holder }) => holder.id === id);
}

function textOf(instant: Instant): string {
  return new Date(instant).toISOString();
}
