import { type Knowledge } from './compile-knowledge';
import { LOWER, UPPER } from './fold';
import { Hits } from './phrase-trie';
import { Reading } from './reading';
import { TERM_KINDS } from './terms';
import { WEIGHTS, type Weights } from './weights';

/** A concept (or a negative) that a text names: how strongly, and by which phrase most. */
export interface Found {
  /** Counts the concepts first and the negatives after them. */
  readonly concept: number;
  /** Added worth of its phrases, unbounded. */
  evidence: number;
  /** Whether anything but weak terms named it. */
  isStrong: boolean;
  /** Words of the phrase that says most: `start` to `end` (exclusive), and its worth. */
  start: number;
  end: number;
  best: number;
}

const WEAK = TERM_KINDS.indexOf('weak');

/** Finds what texts are about. Reused from text to text. */
export class ConceptFinder {
  private readonly hits = new Hits();
  /** 1 + the place of a concept in what was found so far; all zeros between calls. */
  private readonly places: Int32Array;
  /** What a term is worth, by its kind. */
  private readonly worths: readonly number[];

  constructor(
    private readonly knowledge: Knowledge,
    private readonly weights: Weights,
  ) {
    this.places = new Int32Array(knowledge.concepts.length + knowledge.negatives.length);
    this.worths = TERM_KINDS.map((kind) => weights[kind]);
  }

  /**
   * What a reading is about, in the order of first mention. Inside a longer phrase weak terms do not count ("universal
   * credit" is no talk of credit), the others count less, and inside a phrase of a story that is not ours ("strike
   * partner") nothing does.
   */
  find(reading: Reading): Found[] {
    const { hits } = this;
    this.knowledge.trie.find(reading, hits);
    hits.keep((hit) => this.isAsAsked(hit, reading));
    const found: Found[] = [];
    // Hits come by their first word, so one pass finds those that end within an earlier or equally early longer one.
    let reach = 0;
    let negativeReach = 0;
    for (let from = 0; from < hits.length;) {
      const start = hits.starts[from]!;
      let to = from;
      let longest = reach;
      let longestNegative = negativeReach;
      for (; to < hits.length && hits.starts[to] === start; to++) {
        longest = Math.max(longest, hits.ends[to]!);
        if (this.isNegative(to)) longestNegative = Math.max(longestNegative, hits.ends[to]!);
      }
      for (; from < to; from++) {
        const end = hits.ends[from]!;
        if (end < longestNegative || end <= negativeReach) continue;
        this.count(from, end < longest || end <= reach, reading, found);
      }
      reach = longest;
      negativeReach = longestNegative;
    }
    for (const { concept } of found) this.places[concept] = 0;
    return found;
  }

  private count(hit: number, isCovered: boolean, reading: Reading, found: Found[]): void {
    const { terms } = this.knowledge;
    const term = this.hits.terms[hit]!;
    const kind = terms.kinds[term]!;
    if (isCovered && (kind === WEAK || this.weights.covered === 0)) return;
    const start = this.hits.starts[hit]!;
    const end = this.hits.ends[hit]!;
    const concept = terms.concepts[term]!;
    const place = (this.places[concept] ||= found.push({
      concept,
      evidence: 0,
      isStrong: false,
      start,
      end,
      best: 0,
    })) as number;
    const entry = found[place - 1]!;
    const { longer, title, covered } = this.weights;
    const plain = this.worths[kind]! * (1 + longer * (end - start - 1)) * (start < reading.firstPartCount ? title : 1);
    const worth = isCovered ? plain * covered : plain;
    entry.evidence += worth;
    entry.isStrong ||= kind !== WEAK;
    if (worth <= entry.best) return;
    entry.best = worth;
    entry.start = start;
    entry.end = end;
  }

  private isNegative(hit: number): boolean {
    return this.knowledge.terms.concepts[this.hits.terms[hit]!]! >= this.knowledge.concepts.length;
  }

  /** Whether the words of a hit are capitalised as its term asks. */
  private isAsAsked(hit: number, reading: Reading): boolean {
    const asked = this.knowledge.terms.shapes[this.hits.terms[hit]!]!;
    if (asked === LOWER) return true;
    const start = this.hits.starts[hit]!;
    if (asked !== UPPER) return reading.shapes[start] !== LOWER;
    for (let at = start; at < this.hits.ends[hit]!; at++) if (reading.shapes[at] !== UPPER) return false;
    return true;
  }
}

/** Ids of the concepts and negatives that a text names, with the phrase: what an editor of the thesaurus asks. */
export function conceptsNamed(text: string, knowledge: Knowledge): { id: string; phrase: string; isStrong: boolean }[] {
  const reading = new Reading(knowledge.lexicon);
  reading.read(text);
  return new ConceptFinder(knowledge, WEIGHTS).find(reading).map(({ concept, start, end, isStrong }) => ({
    id: (knowledge.concepts[concept]?.named ?? knowledge.negatives[concept - knowledge.concepts.length]!).id,
    phrase: reading.phrase(start, end - 1),
    isStrong,
  }));
}
