import { type Element, elementsOf, textIn } from './element';
import { hasReferences, hasTags, htmlToText } from './html-text';

/**
 * The plain text of an RSS element, which does not say what it holds: elements inside are markup, text that looks like
 * HTML is read as HTML, and everything else is what it says.
 */
export function looseText(element: Element): string {
  const text = textIn(element);
  return hasTags(text) || hasReferences(text) ? htmlToText(text) : text;
}

/**
 * The plain text of an Atom text construct (RFC 4287, 3.1; Atom 0.3's `mode`): text, html, xhtml or base64. Text that
 * holds HTML tags all the same is read as HTML: so are the feeds that forget to say `type="html"`.
 */
export function typedText(element: Element): string {
  const type = (element.attributes.get('type') ?? 'text').trim().toLowerCase();
  const mode = element.attributes.get('mode')?.trim().toLowerCase();
  if (elementsOf(element).length > 0) return textIn(element);
  const written = textIn(element);
  const encoded = mode === 'base64' || (mode === undefined && isBinary(type)) ? fromBase64(written) : undefined;
  const text = encoded ?? written;
  if (type === 'html' || type === 'text/html' || encoded !== undefined) return htmlToText(text);
  return hasTags(text) ? htmlToText(text) : text;
}

/** A media type that is neither text nor XML holds base64 (RFC 4287, 4.1.3.3). */
function isBinary(type: string): boolean {
  return type.includes('/') && !type.startsWith('text/') && !type.endsWith('xml');
}

function fromBase64(text: string): string | undefined {
  const packed = text.replace(/\s+/g, '');
  if (packed === '' || !/^[A-Za-z\d+/]+={0,2}$/.test(packed)) return undefined;
  try {
    return strictUtf8.decode(Buffer.from(packed, 'base64'));
  } catch {
    return undefined; // a plain word that happens to be spelled like base64
  }
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
