import type { ActingRequest, Actor, Actors, StaffSessions } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { StaffBook } from '../accounts/staff-book';
import { SessionBook } from './session-book';
import { sessionToken } from './session-cookie';

/** Who is behind a request, by the cookie it carries: identity's side of the platform's ports. */
@Injectable()
export class StaffActors implements StaffSessions, Actors {
  constructor(
    private readonly sessions: SessionBook,
    private readonly staff: StaffBook,
  ) {}

  async actorOf(request: Request): Promise<Actor | undefined> {
    const token = sessionToken(request);
    const session = token ? await this.sessions.read(token) : undefined;
    return session && { id: session.staff.id, name: session.staff.name };
  }

  async isStillOpen(request: Request): Promise<boolean> {
    const token = sessionToken(request);
    return token !== undefined && (await this.sessions.peek(token)) !== undefined;
  }

  currentActor(request: ActingRequest): Actor {
    if (!request.actor) throw new Error('Nobody is behind this request: its endpoint is open to the public');
    return request.actor;
  }

  async named(ids: readonly string[]): Promise<ReadonlyMap<string, Actor>> {
    return new Map((await this.staff.byIds(ids)).map(({ id, name }) => [id, { id, name }]));
  }
}
