/**
 * queued: not tried yet; deferred: tried in vain, and to be tried again; sent: the mail server has taken it; failed: it
 * will not be tried again unless an officer asks; held: written down as a file, since there is no mail server.
 */
export const MAIL_STATES = ['queued', 'deferred', 'sent', 'failed', 'held'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** States of mails that still wait to be sent, a lane each: new ones, and those that are tried again. */
export const LANES = ['queued', 'deferred'] as const satisfies readonly MailState[];
export type Lane = (typeof LANES)[number];

/**
 * Which lane the n-th mail of a round is taken from, and which one if that is empty: one new mail for each that is tried
 * again, so that neither a flood of new mails nor a backlog of old ones keeps the other waiting.
 */
export function lanesInOrder(n: number): readonly [Lane, Lane] {
  return n % 2 === 0 ? ['queued', 'deferred'] : ['deferred', 'queued'];
}

/** Whether somebody may ask for it to be sent again. */
export function mayBeRetried(state: MailState): boolean {
  return state === 'failed' || state === 'deferred' || state === 'held';
}
