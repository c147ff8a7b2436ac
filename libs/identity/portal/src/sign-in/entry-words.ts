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
