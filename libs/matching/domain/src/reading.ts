import { type Form, type Lexicon } from './lexicon';
import { eachWord } from './words';

/**
 * The words of one text or of several parts of it, read once and shared by everything that looks at them.
 * Reused from text to text: what it holds is valid until the next `read`.
 */
export class Reading {
  readonly forms: Form[] = [];
  /** 1 where a new clause or part begins with this word: no phrase reaches back over it. */
  breaks = new Uint8Array(256);
  /** Number of words. */
  count = 0;
  /** Words of the first part (a story's title). */
  firstPartCount = 0;
  private starts = new Int32Array(256);
  private ends = new Int32Array(256);
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
    this.forms.length = this.count;
  }

  /** The text from word `from` to word `to` (inclusive; both of one part) as written, on one line and not longer than a phrase is. */
  phrase(from: number, to: number): string {
    let part = this.partFrom.length - 1;
    while (part > 0 && this.partFrom[part]! > from) part--;
    const written = this.parts[part]!.slice(this.starts[from], this.ends[to]);
    return from === to ? written : written.replace(/\s+/g, ' ').slice(0, LONGEST_PHRASE);
  }

  private readPart(text: string): void {
    const part = text.length > MOST_CHARACTERS ? text.slice(0, MOST_CHARACTERS) : text;
    eachWord(part, (start, end, isBreak) => this.push(part, start, end, isBreak));
  }

  private push(text: string, start: number, end: number, isBreak: boolean): void {
    const at = this.count++;
    if (at === this.starts.length) this.grow();
    this.starts[at] = start;
    this.ends[at] = end;
    this.breaks[at] = isBreak ? 1 : 0;
    this.forms[at] = this.lexicon.read(text.slice(start, end));
  }

  private grow(): void {
    const enlarge = <A extends Int32Array | Uint8Array>(from: A, to: A): A => (to.set(from), to);
    const size = this.starts.length * 2;
    this.starts = enlarge(this.starts, new Int32Array(size));
    this.ends = enlarge(this.ends, new Int32Array(size));
    this.breaks = enlarge(this.breaks, new Uint8Array(size));
  }
}

/** A story is a headline and a paragraph; what is longer is cut, so that no sender decides how long we work. */
const MOST_CHARACTERS = 20_000;
const LONGEST_PHRASE = 120;
