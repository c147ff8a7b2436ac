import type { Format } from '@greenroom/people/domain';
import type { MailParts } from './mail-parts';

/** The outlets, programmes and contacts that we know. */
export interface KnownNames {
  readonly outlets: readonly {
    readonly id: string;
    readonly name: string;
    readonly media: readonly string[];
    readonly programmes: readonly { readonly id: string; readonly name: string; readonly medium: string | null }[];
  }[];
  readonly contacts: readonly { readonly id: string; readonly email: string; readonly outletId: string | null }[];
}

export interface NamesFound {
  readonly contactId?: string;
  readonly outletId?: string;
  readonly programmeId?: string;
  /** What of media it is, where the programme or the outlet is of one only. */
  readonly format?: Format;
  /** As they are called. */
  readonly names: readonly string[];
}

/** Mailboxes of anybody: their domain tells no outlet. */
const ANYBODYS =
  /(?:^|\.)(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|me|btinternet|proton|protonmail|aol|sky|virginmedia|talktalk)\.(?:com|co\.uk|net|me)$/i;

/** Whom of those that we know a mail comes from; what fits two is nobody. */
export function findKnown(parts: MailParts, email: string | undefined, known: KnownNames): NamesFound {
  const contact =
    email === undefined ? undefined : known.contacts.find((one) => one.email.toLowerCase() === email.toLowerCase());
  const outlet = outletOf(parts, email, contact?.outletId ?? null, known);
  const programmes = (outlet ? [outlet] : known.outlets).flatMap((one) =>
    one.programmes.map((programme) => ({ ...programme, outlet: one })),
  );
  const programme = namedIn(parts, programmes);
  const place = outlet ?? programme?.outlet;
  const media = programme?.medium ? [programme.medium] : (place?.media ?? []);
  const format = media.length === 1 ? formatOf(media[0]!) : undefined;
  return {
    ...(contact && { contactId: contact.id }),
    ...(place && { outletId: place.id }),
    ...(programme && { programmeId: programme.id }),
    ...(format && { format }),
    names: [programme?.name, place?.name].filter((name) => name !== undefined),
  };
}

function outletOf(
  parts: MailParts,
  email: string | undefined,
  ofContact: string | null,
  { outlets, contacts }: KnownNames,
) {
  const byId = (id: string | null) => outlets.find((one) => one.id === id);
  const domain = email?.slice(email.indexOf('@') + 1).toLowerCase();
  const colleagues =
    !domain || ANYBODYS.test(domain) ? [] : contacts.filter((one) => one.email.toLowerCase().endsWith(`@${domain}`));
  const places = [...new Set(colleagues.flatMap(({ outletId }) => outletId ?? []))];
  const named = namedIn(parts, outlets);
  return named ?? byId(ofContact) ?? (places.length === 1 ? byId(places[0]!) : undefined);
}

/** The one that is named: in the signature before the text, in the text before the subject. */
function namedIn<One extends { readonly name: string }>(
  { from, subject, body, signature }: MailParts,
  all: readonly One[],
): One | undefined {
  for (const text of [signature, from, body, subject]) {
    const found = all.filter(({ name }) => isNamed(name, text, text === signature || text === from));
    // “Skylark News at Ten” names no “Skylark News”.
    const longest = found.filter(
      ({ name }) => !found.some((other) => other.name !== name && other.name.includes(name)),
    );
    if (longest.length === 1) return longest[0];
  }
  return undefined;
}

/** A programme that is called by an everyday word, as Today, is named where it stands as a name. */
function isNamed(name: string, text: string, isSignature: boolean): boolean {
  const words = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (name.includes(' ')) return new RegExp(`(?<![\\p{L}\\d])${words}(?![\\p{L}\\d])`, 'iu').test(text);
  const asName = new RegExp(
    `\\b(?:on|for|from|at|producer,|the|of|with) ${words}(?= programme| show|[,.\\n]|$)|\\b${words}(?= programme| show)`,
    'u',
  );
  return asName.test(text) || (isSignature && new RegExp(`(?<![\\p{L}\\d])${words}(?![\\p{L}\\d])`, 'u').test(text));
}

function formatOf(medium: string): Format | undefined {
  return (['tv', 'radio', 'podcast', 'print', 'online'] as const).find((format) => format === medium);
}
