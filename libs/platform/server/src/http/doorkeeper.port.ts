import type { Permission } from '@greenroom/contract';
import type { Request } from 'express';
import type { Caller } from '../actors/actors';

/** What the guard asks of whoever knows sessions and roles: identity implements it. */
export interface Doorkeeper {
  /**
   * Who is behind a request, once they may do what it asks for.
   * @throws Refused `session.absent` where nobody is signed in; `request.forbidden` for those who may not
   */
  admit(request: Request, permission: Exclude<Permission, 'public'>): Promise<Caller>;
  /** Whether a request that was let in would still be; asking is no sign of life. */
  isStillOpen(request: Request): Promise<boolean>;
}

export const DOORKEEPER = Symbol('DOORKEEPER');
