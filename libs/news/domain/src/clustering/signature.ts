import { type Instant, seededPlace } from '@greenroom/kernel';
import { formatOf, type ItemFormat, withoutByline } from './recurring-format';
import { sourceLink } from './source-link';
import { subjectOf } from './subject';
import { plainText } from './term-text';
import { type Term, termsOf } from './terms';

/** What an item says about its story. */
export interface StoryText {
  readonly title: string;
  readonly summary: string;
  /** Where it is read. */
  readonly link?: string | undefined;
  readonly published: Instant;
}

/** A term of an item, once. */
export interface SignatureTerm extends Term {
  readonly inTitle: boolean;
  /** A number made of the term, by which the terms are sorted: cheaper to compare than text. */
  readonly place: number;
  /** Whether it is one of the item's blocking keys. */
  readonly isKey: boolean;
}

/** What two items are compared by. Plain data, quickly made again from the same text. */
export interface Signature {
  readonly published: Instant;
  /** See `sourceLink`. */
  readonly link: string | undefined;
  /** The link's host. */
  readonly outlet: string | undefined;
  readonly format: ItemFormat;
  /** Sorted by place. */
  readonly terms: readonly SignatureTerm[];
  /** The weights of all terms, those below the headline at half; at least `LEAST_MASS`. */
  readonly mass: number;
  /** How many of the terms are names of places in the headline. */
  readonly headlinePlaces: number;
  /** What it is about, in the senses of its words: see `subjectOf`. */
  readonly subject: readonly number[];
  /** See `blockingKeys`; sorted. */
  readonly keys: readonly string[];
}

/** Of a title and a summary the first characters are read: an inverted pyramid has told its story by then. */
const READ_OF_TITLE = 300;
const READ_OF_SUMMARY = 400;
const MOST_KEYS = 12;
/** A few words weigh no less than this, or two short headlines would be alike by one name. */
const LEAST_MASS = 14;
/** Phrases of the summary are numbered from here, so that none has the number of one in the title. */
const SUMMARY_PHRASES = 1_000;

/**
 * The signature of an item. Linear in what is read of the text, and the same for the same text, whatever else has
 * arrived: the weights of words are a fixed table.
 */
export function signatureOf(item: StoryText): Signature {
  const title = plainText(item.title.slice(0, READ_OF_TITLE));
  const summary = plainText(item.summary.slice(0, READ_OF_SUMMARY));
  const format = formatOf(title, summary);
  // The headline of a live page or a gallery names its story; the text beside it wanders.
  const below = format === 'live' ? [] : termsOf(withoutByline(summary), SUMMARY_PHRASES);
  const link = sourceLink(item.link);
  const mostTerms = format === 'roundup' ? 0 : link === undefined ? MOST_KEYS : MOST_KEYS - 1;
  const terms = markKeys(once(termsOf(withoutByline(title), 0), below), mostTerms);
  const keys = terms.filter((term) => term.isKey).map((term) => shortened(term.term, 40));
  if (link !== undefined) keys.push(`@${shortened(link, 65)}`);
  return {
    published: item.published,
    link,
    outlet: link?.split(/[/?]/, 1)[0],
    format,
    terms: terms.sort((a, b) => a.place - b.place),
    mass: Math.max(LEAST_MASS, massOf(terms)),
    headlinePlaces: terms.filter((term) => term.isPlace && term.inTitle).length,
    subject: subjectOf(terms),
    keys: keys.sort(),
  };
}

/**
 * Up to 12 texts of at most 66 characters, such that two items that are the same story always have one in common: to
 * be stored beside the item and looked up for what is worth comparing. Those that begin with `@` stand for the
 * address and hold at any distance in time, the others within `STORY_WINDOW`.
 */
export function blockingKeys(signature: Signature): string[] {
  return [...signature.keys];
}

type DraftTerm = Omit<SignatureTerm, 'isKey'> & { isKey: boolean };

/** Each term once, from the title where it is there, and as a name where it is one anywhere in the title. */
function once(inTitle: readonly Term[], below: readonly Term[]): DraftTerm[] {
  const known = new Map<string, DraftTerm>();
  const know = (term: Term, isInTitle: boolean): void => {
    const { term: text, word, weight, isName, isPlace, phrase } = term;
    known.set(text, {
      term: text,
      word,
      weight,
      isName,
      isPlace,
      phrase,
      inTitle: isInTitle,
      place: placeOf(text),
      isKey: false,
    });
  };
  for (const term of inTitle) {
    const before = known.get(term.term);
    if (!before || (term.isName && !before.isName)) know(term, true);
  }
  for (const term of below) if (!known.has(term.term)) know(term, false);
  return [...known.values()];
}

/** The weightiest terms are the keys, those of the title first; ties fall by a fixed shuffle, the same for all items. */
function markKeys(terms: DraftTerm[], most: number): DraftTerm[] {
  const worth = (term: DraftTerm): number => term.weight + (term.inTitle ? 1.5 : 0);
  terms.sort((a, b) => worth(b) - worth(a) || a.place - b.place);
  for (const term of terms.slice(0, most)) term.isKey = true;
  return terms;
}

/** FNV-1a with the finaliser of MurmurHash3, 32 bits: the kernel's shuffle for one short text and no seed. */
function placeOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < term.length; index++) hash = Math.imul(hash ^ term.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function massOf(terms: readonly SignatureTerm[]): number {
  return terms.reduce((mass, term) => mass + term.weight * (term.inTitle ? 1 : 0.5), 0);
}

function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return ['a', 'b', 'c'].map((seed) => seededPlace(seed, text).toString(36)).join('');
}
