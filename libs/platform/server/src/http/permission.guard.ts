import type { Endpoint } from '@greenroom/contract';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { ENDPOINT } from './endpoint.decorator';
import { Refused } from './refused';

/**
 * Lets a call through by the permission that its endpoint names; a method that names none answers nobody.
 * While there is no sign-in, `staff` means a caller on this machine who came by one of its own names: the server
 * listens on loopback only, and the Host check keeps a foreign page from reaching it by a name of its own.
 */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, context.getHandler());
    if (!endpoint) throw new Refused('request.forbidden');
    if (endpoint.permission === 'public') return true;
    const request = context.switchToHttp().getRequest<Request>();
    if (!isLocal(request)) throw new Refused('request.forbidden');
    return true;
  }
}

const OWN_NAME = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

function isLocal(request: Request): boolean {
  const origin = request.headers.origin;
  return OWN_NAME.test(request.headers.host ?? '') && (!origin || origin === `http://${request.headers.host}`);
}
