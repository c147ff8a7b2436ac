import { type Lexicon } from './lexicon';
import { eachWord } from './words';

/**
 * The words of one text or of several parts of it, read once and shared by everything that looks at them: what is known
 * of word `i` stands at place `i` of flat arrays. Reused from text to text: what it holds is valid until the next `read`.
 */
export class Reading {
  /** Numbers of the words' stems, of their exact spellings, and their rows in the word vectors; −1 for none. */
  stems = new Int32Array(ROOM);
  words = new Int32Array(ROOM);
  rows = new Int32Array(ROOM);
  shapes = new Uint8Array(ROOM);
  /** 1 where a new clause or part begins with this word: no phrase reaches back over it. */
  breaks = new Uint8Array(ROOM);
  /** Number of words. */
  count = 0;
  /** Words of the first part (a story's title). */
  firstPartCount = 0;
  private starts = new Int32Array(ROOM);
  private ends = new Int32Array(ROOM);
  private parts: readonly string[] = [];
  /** Number of the first word of each part. */
  private partFrom: readonly number[] = [];

  constructor(private readonly lexicon: Lexicon) {}

  /** Reads the parts one after the other; of each no more than `MOST_CHARACTERS`. Linear in their length. */
  read(...parts: readonly string[]): void {
    this.parts = parts;
    this.count = 0;
    this.partFrom = parts.map((part) => {
      const from = this.count;
      this.readPart(part);
      return from;
    });
    this.firstPartCount = this.partFrom[1] ?? this.count;
  }

  /** Word `at` as written. */
  written(at: number): string {
    return this.parts[this.partOf(at)]!.slice(this.starts[at], this.ends[at]);
  }

  /** The text from word `from` to word `to` (inclusive; both of one part) as written, on one line and not longer than a phrase is. */
  phrase(from: number, to: number): string {
    if (from === to) return this.written(from);
    const text = this.parts[this.partOf(from)]!.slice(this.starts[from], this.ends[to]);
    return (SPACING.test(text) ? text.replace(/\s+/g, ' ') : text).slice(0, LONGEST_PHRASE);
  }

  private partOf(word: number): number {
    let part = this.partFrom.length - 1;
    while (part > 0 && this.partFrom[part]! > word) part--;
    return part;
  }

  private readPart(text: string): void {
    const part = text.length > MOST_CHARACTERS ? text.slice(0, MOST_CHARACTERS) : text;
    eachWord(part, (start, end, isBreak) => {
      const form = this.lexicon.read(part, start, end);
      const at = this.count++;
      if (at === this.starts.length) this.grow();
      this.starts[at] = start;
      this.ends[at] = end;
      this.breaks[at] = isBreak ? 1 : 0;
      this.stems[at] = form.stem;
      this.words[at] = form.word;
      this.rows[at] = form.row;
      this.shapes[at] = form.shape;
    });
  }

  private grow(): void {
    const enlarge = <A extends Int32Array | Uint8Array>(from: A, to: A): A => (to.set(from), to);
    const size = this.starts.length * 2;
    this.starts = enlarge(this.starts, new Int32Array(size));
    this.ends = enlarge(this.ends, new Int32Array(size));
    this.stems = enlarge(this.stems, new Int32Array(size));
    this.words = enlarge(this.words, new Int32Array(size));
    this.rows = enlarge(this.rows, new Int32Array(size));
    this.shapes = enlarge(this.shapes, new Uint8Array(size));
    this.breaks = enlarge(this.breaks, new Uint8Array(size));
  }
}

const ROOM = 256;
/** A story is a headline and a paragraph; what is longer is cut, so that no sender decides how long we work. */
const MOST_CHARACTERS = 20_000;
const LONGEST_PHRASE = 120;
/** White space that is not one plain space. */
const SPACING = /\s\s|[^\S ]/;
