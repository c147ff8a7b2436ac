import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, as 43 characters of base64url (checklist 7, 10). */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function isToken(text: string | undefined): text is string {
  return text !== undefined && /^[\w-]{43}$/.test(text);
}

/**
 * What is kept of a token: who reads it cannot use it. Nothing slower is needed for 256 random bits. What attempts are
 * counted by is shorter, and kept for a quarter of an hour.
 */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
