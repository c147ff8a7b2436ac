import type { Endpoint } from '@greenroom/contract';
import { type CanActivate, type ExecutionContext, Inject, Injectable, Optional } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { Actor } from '../actors/actors';
import { ENDPOINT } from './endpoint.decorator';
import { Refused } from './refused';
import { STAFF_SESSIONS, type StaffSessions } from './staff-sessions.port';

export interface ActingRequest extends Request {
  actor?: Actor;
}

/**
 * Lets a call through by the permission that its endpoint names; a method that names none answers nobody. A page of
 * another site is refused whatever it asks, also before sign-in.
 */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Optional() @Inject(STAFF_SESSIONS) private readonly sessions?: StaffSessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, context.getHandler());
    if (!endpoint) throw new Refused('request.forbidden');
    const request = context.switchToHttp().getRequest<ActingRequest>();
    if (isForeign(request)) throw new Refused('request.forbidden');
    if (endpoint.permission === 'public') return true;
    if (!this.sessions) return true;
    const actor = await this.sessions.actorOf(request);
    if (!actor) throw new Refused('session.absent');
    request.actor = actor;
    return true;
  }
}

function isForeign({ headers, protocol }: Request): boolean {
  return headers.origin !== undefined && headers.origin !== `${protocol}://${headers.host}`;
}
