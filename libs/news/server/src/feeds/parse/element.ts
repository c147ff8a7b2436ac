/** One element of a feed, closed and named as far as that could be made out. */
export interface Element {
  /**
   * Lower case, with the canonical prefix of its namespace (`dc:date`, `content:encoded`); without one where it belongs
   * to the feed's own vocabulary, whatever prefix the publisher gave that.
   */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
  /** Absolute address that relative links in it are resolved against, where one is known. */
  readonly base?: string;
  /** False where the text ended first. */
  isClosed: boolean;
}

export function elementsOf(parent: Element): Element[] {
  return parent.children.filter((child): child is Element => typeof child !== 'string');
}

/** Children of that name, in order. */
export function childrenNamed(parent: Element, name: string): Element[] {
  return elementsOf(parent).filter((child) => child.name === name);
}

export function childNamed(parent: Element, name: string): Element | undefined {
  return elementsOf(parent).find((child) => child.name === name);
}

/** Elements of that name anywhere below, in document order, none inside another of them. */
export function descendantsNamed(parent: Element, name: string): Element[] {
  return elementsOf(parent).flatMap((child) => (child.name === name ? [child] : descendantsNamed(child, name)));
}

const BLOCKS = new Set(
  (
    'address article aside blockquote br caption center dd dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'textarea', 'option']);

/** The text inside, in reading order; blocks are set apart by white space, scripts and styles left out. */
export function textIn(element: Element): string {
  const pieces: string[] = [];
  gather(element, pieces);
  return pieces.join('');
}

function gather(element: Element, pieces: string[]): void {
  for (const child of element.children) {
    if (typeof child === 'string') {
      pieces.push(child);
      continue;
    }
    const local = child.name.slice(child.name.indexOf(':') + 1);
    if (SILENT.has(local)) continue;
    const edge = BLOCKS.has(local) ? ' ' : '';
    pieces.push(edge);
    gather(child, pieces);
    pieces.push(edge);
  }
}

/** HTML elements that begin a new line of thought. */
export const BLOCK_ELEMENTS: readonly string[] = [...BLOCKS];
