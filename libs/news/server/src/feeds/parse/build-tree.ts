import { type Element } from './element';
import { canonicalAttributes, canonicalName, type NamespaceScope, scopeOf } from './namespaces';
import { type MarkupHandler, scanMarkup } from './scan-markup';

/** Items kept of one feed; the newest come first in every feed that has so many. */
export const MOST_ITEMS = 500;
const MOST_ELEMENTS = 200_000;
const DEEPEST = 200;

/** Elements that hold no others of their kind: when one of these begins, an unfinished one of those was forgotten. */
const LEAVES = new Set('title link guid pubdate id updated published modified issued category'.split(' '));
const FIELDS = new Set([
  ...LEAVES,
  'description',
  'summary',
  'content',
  'item',
  'entry',
  'author',
  'enclosure',
  'image',
]);
const ITEMS = new Set(['item', 'entry']);

interface Open {
  readonly element: Element;
  readonly written: string;
  readonly scope: NamespaceScope;
}

/**
 * The linear clean-up: markup of any quality as a tree that is well formed. Tags that were never closed end with their
 * parent, stray end tags are dropped, a new item ends an unfinished one, anything deeper than 200 is folded into its
 * parent. Reading stops after 500 items or 200,000 elements.
 * @param address where the document came from, for `xml:base`.
 * @returns a nameless root that holds the document's top level.
 */
export function buildTree(text: string, address?: string): Element {
  const builder = new TreeBuilder(address);
  scanMarkup(text, builder);
  return builder.root;
}

class TreeBuilder implements MarkupHandler {
  readonly root: Element;
  private readonly path: Open[];
  /** Canonical prefix of the feed's own vocabulary; known once its root has been seen. */
  private ownPrefix: string | undefined;
  private elements = 0;
  private items = 0;
  private foldedDepth = 0;

  constructor(address: string | undefined) {
    this.root = {
      name: '',
      attributes: new Map(),
      children: [],
      isClosed: true,
      ...(address ? { base: address } : {}),
    };
    this.path = [{ element: this.root, written: '', scope: { declared: new Map() } }];
  }

  open(written: string, attributes: ReadonlyMap<string, string>, isEmpty: boolean): void {
    const scope = scopeOf(attributes, this.top.scope);
    const name = this.nameOf(written, scope);
    this.endForgotten(name);
    if (this.path.length > DEEPEST) {
      if (!isEmpty) this.foldedDepth++;
      return;
    }
    const base = baseOf(attributes.get('xml:base'), this.top.element.base);
    const own = canonicalAttributes(attributes, scope);
    const element: Element = { name, attributes: own, children: [], isClosed: isEmpty, ...(base ? { base } : {}) };
    this.elements++;
    this.top.element.children.push(element);
    if (isEmpty) this.count(element);
    else this.path.push({ element, written: written.toLowerCase(), scope });
  }

  close(written: string): void {
    if (this.foldedDepth > 0) {
      this.foldedDepth--;
      return;
    }
    const name = written.toLowerCase();
    const at = this.path.findLastIndex((open) => open.written === name);
    if (at > 0) this.closeFrom(at);
  }

  text(text: string): void {
    const { children } = this.top.element;
    const last = children.length - 1;
    if (typeof children[last] === 'string') children[last] += text;
    else children.push(text);
  }

  hasEnough(): boolean {
    return this.items >= MOST_ITEMS || this.elements >= MOST_ELEMENTS;
  }

  private get top(): Open {
    return this.path[this.path.length - 1]!;
  }

  private nameOf(written: string, scope: NamespaceScope): string {
    const { prefix, local } = canonicalName(written, scope);
    // RDF's root belongs to RDF, its channel and items to RSS.
    if (this.ownPrefix === undefined && local !== 'rdf') this.ownPrefix = prefix;
    if (local === 'rdf') return 'rdf:rdf';
    const isOwn = prefix === '' || prefix === this.ownPrefix || prefix === 'rss';
    return isOwn ? local : `${prefix}:${local}`;
  }

  private endForgotten(name: string): void {
    if (ITEMS.has(name)) {
      const unfinished = this.path.findLastIndex(({ element }) => element.name === name);
      if (unfinished > 0) this.closeFrom(unfinished);
    } else if (FIELDS.has(name) && LEAVES.has(this.top.element.name)) this.closeFrom(this.path.length - 1);
  }

  private closeFrom(at: number): void {
    for (const { element } of this.path.splice(at)) {
      element.isClosed = true;
      this.count(element);
    }
  }

  private count(element: Element): void {
    if (ITEMS.has(element.name)) this.items++;
  }
}

function baseOf(written: string | undefined, outer: string | undefined): string | undefined {
  const base = written?.trim();
  if (!base) return outer;
  return URL.canParse(base, outer) ? new URL(base, outer).href : outer;
}
