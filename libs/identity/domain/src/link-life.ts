import { HOUR, MINUTE } from '@greenroom/kernel';

/**
 * What a mailed link is for: a first password, a new one, or the portal as a spokesperson or as a partner. Each is used
 * once, and only by a pressed button (docs/decisions/0013).
 */
export const LINK_KINDS = ['welcome', 'password', 'sign-in', 'partner'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** How long a link counts, in milliseconds. An invitation may have to wait for a Monday. */
export const LINK_LIVES = {
  welcome: 72 * HOUR,
  password: 10 * MINUTE,
  'sign-in': 10 * MINUTE,
  partner: 10 * MINUTE,
} as const satisfies Record<LinkKind, number>;

/** How many links may be asked for to one address in a quarter of an hour. */
export const LINKS_AT_MOST = 3;

/**
 * How long a wish for a link waits before it is looked into, in milliseconds; how long exactly is left to chance. At once,
 * the next call of whoever asked would have to wait for the mail to be written, and so tell that the address is known.
 */
export const LINK_WAITS = { least: 500, most: 1_500 } as const;

/** Digits of the code that is typed where the link cannot be opened: 23 bits, with a few tries each. */
export const CODE_DIGITS = 7;
