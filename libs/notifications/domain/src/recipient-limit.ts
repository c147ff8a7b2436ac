import { HOUR, type Instant } from '@greenroom/kernel';
import type { NextStep } from './after-trouble';

export interface SentToOne {
  /** When mails went to the address within the last hour, the newest first. */
  readonly sentAt: readonly Instant[];
  /** How many others are being sent to it just now. */
  readonly underWay: number;
  /** How many one address gets in an hour. */
  readonly most: number;
}

/** When one more mail may go to an address, so that it never gets more than `most` in an hour; undefined: now. */
export function freeAt({ sentAt, underWay, most }: SentToOne, now: Instant): Instant | undefined {
  const room = most - underWay;
  if (sentAt.length < room) return undefined;
  return (sentAt[room - 1] ?? now) + HOUR;
}

/** What becomes of a mail that must wait until then: it does, unless what it says is over by that time. */
export function keptBack(expiresAt: Instant | null, dueAt: Instant): NextStep {
  if (expiresAt !== null && dueAt >= expiresAt) return { state: 'failed', reason: 'too-old' };
  return { state: 'deferred', reason: 'kept-back', dueAt };
}
