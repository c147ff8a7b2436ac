import type { Permission } from '@greenroom/contract';
import { mayDo, type StaffTask } from '@greenroom/identity/domain';
import { type Actor, type Actors, type Caller, type Doorkeeper, Refused } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { StaffBook } from '../accounts/staff-book';
import { SessionBook } from './session-book';
import { sessionToken } from './session-cookie';

/** Who is behind a request, by the cookie it carries, and what they may do: identity's side of the platform's ports. */
@Injectable()
export class StaffDoor implements Doorkeeper, Actors {
  constructor(
    private readonly sessions: SessionBook,
    private readonly staff: StaffBook,
  ) {}

  async admit(request: Request, permission: Exclude<Permission, 'public'>): Promise<Caller> {
    // There is no door for spokespeople yet.
    if (permission === 'person') throw new Refused('session.absent');
    const token = sessionToken(request);
    const session = token ? await this.sessions.read(token) : undefined;
    if (!session) throw new Refused('session.absent');
    const { id, name, roles } = session.staff;
    if (permission !== 'own' && !mayDo(roles, permission satisfies StaffTask)) throw new Refused('request.forbidden');
    return { kind: 'staff', id, name };
  }

  async isStillOpen(request: Request): Promise<boolean> {
    const token = sessionToken(request);
    return token !== undefined && (await this.sessions.peek(token)) !== undefined;
  }

  async named(ids: readonly string[]): Promise<ReadonlyMap<string, Actor>> {
    return new Map((await this.staff.byIds(ids)).map(({ id, name }) => [id, { id, name }]));
  }
}
