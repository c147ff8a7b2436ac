import { childNamed, childrenNamed, type Element, textIn } from './element';
import { type RawFeed, type RawItem, type RawLink } from './raw-feed';
import { looseText, typedText } from './text-construct';

const SUMMARIES = ['summary', 'content', 'tagline', 'subtitle', 'info'];
const OTHER_SUMMARIES = ['content:encoded', 'description', 'dc:description', 'media:description', 'itunes:summary'];
/** Publication first, then what comes nearest to it; Atom 0.3's names beside those of 1.0. The last of a kind counts. */
const DATES = ['published', 'issued', 'dc:date', 'dcterms:issued', 'created', 'updated', 'modified', 'pubdate'];

/** Reads Atom 0.3 and 1.0, and the drafts between. */
export function readAtom(root: Element): RawFeed {
  return {
    format: 'atom',
    titles: textsOf(root, ['title'], ['dc:title']),
    links: atomLinks(root),
    items: childrenNamed(root, 'entry').map(readEntry),
  };
}

function readEntry(entry: Element): RawItem {
  const id = childNamed(entry, 'id') ?? childNamed(entry, 'guid') ?? childNamed(entry, 'dc:identifier');
  return {
    guid: id && textIn(id).trim(),
    titles: textsOf(entry, ['title'], ['dc:title', 'media:title', 'itunes:title']),
    links: atomLinks(entry),
    summaries: textsOf(entry, SUMMARIES, OTHER_SUMMARIES),
    dates: DATES.flatMap((name) => childrenNamed(entry, name).map(textIn).reverse()),
  };
}

function* textsOf(parent: Element, typed: readonly string[], loose: readonly string[]): Generator<string> {
  for (const name of typed) for (const child of childrenNamed(parent, name)) yield typedText(child);
  for (const name of loose) for (const child of childrenNamed(parent, name)) yield looseText(child);
  const group = childNamed(parent, 'media:group');
  if (group) yield* textsOf(group, typed, loose);
}

/** Pages first, HTML before other types; then links that are only text, and a page that holds the content. */
function atomLinks(parent: Element): RawLink[] {
  const links = childrenNamed(parent, 'link');
  const pages = links.filter((link) => (link.attributes.get('rel')?.trim() || 'alternate').endsWith('alternate'));
  const isHtml = (link: Element) => /^$|html/.test(link.attributes.get('type') ?? '');
  const ordered = [...pages.filter(isHtml), ...pages.filter((link) => !isHtml(link))];
  const content = childNamed(parent, 'content');
  return [
    ...ordered.flatMap((link) => hrefOf(link, link.attributes.get('href'))),
    ...ordered.flatMap((link) => hrefOf(link, textIn(link))),
    ...(content ? hrefOf(content, content.attributes.get('src')) : []),
  ];
}

function hrefOf(element: Element, href: string | undefined): RawLink[] {
  return href === undefined || href.trim() === '' ? [] : [{ href, base: element.base }];
}
