import { DAY, HOUR, type Instant, MINUTE } from '@greenroom/kernel';

/** Whose session it is: staff in the console, a spokesperson in the portal, or there somebody of a partner. */
export type HolderKind = 'staff' | 'person' | 'partner';

/** Idle and absolute lifetime of a session (checklist 12). */
export const SESSION_LIVES = {
  staff: { idle: 30 * MINUTE, absolute: 12 * HOUR },
  person: { idle: DAY, absolute: 14 * DAY },
  partner: { idle: DAY, absolute: 14 * DAY },
} as const satisfies Record<HolderKind, { idle: number; absolute: number }>;

/** Whether a session still counts. */
export function isAlive(
  session: { readonly kind: HolderKind; readonly startedAt: Instant; readonly seenAt: Instant },
  now: Instant,
): boolean {
  const { idle, absolute } = SESSION_LIVES[session.kind];
  return now - session.seenAt <= idle && now - session.startedAt <= absolute;
}
