import sanitizeHtml from 'sanitize-html';
import { BLOCK_ELEMENTS } from './element';

/** Looked at of one text before anything is done with it. */
export const MOST_MARKUP = 20 * 1024;

const KNOWN_ELEMENTS = new Set([
  ...BLOCK_ELEMENTS,
  ...(
    'a abbr acronym applet area audio b base basefont bgsound bdi bdo big blink body button canvas cite code col data del details dfn em embed ' +
    'fieldset font frame frameset head html i iframe img input ins kbd label legend link map mark marquee math meta meter ' +
    'nobr noframes noscript object option output param picture q rp rt ruby s samp script select small source span strike strong ' +
    'style sub summary sup svg textarea time title tt u var video wbr'
  ).split(' '),
]);

/**
 * HTML as one plain text, its entities decoded once: nothing of the markup is kept but a blank where a block began
 * or ended; scripts, styles and comments go with all they hold.
 */
export function htmlToText(html: string): string {
  const safe = sanitizeHtml(html.slice(0, MOST_MARKUP), { allowedTags: [...BLOCK_ELEMENTS], allowedAttributes: {} });
  // The sanitiser has escaped every other "<", so each one left begins a bare block tag.
  return safe
    .replace(/<[^<>]{0,40}>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/**
 * Whether a text holds markup that a publisher would use: a tag of HTML's, or any that is closed again. `1 < 2` and
 * `<3` are none.
 */
export function hasTags(text: string): boolean {
  const looked = text.slice(0, MOST_MARKUP);
  const lastEnd = looked.lastIndexOf('>');
  let closed: ReadonlySet<string> | undefined;
  for (let at = looked.indexOf('<'); at >= 0 && at < lastEnd; at = looked.indexOf('<', at + 1)) {
    if (looked.startsWith('<!--', at)) return true;
    const name = /^<\/?([a-z][a-z\d:-]{0,30})[\s/>]/i.exec(looked.slice(at, at + 34))?.[1]?.toLowerCase();
    if (name === undefined) continue;
    if (KNOWN_ELEMENTS.has(name)) return true;
    closed ??= new Set(
      Array.from(looked.matchAll(/<\/([a-z][a-z\d:-]{0,30})/gi), ([, closing]) => closing!.toLowerCase()),
    );
    if (closed.has(name)) return true;
  }
  return false;
}

/** Whether a text holds character references, as HTML that was escaped once for XML does. */
export function hasReferences(text: string): boolean {
  return /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i.test(text.slice(0, MOST_MARKUP));
}
