import { type Knowledge } from './compile-knowledge';
import { idfOf } from './idf';
import { type Reading } from './reading';
import { MILLI, milli, type Weights } from './weights';

/** The telling stems of a story, each once, by its first mention: title first. Reused from story to story. */
export class StoryWords {
  /** The stems; only the first `count` are of this story. */
  readonly stems: number[] = [];
  count = 0;
  /** 1 + the place of a stem's first word in the reading, by the stem's number; 0 for what is not in the story. */
  private places = new Int32Array(0);
  /** 1 where a stem of that remainder may be in the story: small enough to stay close at hand, and mostly 0. */
  private readonly hints = new Uint8Array(HINTS);
  private readonly leastIdf: number;
  private readonly inTitle: number;

  constructor(
    private readonly reading: Reading,
    private readonly knowledge: Knowledge,
    weights: Weights,
  ) {
    this.leastIdf = idfOf(weights.commonest);
    this.inTitle = milli(weights.title);
  }

  /** Takes the words of what was read last, in place of those it had. */
  take(): void {
    const { reading, knowledge, stems } = this;
    for (let at = 0; at < this.count; at++) this.places[stems[at]!] = 0;
    this.count = 0;
    this.hints.fill(0);
    const known = knowledge.lexicon.stemCount;
    if (known > this.places.length) this.places = new Int32Array(known + SPARE);
    for (let at = 0; at < reading.count; at++) {
      const stem = reading.stems[at]!;
      if (stem < 0 || this.places[stem] !== 0 || knowledge.idf(stem) <= this.leastIdf) continue;
      this.places[stem] = at + 1;
      this.hints[stem % HINTS] = 1;
      stems[this.count++] = stem;
    }
  }

  /** What the stem weighs in this story, in whole thousandths; 0 where it is not in it. */
  weightOf(stem: number): number {
    if (this.hints[stem % HINTS] === 0) return 0;
    const place = this.places[stem] ?? 0;
    if (place === 0) return 0;
    return place <= this.reading.firstPartCount ? this.inTitle : MILLI;
  }

  /** The word as the story has it first. */
  written(stem: number): string {
    return this.reading.written(this.places[stem]! - 1);
  }
}

/** Room for the stems of profiles to come. */
const SPARE = 4_096;
/** A power of two. */
const HINTS = 1_024;
