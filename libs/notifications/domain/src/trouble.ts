/** What a sending program says of a try that did not succeed, in nodemailer's words. */
export interface SmtpTrouble {
  /** `EAUTH`, `ETIMEDOUT` … */
  readonly code?: string | undefined;
  /** The mail server's three digits, where it said any. */
  readonly responseCode?: number | undefined;
  /** The command that was answered: `RCPT TO`, `DATA` … */
  readonly command?: string | undefined;
}

/** Why a mail has not been sent. */
export const REASONS = [
  'address-refused',
  'mail-refused',
  'try-later',
  'kept-back',
  'sign-in-refused',
  'not-private',
  'no-server',
  'too-slow',
  'link-lost',
  'too-old',
  'not-wanted',
  'gave-up',
  'unsendable',
] as const;
export type Reason = (typeof REASONS)[number];

export interface Verdict {
  readonly reason: Reason;
  /** Whether trying again can help. */
  readonly isForGood: boolean;
  /** Whether it is the mail server that is in trouble, and not this one mail: others need not be tried now. */
  readonly isOfTheServer: boolean;
}

/** Said to the mail: 421 is said to everybody, whatever it answers (RFC 5321, 3.8). */
const ABOUT_THE_MAIL = new Set(['EENVELOPE', 'EMESSAGE']);
const CLOSING = 421;
/** Bad sequence of commands: of the conversation, not of the mail. */
const OUT_OF_STEP = 503;

/** What to make of a try that did not succeed (RFC 5321, 4.2.1: 4yz may go another time, 5yz never will). */
export function judgeTrouble({ code = '', responseCode, command = '' }: SmtpTrouble): Verdict {
  if (ABOUT_THE_MAIL.has(code) && responseCode !== CLOSING) {
    if (responseCode === undefined) return { reason: 'unsendable', isForGood: true, isOfTheServer: false };
    const isForGood = responseCode >= 500 && responseCode !== OUT_OF_STEP;
    if (!isForGood) return { reason: 'try-later', isForGood, isOfTheServer: false };
    return { reason: command === 'RCPT TO' ? 'address-refused' : 'mail-refused', isForGood, isOfTheServer: false };
  }
  return { reason: SERVER_TROUBLE[code] ?? 'link-lost', isForGood: false, isOfTheServer: true };
}

const SERVER_TROUBLE: Readonly<Record<string, Reason>> = {
  EAUTH: 'sign-in-refused',
  ENOAUTH: 'sign-in-refused',
  ETLS: 'not-private',
  EDNS: 'no-server',
  ESOCKET: 'no-server',
  ETIMEDOUT: 'too-slow',
  EABORT: 'too-slow',
};

const WORDS: Readonly<Record<Reason, string>> = {
  'address-refused':
    'The mail server does not take mail for this address. If it is right, try again; if not, mend it where it is kept, and do again what this mail was for.',
  'mail-refused': 'The mail server refused this mail for good. Its answer says why.',
  'try-later': 'The mail server asked us to try again later.',
  'kept-back':
    'As many mails as one address gets in an hour have gone to this one. It goes out when there is room again.',
  'sign-in-refused': 'The mail server refused our user name and password. Check SMTP_URL.',
  'not-private': 'The mail server cannot be spoken to privately (TLS). Check SMTP_URL.',
  'no-server': 'The mail server could not be reached.',
  'too-slow': 'The mail server took too long to answer.',
  'link-lost': 'The connection to the mail server broke off.',
  'too-old': 'It was not sent in time, and what it says is over by now.',
  'not-wanted': 'The recipient asked not to be contacted, so it was not sent.',
  'gave-up': 'It could not be sent for three days. Check the mail server, then send again.',
  unsendable: 'This mail cannot be sent as it is.',
};

/** Why a mail has not been sent, for the office. */
export function reasonInWords(reason: Reason): string {
  return WORDS[reason];
}
