import type { Permission } from '@greenroom/contract';
import { mayDo } from '@greenroom/identity/domain';
import { type Actor, type Actors, type Caller, type Doorkeeper, Refused } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { StaffBook } from '../accounts/staff-book';
import { SessionBook } from './session-book';
import { sessionToken } from './session-cookie';
import { Visitors } from './visitors';

/** Who may do what: identity's side of the platform's ports. */
@Injectable()
export class StaffDoor implements Doorkeeper, Actors {
  constructor(
    private readonly visitors: Visitors,
    private readonly sessions: SessionBook,
    private readonly staff: StaffBook,
  ) {}

  async admit(request: Request, permission: Exclude<Permission, 'public'>): Promise<Caller> {
    if (permission === 'person') return this.admitPerson(request);
    if (permission === 'partner') return this.admitPartner(request);
    const visitor = await this.visitors.staff(request);
    if (!visitor) throw new Refused('session.absent');
    const { id, name, roles } = visitor.staff;
    if (permission === 'enrol') return { kind: 'staff', id, name };
    if (visitor.mustEnrol) throw new Refused('session.factor-needed');
    if (permission !== 'own' && !mayDo(roles, permission)) throw new Refused('request.forbidden');
    return { kind: 'staff', id, name };
  }

  async isStillOpen(request: Request): Promise<boolean> {
    const token = sessionToken(request, 'staff');
    return token !== undefined && (await this.sessions.peek('staff', token)) !== undefined;
  }

  async named(ids: readonly string[]): Promise<ReadonlyMap<string, Actor>> {
    return new Map((await this.staff.byIds(ids)).map(({ id, name }) => [id, { id, name }]));
  }

  async addressOf(id: string): Promise<string | undefined> {
    return (await this.staff.byId(id))?.email;
  }

  private async admitPerson(request: Request): Promise<Caller> {
    const visitor = await this.visitors.person(request);
    if (!visitor) throw new Refused('session.absent');
    return { kind: 'person', id: visitor.person.id, name: visitor.person.name };
  }

  private async admitPartner(request: Request): Promise<Caller> {
    const visitor = await this.visitors.partner(request);
    if (!visitor) throw new Refused('session.absent');
    return { kind: 'partner', id: visitor.partner.id, name: visitor.partner.name };
  }
}
