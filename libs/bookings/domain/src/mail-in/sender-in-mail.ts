import type { AskerRole } from '../requests/request-facts';
import { readEmail } from '@greenroom/kernel';
import type { MailParts } from './mail-parts';
import { NAME } from './mail-text';
import { nameInHeader, personIn, turned } from './person-in-mail';

/** “It's Priya Lowe from Hexley FM”, as one begins on the phone. */
const INTRODUCED = new RegExp(
  `(?:^|[\\s,!.])(?:[Ii]t['’]?s|[Tt]his is|I['’]?m|I am|[Mm]y name is) (${NAME})(?= (?:from|at|with|here|calling)\\b|,)`,
  'u',
);

/** Whom a mail is from, by its header before its signature; what is not sure is not there. */
export function senderOf({ from, body, signature }: MailParts): { readonly name?: string; readonly email?: string } {
  const address =
    /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/.exec(from)?.[0] ?? /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/.exec(signature)?.[0];
  const email = address === undefined ? undefined : readEmail(address);
  const name = nameInHeader(from) ?? signedBy(signature) ?? personIn(INTRODUCED.exec(body)?.[1] ?? '');
  return { ...(name && { name }), ...(email && { email }) };
}

function signedBy(signature: string): string | undefined {
  const [first = '', second = ''] = signature.split('\n').filter((line) => line.trim() !== '');
  const name = personOnLine(first);
  // “Jess”, and below it the whole name.
  const isFirstName = /^\p{L}{2,20}[.!]?$/u.test(first.trim()) && second.trim().startsWith(first.trim());
  return name ?? (isFirstName ? personOnLine(second) : undefined);
}

function personOnLine(line: string): string | undefined {
  const bare = line.replace(/\s*\((?:she|he|they)\b.*$/i, '').replace(/\*/g, '');
  return personIn(turned(bare.trim()));
}

/** A British mobile as it is written; undefined where there is none, or there are several. */
export function mobileIn(text: string): string | undefined {
  const found = text.match(/(?<![\d+])(?:(?:\+|00)44[ .-]?(?:\(0\))?[ .-]?|0)7(?:[ .-]?\d){9}(?!\d)/g) ?? [];
  const numbers = new Map(found.map((one) => [one.replace(/\D/g, '').slice(-10), one]));
  return numbers.size === 1 ? [...numbers.values()][0]!.trim() : undefined;
}

const ROLES: readonly (readonly [AskerRole, RegExp])[] = [
  ['booker', /\b(?:guest )?booker\b|\bbookings? (?:producer|editor)\b/i],
  ['editor', /\b(?:news |planning |day |output |features |commissioning |health |deputy )?editor\b/i],
  ['reporter', /\b(?:reporter|correspondent|journalist)\b/i],
  ['producer', /\bproducer\b/i],
];

/** What somebody does there, by the words of their signature. */
export function roleIn(text: string): AskerRole | undefined {
  return ROLES.find(([, words]) => words.test(text))?.[0];
}
