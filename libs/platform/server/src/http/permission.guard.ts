import type { Endpoint } from '@greenroom/contract';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { Settings } from '../config/settings';
import { SETTINGS_TOKEN } from '../tokens';
import { DOORKEEPER, type Doorkeeper } from './doorkeeper.port';
import { type CheckedRequest, ENDPOINT } from './endpoint.decorator';
import { Refused } from './refused';

/**
 * Lets a call through by the permission that its endpoint names; a method that names none answers nobody. A page of
 * another site is refused whatever it asks, also before sign-in.
 */
@Injectable()
export class PermissionGuard implements CanActivate {
  private readonly isOnThisMachineOnly: boolean;

  constructor(
    private readonly reflector: Reflector,
    @Inject(DOORKEEPER) private readonly doorkeeper: Doorkeeper,
    @Inject(SETTINGS_TOKEN) { HOST, TRUSTED_PROXY }: Settings,
  ) {
    this.isOnThisMachineOnly = LOOPBACK.test(HOST) && TRUSTED_PROXY.length === 0;
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, context.getHandler());
    if (!endpoint) throw new Refused('request.forbidden');
    const request = context.switchToHttp().getRequest<CheckedRequest>();
    if (isForeign(request) || this.isByForeignName(request)) throw new Refused('request.forbidden');
    if (endpoint.permission !== 'public') request.caller = await this.doorkeeper.admit(request, endpoint.permission);
    return true;
  }

  /** A page of a name that was made to point here looks like one of ours; on loopback we know our own names. */
  private isByForeignName({ headers }: Request): boolean {
    return this.isOnThisMachineOnly && !OWN_NAME.test(headers.host ?? '');
  }
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1)$/;
const OWN_NAME = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/;

/** By its origin; and where something is to be changed, by what the browser says of where it comes from. */
function isForeign({ headers, protocol, method }: Request): boolean {
  if (headers.origin !== undefined && headers.origin !== `${protocol}://${headers.host}`) return true;
  const site = headers['sec-fetch-site'];
  return method !== 'GET' && method !== 'HEAD' && site !== undefined && site !== 'same-origin' && site !== 'none';
}
