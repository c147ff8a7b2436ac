import { buildTree } from './build-tree';
import { type Element, elementsOf } from './element';
import { type RawFeed } from './raw-feed';
import { readAtom } from './read-atom';
import { readRss } from './read-rss';

/**
 * Reads RSS, RDF, Atom and CDF of any quality from the cleaned-up tree, in time proportional to the text.
 * @returns undefined where no feed begins on the top level.
 */
export function readFromTree(text: string, address?: string): RawFeed | undefined {
  const root = feedRootIn(buildTree(text, address));
  if (!root) return undefined;
  leaveOutCutItem(root);
  return root.name === 'feed' ? readAtom(root) : readRss(root);
}

/** Whether a text is a web page, which is what many servers send with status 200 for a feed that is no more. */
export function holdsPage(text: string): boolean {
  return /<(?:!doctype\s{1,9}html|html)[\s>]/i.test(text.slice(0, 4_096));
}

const ROOTS = new Set(['rss', 'rdf:rdf', 'feed', 'channel']);

/** The feed's root: on the top level, or just below something that was wrapped round it, but not inside a page. */
function feedRootIn(tree: Element): Element | undefined {
  const top = elementsOf(tree);
  const wrapped = top.filter(({ name }) => name !== 'html').flatMap(elementsOf);
  return [...top, ...wrapped].find(({ name }) => ROOTS.has(name));
}

/**
 * Where the text ended inside an item, that item is left out: half a title, and no guid yet, would be announced as a
 * story of its own. A lone item stays, with the fields that were complete.
 */
function leaveOutCutItem(root: Element): void {
  const cut = cutItemIn(root);
  if (!cut) return;
  const { parent, item } = cut;
  const fields = item.children.filter((child) => typeof child === 'string' || child.isClosed);
  item.children.splice(0, item.children.length, ...fields);
  if (elementsOf(parent).filter(({ name }) => name === item.name).length > 1) {
    parent.children.splice(parent.children.indexOf(item), 1);
  }
}

function cutItemIn(root: Element): { parent: Element; item: Element } | undefined {
  for (let parent = root; ;) {
    const last = elementsOf(parent).at(-1);
    if (!last || last.isClosed) return undefined;
    if (last.name === 'item' || last.name === 'entry') return { parent, item: last };
    parent = last;
  }
}
