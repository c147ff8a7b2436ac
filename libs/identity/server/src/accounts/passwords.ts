import { hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';

/** The package's number for argon2id; its enum is a const one, which a file compiled by itself cannot read. */
const ARGON2ID = 2;
/** ASVS 5.0, appendix C: argon2id with at least 19 MiB, 2 passes, 1 lane. */
const COST = { algorithm: ARGON2ID, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/**
 * What is checked when there is no such account, so that the answer takes as long. Of a password that nobody has, and
 * made before anybody asks: the first one would have to wait for it.
 */
const nobody = hash(randomBytes(32).toString('hex'), COST);

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Whether the password is the one of the hash; with no hash it takes as long and says no. */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobody), password);
  return matches && passwordHash !== undefined;
}
