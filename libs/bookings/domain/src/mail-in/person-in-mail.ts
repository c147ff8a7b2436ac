import { NAME } from './mail-text';

const NO_PERSON =
  /\b(news|newsdesk|desk|desks|team|bookings?|planning|programmes?|guests?|newsroom|producers?|office|radio|tv|press|media|forward|output|studio|show|live)\b/i;

/** The person that a mail is from by its header; undefined where it is a desk, or an address alone. */
export function nameInHeader(from: string): string | undefined {
  const written = from.replace(/<[^>]*>|\[[^\]]*\]|[\w.+'-]+@[\w.-]+/g, ' ').replace(/^[\s"'(]+|[\s"')]+$/g, '');
  return personIn(turned(written));
}

/** `Prosser, Nia` as `Nia Prosser`; what follows a name, as its place, is left off. */
export function turned(written: string): string {
  const [, last, first] = /^([^,\s]+), ([^,\s(]+)/.exec(written) ?? [];
  return last && first ? `${first} ${last}` : written.replace(/\s*(?:[(|,–]| - | at | via ).*$/, '').trim();
}

/** A whole name that stands alone; undefined where it is a desk's, or only a part of one. */
export function personIn(text: string): string | undefined {
  if (NO_PERSON.test(text)) return undefined;
  return new RegExp(`^${NAME}$`, 'u').test(text.trim()) ? text.trim() : undefined;
}
