import { type Outcome, accepted, refused } from '@greenroom/kernel';

/** ASVS 5.0, 6.2.1 and 6.2.9: at least 8 characters, 64 and more allowed. 15 is advised, not asked for. */
export const SHORTEST_PASSWORD = 8;
/** Far beyond any phrase; keeps the hashing from being used to keep the server busy. */
export const LONGEST_PASSWORD = 256;

export type PasswordRefusal = 'password.too-short' | 'password.too-long' | 'password.guessable';

/** What somebody would try who guesses at a password. */
export interface Guesses {
  /** Words of this account: the person's own name and address, the product's name. */
  readonly around: readonly string[];
  /** Whether a password, in lower case, is one that many people use. */
  isCommon(password: string): boolean;
}

/** Whether a password may be used. No rules of composition, no truncation (ASVS 6.2.5, 6.2.8). */
export function judgePassword(password: string, guesses: Guesses): Outcome<string, PasswordRefusal> {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return refused('password.too-short');
  if (length > LONGEST_PASSWORD) return refused('password.too-long');
  return isGuessable(password.toLowerCase(), guesses) ? refused('password.guessable') : accepted(password);
}

function isGuessable(password: string, { around, isCommon }: Guesses): boolean {
  if (isCommon(password) || new Set(password).size < 4) return true;
  const rest = around
    .flatMap((words) => words.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 3)
    .reduce((left, word) => left.replaceAll(word, ''), password);
  return rest.replace(/[\d\W_]/g, '').length < 3 && rest !== password;
}
