import { type Reading } from './reading';

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
}

/** What one word of a phrase is matched by: even numbers are stems, odd ones exact words. */
export const stemSymbol = (stem: number): number => stem * 2;
export const wordSymbol = (word: number): number => word * 2 + 1;

interface Branch {
  readonly next: Map<number, Branch>;
  readonly terms: number[];
}

/**
 * All phrases of the thesaurus as one trie, flattened: the first word through a plain table, the others through one
 * open-addressed hash table over (node, symbol). Finding costs one look-up a word where nothing begins with it.
 */
export class PhraseTrie {
  private readonly roots: Int32Array;
  private readonly edgeNode: Int32Array;
  private readonly edgeSymbol: Int32Array;
  private readonly edgeChild: Int32Array;
  private readonly mask: number;
  /** Terms that end at node n: `endings[endingFrom[n]]` up to `endings[endingFrom[n + 1]]`. */
  private readonly endingFrom: Int32Array;
  private readonly endings: Int32Array;

  /** `phrases[i]` are the symbols of term i, at least one each. */
  constructor(phrases: readonly (readonly number[])[]) {
    const root = grow(phrases);
    const nodes = number(root);
    this.mask = 2 ** Math.ceil(Math.log2(nodes.length * 2 + 2)) - 1;
    this.edgeNode = new Int32Array(this.mask + 1).fill(-1);
    this.edgeSymbol = new Int32Array(this.mask + 1);
    this.edgeChild = new Int32Array(this.mask + 1);
    this.roots = new Int32Array(Math.max(0, ...[...root.next.keys()].map((symbol) => symbol + 1)));
    this.endingFrom = new Int32Array(nodes.length + 1);
    const place = new Map(nodes.map((node, index) => [node, index]));
    const endings: number[] = [];
    nodes.forEach((node, index) => {
      this.endingFrom[index] = endings.length;
      endings.push(...node.terms);
      for (const [symbol, child] of node.next) {
        if (index === 0) this.roots[symbol] = place.get(child)!;
        else this.addEdge(index, symbol, place.get(child)!);
      }
    });
    this.endingFrom[nodes.length] = endings.length;
    this.endings = Int32Array.from(endings);
  }

  /** Every phrase of the reading, in the order of its first word, into `hits`. */
  find(reading: Reading, hits: Hits): void {
    hits.length = 0;
    for (let index = 0; index < reading.count; index++) {
      const form = reading.forms[index]!;
      if (form.stem >= 0) this.walk(reading, index, stemSymbol(form.stem), hits);
      if (form.word >= 0) this.walk(reading, index, wordSymbol(form.word), hits);
    }
  }

  private walk(reading: Reading, start: number, first: number, hits: Hits): void {
    const isExact = (first & 1) === 1;
    let node = first < this.roots.length ? this.roots[first]! : 0;
    for (let end = start + 1; node !== 0; end++) {
      for (let at = this.endingFrom[node]!; at < this.endingFrom[node + 1]!; at++) {
        hits.push(this.endings[at]!, start, end);
      }
      if (end >= reading.count || reading.breaks[end] === 1) return;
      const form = reading.forms[end]!;
      const number = isExact ? form.word : form.stem;
      node = number < 0 ? 0 : this.child(node, isExact ? wordSymbol(number) : stemSymbol(number));
    }
  }

  private child(node: number, symbol: number): number {
    for (let at = slot(node, symbol) & this.mask; this.edgeNode[at] !== -1; at = (at + 1) & this.mask) {
      if (this.edgeNode[at] === node && this.edgeSymbol[at] === symbol) return this.edgeChild[at]!;
    }
    return 0;
  }

  private addEdge(node: number, symbol: number, child: number): void {
    let at = slot(node, symbol) & this.mask;
    while (this.edgeNode[at] !== -1) at = (at + 1) & this.mask;
    this.edgeNode[at] = node;
    this.edgeSymbol[at] = symbol;
    this.edgeChild[at] = child;
  }
}

function slot(node: number, symbol: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function grow(phrases: readonly (readonly number[])[]): Branch {
  const root: Branch = { next: new Map(), terms: [] };
  phrases.forEach((symbols, term) => {
    let branch = root;
    for (const symbol of symbols) {
      let child = branch.next.get(symbol);
      if (!child) branch.next.set(symbol, (child = { next: new Map(), terms: [] }));
      branch = child;
    }
    if (branch !== root) branch.terms.push(term);
  });
  return root;
}

/** All nodes, the root first. */
function number(root: Branch): Branch[] {
  const nodes = [root];
  for (let index = 0; index < nodes.length; index++) nodes.push(...nodes[index]!.next.values());
  return nodes;
}
