import { type Reading } from './reading';
import { type Terms } from './terms';

/**
 * Found phrases side by side: term `terms[i]` covers the words `starts[i]` to `ends[i]` (exclusive). Flat and reused,
 * because a story has dozens and an object for each would cost more than finding it.
 */
export class Hits {
  readonly terms: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  length = 0;

  push(term: number, start: number, end: number): void {
    this.terms[this.length] = term;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length++;
  }

  /** Keeps those that `isWanted` by their place, in order. */
  keep(isWanted: (at: number) => boolean): void {
    let kept = 0;
    for (let at = 0; at < this.length; at++) {
      if (!isWanted(at)) continue;
      this.terms[kept] = this.terms[at]!;
      this.starts[kept] = this.starts[at]!;
      this.ends[kept] = this.ends[at]!;
      kept++;
    }
    this.length = kept;
  }
}

/**
 * All phrases of the thesaurus as one trie of symbols (`symbols.ts`): the first word through a plain table, the others
 * through one open-addressed hash table over (node, symbol). Finding costs a look-up a word where nothing begins with it.
 */
export class PhraseTrie {
  /** Nodes by the symbol of a first word; 0 for none. */
  private readonly roots: Int32Array;
  /** Node, symbol and child of each edge, side by side: node 0 marks an empty place. */
  private readonly edges: Int32Array;
  private readonly mask: number;
  /** Terms that end at node n: `endings[endingFrom[n]]` up to `endings[endingFrom[n + 1]]`. */
  private readonly endingFrom: Int32Array;
  private readonly endings: Int32Array;

  /** Term i has the symbols from the end of term i − 1 to its own, at least one. */
  constructor({ symbols, symbolEnds }: Pick<Terms, 'symbols' | 'symbolEnds'>) {
    this.mask = 2 ** Math.ceil(Math.log2((symbols.length - symbolEnds.length) * 1.5 + 2)) - 1;
    this.edges = new Int32Array((this.mask + 1) * 3);
    this.roots = new Int32Array(symbols.reduce((most, symbol) => Math.max(most, symbol + 1), 0));
    let nodes = 1;
    let at = 0;
    const lastNodes = symbolEnds.map((end) => {
      let node = (this.roots[symbols[at]!] ||= nodes++);
      for (at++; at < end; at++) {
        const edge = this.edgeAt(node, symbols[at]!);
        if (this.edges[edge] === 0) {
          this.edges[edge] = node;
          this.edges[edge + 1] = symbols[at]!;
          this.edges[edge + 2] = nodes++;
        }
        node = this.edges[edge + 2]!;
      }
      return node;
    });
    this.endingFrom = new Int32Array(nodes + 1);
    this.endings = new Int32Array(lastNodes.length);
    this.sortEndings(lastNodes);
  }

  /** Every phrase of the reading, in the order of its first word, into `hits`. */
  find(reading: Reading, hits: Hits): void {
    hits.length = 0;
    for (let index = 0; index < reading.count; index++) {
      const stem = reading.stems[index]!;
      if (stem >= 0) this.walk(reading, reading.stems, 0, index, hits);
      const word = reading.words[index]!;
      if (word >= 0) this.walk(reading, reading.words, 1, index, hits);
    }
  }

  /** Follows the phrases that begin at `start`, by the words' `numbers` of one sort (0: stems, 1: exact words). */
  private walk(reading: Reading, numbers: Int32Array, sort: 0 | 1, start: number, hits: Hits): void {
    const first = numbers[start]! * 2 + sort;
    let node = first < this.roots.length ? this.roots[first]! : 0;
    for (let end = start + 1; node !== 0; end++) {
      const to = this.endingFrom[node + 1]!;
      for (let at = this.endingFrom[node]!; at < to; at++) hits.push(this.endings[at]!, start, end);
      if (end >= reading.count || reading.breaks[end] === 1 || numbers[end]! < 0) return;
      node = this.edges[this.edgeAt(node, numbers[end]! * 2 + sort) + 2]!;
    }
  }

  /** Where the edge stands, or the empty place where it would (its child is 0). */
  private edgeAt(node: number, symbol: number): number {
    const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b);
    let place = (mixed ^ (mixed >>> 15)) & this.mask;
    for (;;) {
      const at = place * 3;
      const found = this.edges[at]!;
      if (found === 0 || (found === node && this.edges[at + 1] === symbol)) return at;
      place = (place + 1) & this.mask;
    }
  }

  /** Terms by their last node, each node's in their order. */
  private sortEndings(lastNodes: Int32Array): void {
    const { endingFrom, endings } = this;
    for (const node of lastNodes) endingFrom[node + 1]!++;
    for (let node = 1; node < endingFrom.length; node++) endingFrom[node]! += endingFrom[node - 1]!;
    const next = endingFrom.slice();
    lastNodes.forEach((node, term) => (endings[next[node]!++] = term));
  }
}
