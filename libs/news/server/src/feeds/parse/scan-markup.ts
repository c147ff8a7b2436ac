import { type Entities, decodeEntities, entitiesOf } from './entities';

export interface MarkupHandler {
  open(name: string, attributes: ReadonlyMap<string, string>, isEmpty: boolean): void;
  close(name: string): void;
  text(text: string): void;
  /** Asked after each close: whether enough has been read. */
  hasEnough(): boolean;
}

/** Finds a needle from ever later places on. Each character is looked at once, however often it is asked. */
class Finder {
  private found = -2;

  constructor(
    private readonly text: string,
    private readonly needle: string,
  ) {}

  from(at: number): number {
    if (this.found !== -1 && this.found < at) this.found = this.text.indexOf(this.needle, at);
    return this.found;
  }
}

/**
 * Reads markup of any quality from left to right: a bare `&` or `<` is text, unknown entities stay as written, a tag
 * that is never finished ends at the next, DOCTYPE and processing instructions are passed over, nothing external is
 * ever looked at. Linear in the length of the text, whatever is in it; no regular expression sees more than a name.
 * (The prototype's regular expressions hung for a minute on `<!DOCTYPE` × 200,000.)
 */
export function scanMarkup(text: string, handler: MarkupHandler): void {
  new Scan(text, handler).run();
}

class Scan {
  private at = 0;
  private entities: Entities = entitiesOf('');
  private readonly finders = new Map<string, Finder>();

  constructor(
    private readonly text: string,
    private readonly handler: MarkupHandler,
  ) {}

  run(): void {
    while (this.at < this.text.length && !this.handler.hasEnough()) {
      const tag = this.find('<', this.at);
      const end = tag < 0 ? this.text.length : tag;
      if (end > this.at) this.handler.text(decodeEntities(this.text.slice(this.at, end), this.entities));
      this.at = end;
      if (tag >= 0) this.tag();
    }
  }

  private tag(): void {
    const { text, at } = this;
    const next = text.charCodeAt(at + 1);
    if (next === 0x2f /* / */) this.closing();
    else if (next === 0x3f /* ? */) this.skipPast('?>', '>');
    else if (next === 0x21 /* ! */) this.declaration();
    else if (isNameStart(next)) this.opening();
    else {
      this.handler.text('<');
      this.at = at + 1;
    }
  }

  private declaration(): void {
    const { text, at } = this;
    if (text.startsWith('<!--', at)) return this.skipPast('-->', '>');
    if (text.startsWith('<![CDATA[', at)) {
      const end = this.find(']]>', at + 9);
      this.handler.text(text.slice(at + 9, end < 0 ? text.length : end));
      this.at = end < 0 ? text.length : end + 3;
      return;
    }
    if (text.slice(at, at + 9).toUpperCase() !== '<!DOCTYPE') return this.skipPast('>', '>');
    const close = this.find('>', at);
    const subset = this.find('[', at);
    if (subset < 0 || close < 0 || subset > close) return this.skipPast('>', '>');
    const end = this.find(']', subset);
    this.entities = entitiesOf(text.slice(subset + 1, end < 0 ? subset + 1 : end));
    this.at = end < 0 ? close : end;
    this.skipPast('>', '>');
  }

  /** Goes on after `needle`, or after `orElse` where that never comes, or to the end. */
  private skipPast(needle: string, orElse: string): void {
    let end = this.find(needle, this.at);
    let length = needle.length;
    if (end < 0) {
      end = this.find(orElse, this.at);
      length = orElse.length;
    }
    this.at = end < 0 ? this.text.length : end + length;
  }

  private closing(): void {
    const nameEnd = endOfName(this.text, this.at + 2);
    const name = this.text.slice(this.at + 2, nameEnd);
    const end = this.find('>', nameEnd);
    const nextTag = this.find('<', nameEnd);
    // Without an end of its own it is over where the next tag begins.
    this.at = end >= 0 && (nextTag < 0 || end < nextTag) ? end + 1 : nextTag < 0 ? this.text.length : nextTag;
    if (end >= 0 || nextTag >= 0) this.handler.close(name);
  }

  private opening(): void {
    const nameEnd = endOfName(this.text, this.at + 1);
    const name = this.text.slice(this.at + 1, nameEnd);
    const attributes = new Map<string, string>();
    this.at = nameEnd;
    for (;;) {
      const code = this.skipBlanks();
      if (Number.isNaN(code)) return; // cut off inside the tag: it never was
      if (code === 0x3e /* > */) {
        const isEmpty = this.text.charCodeAt(this.at - 1) === 0x2f;
        this.at++;
        return this.handler.open(name, attributes, isEmpty);
      }
      if (code === 0x3c /* < */) return this.handler.open(name, attributes, false);
      const start = this.at;
      this.attribute(attributes);
      if (this.at === start) this.at++;
    }
  }

  private attribute(attributes: Map<string, string>): void {
    const nameEnd = endOfName(this.text, this.at);
    const name = this.text.slice(this.at, nameEnd).toLowerCase();
    this.at = nameEnd;
    if (this.skipBlanks() !== 0x3d /* = */) return;
    this.at++;
    const quote = this.skipBlanks();
    const value = quote === 0x22 || quote === 0x27 ? this.quoted(String.fromCharCode(quote)) : this.unquoted();
    if (name !== '' && !attributes.has(name)) attributes.set(name, decodeEntities(value, this.entities));
  }

  private quoted(quote: string): string {
    const start = this.at + 1;
    const end = this.find(quote, start);
    const [tagEnd, tagStart] = [this.find('>', start), this.find('<', start)];
    // A '>' and then a '<' before the quote: the quote was forgotten and this one belongs to another attribute.
    const isForgotten = tagEnd >= 0 && (end < 0 || (tagStart >= 0 && tagEnd < tagStart && tagStart < end));
    const valueEnd = isForgotten ? tagEnd : end < 0 ? this.text.length : end;
    this.at = isForgotten || end < 0 ? valueEnd : end + 1;
    return this.text.slice(start, valueEnd);
  }

  private unquoted(): string {
    const start = this.at;
    while (
      this.at < this.text.length &&
      !isBlank(this.text.charCodeAt(this.at)) &&
      !'<>'.includes(this.text[this.at]!)
    ) {
      this.at++;
    }
    return this.text.slice(start, this.at);
  }

  /** Moves past white space and slashes. @returns the code there, NaN at the end. */
  private skipBlanks(): number {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (!isBlank(code) && !(code === 0x2f && this.text.charCodeAt(this.at + 1) === 0x3e)) return code;
      this.at++;
    }
  }

  private find(needle: string, from: number): number {
    let finder = this.finders.get(needle);
    if (!finder) this.finders.set(needle, (finder = new Finder(this.text, needle)));
    return finder.from(from);
  }
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}

function isNameStart(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f || code >= 0xc0;
}

/** Where the name that begins at `at` ends: letters, digits and `_ - . :`. */
function endOfName(text: string, at: number): number {
  let end = at;
  for (let code = text.charCodeAt(end); isNameStart(code) || (code >= 0x2d && code <= 0x3a && code !== 0x2f);) {
    code = text.charCodeAt(++end);
  }
  return end;
}
