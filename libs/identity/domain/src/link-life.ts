import { HOUR, MINUTE } from '@greenroom/kernel';

/**
 * What a mailed link is for: a first password, a new one, or the portal. Each is used once, and only by a pressed
 * button (checklist 7; features.md, F87).
 */
export const LINK_KINDS = ['welcome', 'password', 'sign-in'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** How long a link counts, in milliseconds. An invitation may have to wait for a Monday. */
export const LINK_LIVES = {
  welcome: 72 * HOUR,
  password: 10 * MINUTE,
  'sign-in': 10 * MINUTE,
} as const satisfies Record<LinkKind, number>;

/** How many links may be asked for to one address in a quarter of an hour. */
export const LINKS_AT_MOST = 3;

/** Digits of the code that is typed where the link cannot be opened: 23 bits, with a few tries each. */
export const CODE_DIGITS = 7;
