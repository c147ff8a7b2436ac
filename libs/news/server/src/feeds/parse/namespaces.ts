/** Prefix → address, innermost declaration first. */
export interface NamespaceScope {
  readonly declared: ReadonlyMap<string, string>;
  readonly outer?: NamespaceScope;
}

/** The canonical prefix of each namespace that a reader asks for. Addresses as `comparable` leaves them. */
const CANONICAL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    rss: [
      'http://backend.userland.com/rss',
      'http://backend.userland.com/rss2',
      'http://backend.userland.com/rss091',
      'http://blogs.law.harvard.edu/tech/rss',
      'http://cyber.law.harvard.edu/rss/rss.html',
      'http://purl.org/rss/1.0',
      'http://purl.org/net/rss1.1',
      'http://my.netscape.com/rdf/simple/0.9',
      'http://channel.netscape.com/rdf/simple/0.9',
      'http://my.netscape.com/publish/formats/rss-0.91.dtd',
    ],
    atom: [
      'http://www.w3.org/2005/atom',
      'http://purl.org/atom/ns',
      'http://purl.org/atom-blog/ns',
      'http://example.com/newformat',
      'http://example.com/necho',
      'http://purl.org/echo',
      'http://purl.org/pie',
      'uri/of/echo/namespace',
    ],
    content: ['http://purl.org/rss/1.0/modules/content'],
    dc: ['http://purl.org/dc/elements/1.1', 'http://purl.org/dc/elements/1.0'],
    dcterms: ['http://purl.org/dc/terms'],
    itunes: ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'http://example.com/dtds/podcast-1.0.dtd'],
    media: ['http://search.yahoo.com/mrss', 'http://video.search.yahoo.com/mrss'],
    rdf: ['http://www.w3.org/1999/02/22-rdf-syntax-ns'],
    sy: ['http://purl.org/rss/1.0/modules/syndication'],
    xhtml: ['http://www.w3.org/1999/xhtml'],
    svg: ['http://www.w3.org/2000/svg'],
  }).flatMap(([prefix, addresses]) => addresses.map((address) => [address, prefix] as const)),
);

/** Publishers write them with stray blanks, slashes, hashes and capitals. */
function comparable(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^https:/, 'http:')
    .replace(/[/#]{1,3}$/, '');
}

/** The declarations on one element, or the outer scope where it has none. */
export function scopeOf(attributes: ReadonlyMap<string, string>, outer: NamespaceScope): NamespaceScope {
  const declared = new Map<string, string>();
  for (const [name, value] of attributes) {
    if (name === 'xmlns') declared.set('', value);
    else if (name.startsWith('xmlns:')) declared.set(name.slice(6), value);
  }
  return declared.size === 0 ? outer : { declared, outer };
}

/**
 * The prefix and local name that stand for a written name, both in lower case. A prefix that is declared for a known
 * namespace is replaced by the canonical one; an unknown or undeclared one is kept, as it is mostly the usual one.
 */
export function canonicalName(written: string, scope: NamespaceScope): { prefix: string; local: string } {
  const name = written.toLowerCase();
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const local = name.slice(colon + 1);
  for (let at: NamespaceScope | undefined = scope; at; at = at.outer) {
    const address = at.declared.get(prefix);
    if (address !== undefined) return { prefix: CANONICAL.get(comparable(address)) ?? prefix, local };
  }
  return { prefix, local };
}

/** Attributes with their prefixes made canonical (`r:about` → `rdf:about`); declarations and `xml:` ones as written. */
export function canonicalAttributes(
  attributes: ReadonlyMap<string, string>,
  scope: NamespaceScope,
): ReadonlyMap<string, string> {
  const isForeign = (name: string) => name.includes(':') && !name.startsWith('xml');
  if (![...attributes.keys()].some(isForeign)) return attributes;
  const entries = [...attributes].map(([name, value]) => {
    if (!isForeign(name)) return [name, value] as const;
    const { prefix, local } = canonicalName(name, scope);
    return [`${prefix}:${local}`, value] as const;
  });
  return new Map(entries);
}
