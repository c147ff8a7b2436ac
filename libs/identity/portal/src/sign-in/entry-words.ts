import { inWords, Trouble, type TroubleCode } from '@greenroom/platform/web';

/** What stands in the way of signing in, to somebody who has a mail and nothing else. */
const WORDS: Partial<Record<TroubleCode, string>> = {
  'link.over': 'This link has been used, is too old, or a newer one has been sent. Ask for a new one below.',
  'sign-in.code-refused':
    'That code does not count. Check the digits; if they are right, the mail is too old, or it was asked for in another browser. Then ask for a new one.',
  'sign-in.too-many': 'Those were many tries. Wait a quarter of an hour, then ask for a new mail.',
  'network.lost': 'There is no connection just now. Try again in a moment.',
};

export function entryTrouble(thrown: unknown): string {
  return (thrown instanceof Trouble && WORDS[thrown.code]) || inWords(thrown);
}

/** What is wrong with an address as typed; empty where nothing is. */
export function addressFault(typed: string): string {
  if (typed.trim() === '') return 'Type your e-mail address.';
  return /^\S+@\S+$/.test(typed.trim()) ? '' : 'That is not a whole e-mail address.';
}

/** The digits of a code as typed, which may have spaces; undefined where they are not seven. */
export function codeDigits(typed: string): string | undefined {
  const digits = typed.replace(/[\s-]/g, '');
  return /^\d{7}$/.test(digits) ? digits : undefined;
}

/** The token behind the # of a mailed link; undefined where there is none, null where it is not whole. */
export function linkToken(fragment: string | null): string | null | undefined {
  if (!fragment) return undefined;
  return /^[\w-]{43}$/.test(fragment) ? fragment : null;
}
