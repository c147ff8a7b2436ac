import { judgePassword, LONGEST_PASSWORD, type PasswordRefusal, SHORTEST_PASSWORD } from '@greenroom/identity/domain';
import { Refused } from '@greenroom/platform/server';
import { hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import { isCommonPassword } from './common-passwords';

/** The package's number for argon2id; its enum is a const one, which a file compiled by itself cannot read. */
const ARGON2ID = 2;
/** ASVS 5.0, appendix C: argon2id with at least 19 MiB, 2 passes, 1 lane. */
const COST = { algorithm: ARGON2ID, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

const SENTENCES: Readonly<Record<PasswordRefusal, string>> = {
  'password.too-short': `must have at least ${SHORTEST_PASSWORD} characters; 15 are better`,
  'password.too-long': `must have at most ${LONGEST_PASSWORD} characters`,
  'password.guessable': 'is too easy to guess',
};

/**
 * What is checked when there is no such account, so that the answer takes as long. Of a password that nobody has, and
 * made before anybody asks: the first one would have to wait for it.
 */
const nobody = hash(randomBytes(32).toString('hex'), COST);

/**
 * The hash of a password that somebody has chosen.
 * @param around words of theirs that an attacker would try first
 * @param path where it stands in the request, `body.password`
 * @throws Refused `request.invalid` where it is too easy to guess, too short or too long
 */
export function hashChosen(password: string, around: readonly string[], path: string): Promise<string> {
  const verdict = judgePassword(password, { around: [...around, 'Greenroom'], isCommon: isCommonPassword });
  if (!verdict.ok) throw new Refused('request.invalid', [{ path, message: SENTENCES[verdict.refusal.code] }]);
  return hashPassword(password);
}

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Whether the password is the one of the hash; with no hash it takes as long and says no. */
export async function isPassword(password: string, passwordHash: string | null | undefined): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobody), password);
  return matches && typeof passwordHash === 'string';
}
