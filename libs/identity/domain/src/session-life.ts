import { HOUR, type Instant, MINUTE } from '@greenroom/kernel';

/** Idle and absolute lifetime of a session of staff (checklist 12). */
export const STAFF_SESSION = { idle: 30 * MINUTE, absolute: 12 * HOUR } as const;

/** Whether a session still counts. */
export function isAlive(session: { readonly startedAt: Instant; readonly seenAt: Instant }, now: Instant): boolean {
  return now - session.seenAt <= STAFF_SESSION.idle && now - session.startedAt <= STAFF_SESSION.absolute;
}
