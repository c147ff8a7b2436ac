import { foldWord, LOWER, shapeOf } from './fold';
import { stem } from './stem';

/** One written form of a word and what the matcher knows about it. −1 means that nothing of ours uses it. */
export interface Form {
  readonly raw: string;
  /** `LOWER`, `CAPITAL` or `UPPER`. */
  readonly shape: number;
  /** Number of its stem. */
  readonly stem: number;
  /** Number of its exact folded spelling. */
  readonly word: number;
  /** Row in the word vectors. */
  readonly row: number;
  /** Of which state of the lexicon this is true. */
  readonly asOf: number;
}

/**
 * Numbers for stems and exact words, and a cache of written forms. The cache is looked up by the characters as they
 * stand in the text, so that a word that was met before costs neither a copy nor a hash of it. It has a fixed number of
 * places and two per word, so that no stream of noise can fill the memory or make a look-up long.
 */
export class Lexicon {
  private readonly stems = new Map<string, number>();
  /** Numbers of the stems of folded words: to stem is what learning a word would cost most. */
  private readonly stemsOfWords = new Map<string, number>();
  private readonly words = new Map<string, number>();
  private readonly cache: Form[] = new Array<Form>(CACHED).fill(NOISE);
  /** Raised by each new number: a form read before may be the new word. */
  private state = 0;
  /** The state since the last exact word got its number. */
  private wordState = 0;

  constructor(private readonly rowOf: (word: string) => number = () => -1) {}

  get stemCount(): number {
    return this.stems.size;
  }

  /** Whether a word as it stands in a text is none that anybody uses. */
  isNoise(raw: string): boolean {
    return raw.length > LONGEST_WORD;
  }

  /** The form of the word that stands in a text from `start` to `end` (exclusive). */
  read(text: string, start: number, end: number): Form {
    if (end - start > LONGEST_WORD) return NOISE;
    const place = cachePlace(text, start, end);
    const first = this.cache[place]!;
    if (this.isCurrent(first) && stands(first.raw, text, start, end)) return first;
    const second = this.cache[place ^ 1]!;
    if (this.isCurrent(second) && stands(second.raw, text, start, end)) return second;
    const form = this.learn(text.slice(start, end));
    this.cache[place ^ 1] = first;
    this.cache[place] = form;
    return form;
  }

  /** The number of a stem, given one if it had none. */
  addStem(text: string): number {
    return this.add(this.stems, text);
  }

  /** The number of the stem of a word as it stands in a text, given one if it had none. */
  addStemOf(raw: string): number {
    const folded = foldWord(raw);
    let number = this.stemsOfWords.get(folded);
    if (number === undefined) this.stemsOfWords.set(folded, (number = this.addStem(stem(folded))));
    return number;
  }

  /** The number of an exact word (already folded), given one if it had none. */
  addWord(folded: string): number {
    const number = this.add(this.words, folded);
    this.wordState = this.state;
    return number;
  }

  /** A form that has a stem cannot get another by a new stem: an edit of a profile leaves the cache warm. */
  private isCurrent(form: Form): boolean {
    return form.asOf === this.state || (form.stem >= 0 && form.asOf >= this.wordState);
  }

  private add(numbers: Map<string, number>, text: string): number {
    const existing = numbers.get(text);
    if (existing !== undefined) return existing;
    const number = numbers.size;
    numbers.set(text, number);
    this.state++;
    return number;
  }

  private learn(raw: string): Form {
    const folded = foldWord(raw);
    return {
      raw,
      shape: shapeOf(raw),
      stem: this.stemsOfWords.get(folded) ?? this.stems.get(stem(folded)) ?? -1,
      word: this.words.get(folded) ?? -1,
      row: this.rowOf(folded),
      asOf: this.state,
    };
  }
}

/** What is longer is noise. */
const LONGEST_WORD = 64;
const NOISE: Form = { raw: '', shape: LOWER, stem: -1, word: -1, row: -1, asOf: -1 };
/** A power of two. */
const CACHED = 65_536;

function cachePlace(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (CACHED - 1);
}

function stands(raw: string, text: string, start: number, end: number): boolean {
  if (raw.length !== end - start) return false;
  for (let at = 0; at < raw.length; at++) if (raw.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
