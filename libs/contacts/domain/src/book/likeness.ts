import type { Contact } from './contact';

/** Why two entries may be one person: by what only one of them can have, or by their name at one outlet. */
export type Likeness = 'same-email' | 'same-mobile' | 'same-name-and-outlet';

type Known = Pick<Contact, 'name' | 'email' | 'mobile'> & { readonly outletIds: readonly string[] };

/** The strongest sign that two entries are of one person; undefined: there is none. */
export function likenessOf(one: Known, other: Known): Likeness | undefined {
  if (one.email !== '' && one.email === other.email) return 'same-email';
  if (one.mobile !== '' && one.mobile === other.mobile) return 'same-mobile';
  const isNamesake = nameKey(one.name) !== '' && nameKey(one.name) === nameKey(other.name);
  return isNamesake && one.outletIds.some((id) => other.outletIds.includes(id)) ? 'same-name-and-outlet' : undefined;
}

/**
 * Whether two names may be of one person: P. Nair and Priya Nair, Nair, Priya and Priya Nair. Two who share the address
 * of their desk are not made one by it.
 */
export function mayBeOneName(one: string, other: string): boolean {
  const [long, short] = [one, other].map((name) => nameKey(name).split(' ')).sort((a, b) => b.length - a.length);
  if (!long || !short || short[0] === '') return false;
  if (short.every((word) => long.includes(word))) return true;
  const [first, begun] = [long[0]!, short[0]!];
  return long.at(-1) === short.at(-1) && (first.startsWith(begun) || begun.startsWith(first));
}

/** A name by which spellings of it are found: without case, accents and marks. */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\./g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const MOST_OFFERED = 8;

/** Those whose name has a word that begins so, at most eight. */
export function namedLike<Known extends { readonly name: string }>(all: readonly Known[], typed: string): Known[] {
  const key = nameKey(typed);
  return all.filter(({ name }) => ` ${nameKey(name)}`.includes(` ${key}`)).slice(0, MOST_OFFERED);
}

/** The one of a name, however it is written. */
export function namedSo<Known extends { readonly name: string }>(
  all: readonly Known[],
  typed: string,
): Known | undefined {
  return all.find(({ name }) => nameKey(name) === nameKey(typed));
}
