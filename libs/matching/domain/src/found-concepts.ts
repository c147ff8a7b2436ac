import { type Knowledge } from './compile-knowledge';
import { Hits } from './phrase-trie';
import { Reading } from './reading';
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

/** Reused from text to text; nothing of it outlives a call. */
const hits = new Hits();

/**
 * What a reading is about, in the order of first mention. Inside a longer phrase weak terms do not count ("universal
 * credit" is no talk of credit), the others count less, and inside a phrase of a story that is not ours ("strike
 * partner") nothing does.
 */
export function foundConcepts(reading: Reading, knowledge: Knowledge, weights: Weights): Found[] {
  knowledge.trie.find(reading, hits);
  const found: Found[] = [];
  const byConcept = new Map<number, Found>();
  // Hits come by their first word, so one pass finds those that end within an earlier or equally early longer one.
  let reach = 0;
  let negativeReach = 0;
  for (let from = 0; from < hits.length;) {
    const start = hits.starts[from]!;
    let to = from;
    let longest = reach;
    let longestNegative = negativeReach;
    for (; to < hits.length && hits.starts[to] === start; to++) {
      if (!isAsAsked(to, reading, knowledge)) continue;
      longest = Math.max(longest, hits.ends[to]!);
      if (isNegative(to, knowledge)) longestNegative = Math.max(longestNegative, hits.ends[to]!);
    }
    for (; from < to; from++) {
      const end = hits.ends[from]!;
      const isCovered = end < longest || end <= reach;
      const isGone = end < longestNegative || end <= negativeReach;
      if (!isAsAsked(from, reading, knowledge)) continue;
      const term = knowledge.terms[hits.terms[from]!]!;
      if (isGone || (isCovered && (term.kind === 'weak' || weights.covered === 0))) continue;
      let entry = byConcept.get(term.concept);
      if (!entry) {
        entry = { concept: term.concept, evidence: 0, isStrong: false, start, end, best: 0 };
        byConcept.set(term.concept, entry);
        found.push(entry);
      }
      const isTitle = start < reading.firstPartCount;
      const worth = weights[term.kind] * (1 + weights.longer * (end - start - 1)) * (isTitle ? weights.title : 1);
      count(entry, isCovered ? worth * weights.covered : worth, start, end);
      entry.isStrong ||= term.kind !== 'weak';
    }
    reach = longest;
    negativeReach = longestNegative;
  }
  return found;
}

function isNegative(hit: number, knowledge: Knowledge): boolean {
  return knowledge.terms[hits.terms[hit]!]!.concept >= knowledge.concepts.length;
}

function count(entry: Found, worth: number, start: number, end: number): void {
  entry.evidence += worth;
  if (worth <= entry.best) return;
  entry.best = worth;
  entry.start = start;
  entry.end = end;
}

/** Whether the words of a hit are capitalised as its term asks. */
function isAsAsked(hit: number, reading: Reading, knowledge: Knowledge): boolean {
  const { shape } = knowledge.terms[hits.terms[hit]!]!;
  if (shape === 'lower') return true;
  const start = hits.starts[hit]!;
  if (shape === 'capital') return reading.forms[start]!.shape !== 'lower';
  for (let at = start; at < hits.ends[hit]!; at++) if (reading.forms[at]!.shape !== 'upper') return false;
  return true;
}

/** Ids of the concepts and negatives that a text names, with the phrase: what an editor of the thesaurus asks. */
export function conceptsNamed(text: string, knowledge: Knowledge): { id: string; phrase: string; isStrong: boolean }[] {
  const reading = new Reading(knowledge.lexicon);
  reading.read(text);
  return foundConcepts(reading, knowledge, WEIGHTS).map(({ concept, start, end, isStrong }) => ({
    id: (knowledge.concepts[concept]?.named ?? knowledge.negatives[concept - knowledge.concepts.length]!).id,
    phrase: reading.phrase(start, end - 1),
    isStrong,
  }));
}
