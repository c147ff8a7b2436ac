import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, as 43 characters of base64url (checklist 7, 10). */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function isToken(text: string | undefined): text is string {
  return text !== undefined && /^[\w-]{43}$/.test(text);
}

/** What is kept of a token: who reads it cannot use it. Nothing slower is needed for 256 random bits. */
export function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
