import type { Request } from 'express';
import type { Actor } from '../actors/actors';

/** What the guard asks of whoever knows sessions: identity implements it. */
export interface StaffSessions {
  /** Whose session a request carries; undefined where it carries none that counts. */
  actorOf(request: Request): Promise<Actor | undefined>;
  /** Whether a request that was let in would still be; asking is no sign of life. */
  isStillOpen(request: Request): Promise<boolean>;
}

export const STAFF_SESSIONS = Symbol('STAFF_SESSIONS');
