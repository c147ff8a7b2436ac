import { type Outcome, accepted, refused } from '@greenroom/kernel';

/** ASVS 5.0, 6.2.1 and 6.2.9: at least 8 characters, 64 and more allowed. 15 is advised, not asked for. */
const SHORTEST = 8;
/** Far beyond any phrase; keeps the hashing from being used to keep the server busy. */
const LONGEST = 256;

export type PasswordRefusal = 'password.too-short' | 'password.too-long' | 'password.guessable';

/**
 * Whether a password may be used. No rules of composition, no truncation (ASVS 6.2.5, 6.2.8). `around` are words that
 * an attacker would try first: the person's own name and address, the product's name.
 */
export function judgePassword(password: string, around: readonly string[]): Outcome<string, PasswordRefusal> {
  const length = [...password].length;
  if (length < SHORTEST) return refused('password.too-short', { shortest: SHORTEST });
  if (length > LONGEST) return refused('password.too-long', { longest: LONGEST });
  return isGuessable(password.toLowerCase(), around) ? refused('password.guessable') : accepted(password);
}

/** The heads of every list of leaked passwords, of this length and more. */
const COMMON = new Set(
  (
    'password password1 password123 passw0rd 12345678 123456789 1234567890 qwertyui qwertyuiop qwerty123 iloveyou ' +
    'sunshine princess football baseball superman trustno1 letmein1 welcome1 admin123 administrator changeme ' +
    'abcd1234 abc12345 1q2w3e4r 1qaz2wsx zaq12wsx liverpool chelsea1 arsenal1 manchester england1 greenroom'
  ).split(' '),
);

function isGuessable(password: string, around: readonly string[]): boolean {
  if (COMMON.has(password) || new Set(password).size < 4) return true;
  const rest = around
    .flatMap((words) => words.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 4)
    .reduce((left, word) => left.replaceAll(word, ''), password);
  return rest.replace(/[\d\W_]/g, '').length < 3 && rest !== password;
}
