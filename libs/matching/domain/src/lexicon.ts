import { foldWord, type Shape, shapeOf } from './fold';
import { stem } from './stem';

/** One written form of a word and what the matcher knows about it. −1 means that nothing of ours uses it. */
export interface Form {
  readonly shape: Shape;
  /** Number of its stem. */
  readonly stem: number;
  /** Number of its exact folded spelling. */
  readonly word: number;
  /** Row in the word vectors. */
  readonly row: number;
}

/**
 * Numbers for stems and exact words, and a cache from written forms to them, so that reading a common word costs one
 * look-up. Words that nobody uses are remembered too, but only so many: a stream of noise cannot fill the memory.
 */
export class Lexicon {
  private readonly stems = new Map<string, number>();
  private readonly stemTexts: string[] = [];
  private readonly words = new Map<string, number>();
  private readonly known = new Map<string, Form>();
  private readonly unknown = new Map<string, Form>();

  constructor(private readonly rowOf: (word: string) => number = () => -1) {}

  get stemCount(): number {
    return this.stemTexts.length;
  }

  stemText(number: number): string {
    return this.stemTexts[number]!;
  }

  /** The form of a word as it stands in a text. */
  read(raw: string): Form {
    return this.known.get(raw) ?? this.unknown.get(raw) ?? this.learn(raw);
  }

  /** The number of a stem, given one if it had none. */
  addStem(text: string): number {
    return this.add(this.stems, text, () => this.stemTexts.push(text));
  }

  /** The number of the stem of a word as it stands in a text, given one if it had none; −1 for noise. */
  addStemOf(raw: string): number {
    const known = this.read(raw).stem;
    return known >= 0 || raw.length > LONGEST_WORD ? known : this.addStem(stem(foldWord(raw)));
  }

  /** The number of an exact word (already folded), given one if it had none. */
  addWord(folded: string): number {
    return this.add(this.words, folded, () => undefined);
  }

  private add(numbers: Map<string, number>, text: string, onNew: () => void): number {
    const existing = numbers.get(text);
    if (existing !== undefined) return existing;
    const number = numbers.size;
    numbers.set(text, number);
    onNew();
    // A form read before may be this word; forms that lack a number of one sort may stand among the known ones too.
    this.unknown.clear();
    this.known.clear();
    return number;
  }

  private learn(raw: string): Form {
    if (raw.length > LONGEST_WORD) return NOISE;
    const folded = foldWord(raw);
    const form: Form = {
      shape: shapeOf(raw),
      stem: this.stems.get(stem(folded)) ?? -1,
      word: this.words.get(folded) ?? -1,
      row: this.rowOf(folded),
    };
    const isKnown = form.stem >= 0 || form.word >= 0 || form.row >= 0;
    const cache = isKnown ? this.known : this.unknown;
    if (cache.size >= MOST_REMEMBERED) cache.clear();
    cache.set(raw, form);
    return form;
  }
}

const LONGEST_WORD = 64;
const MOST_REMEMBERED = 50_000;
const NOISE: Form = { shape: 'lower', stem: -1, word: -1, row: -1 };
