import { accepted, type Outcome, refused } from '@greenroom/kernel';
import { normaliseText } from '@greenroom/news/domain';
import { type MarkupHandler, scanMarkup } from '../parse/scan-markup';

/** One feed of an OPML file. */
export interface OpmlOutline {
  /** As written; may be no address at all. */
  readonly address: string;
  readonly outlet: string;
}

const MOST_OUTLINES = 1_000;
const LONGEST_FILE = 2_000_000;
const LONGEST_OUTLET = 200;

/**
 * The feeds of an OPML file, in its order, whatever folders they are in. Read by the feeds' own linear scanner: a file
 * comes from anywhere, and no more than its outlines' attributes is wanted of it.
 * Refuses with a sentence in `details` what is no OPML, declares entities, or is larger than any list of feeds.
 */
export function readOpml(text: string): Outcome<OpmlOutline[], 'feed.opml-unreadable'> {
  if (text.length > LONGEST_FILE) return unreadable('The file is larger than 2 MB.');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return unreadable('The file declares a document type, which OPML has not.');
  const reader = new OutlineReader();
  scanMarkup(text, reader);
  if (!reader.isOpml) return unreadable('The file is not OPML.');
  if (reader.hasEnough()) return unreadable(`The file holds more than ${MOST_OUTLINES} feeds.`);
  return accepted(reader.outlines);
}

class OutlineReader implements MarkupHandler {
  readonly outlines: OpmlOutline[] = [];
  isOpml = false;

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name.toLowerCase() === 'opml') this.isOpml = true;
    const address = attributes.get('xmlurl')?.trim();
    if (!this.isOpml || name.toLowerCase() !== 'outline' || !address) return;
    const outlet = normaliseText(attributes.get('title') || attributes.get('text') || '').slice(0, LONGEST_OUTLET);
    this.outlines.push({ address, outlet });
  }

  close(): void {}

  text(): void {}

  hasEnough(): boolean {
    return this.outlines.length > MOST_OUTLINES;
  }
}

function unreadable(sentence: string) {
  return refused('feed.opml-unreadable' as const, { sentence });
}
