/** What the first bytes of a document give away: a byte order mark, or the zeros of wide characters. */
export interface Sniffed {
  readonly charset: 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';
  /** Bytes to skip. */
  readonly markLength: number;
}

/** The byte order mark's word for the charset (XML 1.0, appendix F.1). */
export function sniffMark(bytes: Uint8Array): Sniffed | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { charset: 'utf-8', markLength: 3 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { charset: 'utf-32be', markLength: 4 };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { charset: 'utf-32le', markLength: 4 };
  if (a === 0xfe && b === 0xff) return { charset: 'utf-16be', markLength: 2 };
  if (a === 0xff && b === 0xfe) return { charset: 'utf-16le', markLength: 2 };
  return undefined;
}

/** UTF-16 and UTF-32 without a mark: markup begins with ASCII, so the zeros tell width and order. */
export function sniffWidth(bytes: Uint8Array): Sniffed | undefined {
  if (bytes.length < 4) return undefined;
  const zeros = [...bytes.subarray(0, 4)].map((byte) => (byte === 0 ? '0' : 'x')).join('');
  const charset = ({ '000x': 'utf-32be', x000: 'utf-32le', '0x0x': 'utf-16be', x0x0: 'utf-16le' } as const)[zeros];
  return charset && { charset, markLength: 0 };
}
