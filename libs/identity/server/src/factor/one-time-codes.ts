import { randomInt } from 'node:crypto';
import { CODE_PERIOD, stepAt } from '@greenroom/identity/domain';
import { type Instant, SECOND } from '@greenroom/kernel';
import { Secret, TOTP } from 'otpauth';

/** What every app takes for granted (RFC 6238): anything else is silently read wrong by some. */
const FORM = { algorithm: 'SHA1', digits: 6, period: CODE_PERIOD / SECOND };
/** A clock may be half a minute off, either way. */
const WINDOW = 1;
const ISSUER = 'Greenroom';

/** A new secret of 160 bits, in base32. */
export function newFactorSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What a QR code says to an app: `otpauth://totp/…`. */
export function factorAddress(secret: string, label: string): string {
  return new TOTP({ ...FORM, issuer: ISSUER, label, secret: Secret.fromBase32(secret) }).toString();
}

/** The period that a code is of, near an instant; undefined: it is of none. */
export function stepOf(code: string, secret: string, now: Instant): number | undefined {
  const delta = new TOTP({ ...FORM, secret: Secret.fromBase32(secret) }).validate({
    token: code,
    timestamp: now,
    window: WINDOW,
  });
  return delta === null ? undefined : stepAt(now) + delta;
}

/** Letters and digits that nobody takes for one another. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** A recovery code of 50 bits, as it is read: `abcde-23456`. */
export function newRecoveryCode(): string {
  const some = (count: number) => Array.from({ length: count }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${some(5)}-${some(5)}`;
}

/** So many random digits. */
export function newDigits(count: number): string {
  return Array.from({ length: count }, () => randomInt(10)).join('');
}
