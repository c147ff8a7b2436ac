import iconv from 'iconv-lite';
import { repairedUtf8 } from './repair-utf8';
import { fromWindows1252 } from './windows-1252';
import { sniffMark, sniffWidth } from './sniff-charset';

export interface DecodedText {
  readonly text: string;
  readonly charset: string;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Not charsets at all, or (UTF-7) ways to hide markup from everyone else. */
const REFUSED = new Set(['base64', 'hex', 'binary', 'internal', 'utf7', 'utf7imap', 'cesu8', 'ucs2']);
/** Declared by habit; the bytes know better where they are UTF-8. */
const LATIN = new Set(['windows-1252', 'us-ascii', 'iso-8859-1', 'latin1']);

/**
 * Turns a feed's bytes into text. First word: byte order mark, then the width of the first four bytes, the HTTP
 * header, the XML declaration, strict UTF-8, and windows-1252 for the rest. A declaration that the bytes contradict
 * is passed over; a few bad bytes in good UTF-8 are read as windows-1252 one by one.
 * @param contentType the HTTP header's value.
 */
export function decodeFeed(bytes: Uint8Array, contentType?: string): DecodedText {
  const sniffed = sniffMark(bytes) ?? sniffWidth(bytes);
  if (sniffed && sniffed.charset !== 'utf-8') {
    return { text: iconvDecoded(bytes.subarray(sniffed.markLength), sniffed.charset), charset: sniffed.charset };
  }
  const content = bytes.subarray(sniffed?.markLength ?? 0);
  const declared = sniffed ? ['utf-8'] : [charsetOfHeader(contentType), charsetOfDeclaration(content)];
  for (const label of declared) {
    const decoded = label === undefined ? undefined : declaredText(content, label);
    if (decoded) return decoded;
  }
  const strict = strictUtf8(content);
  if (strict !== undefined) return { text: strict, charset: 'utf-8' };
  const repaired = repairedUtf8(content);
  if (repaired !== undefined) return { text: repaired, charset: 'utf-8' };
  return { text: fromWindows1252(content), charset: 'windows-1252' };
}

/** The text under a declared charset, or undefined where the declaration cannot be true. */
function declaredText(bytes: Uint8Array, label: string): DecodedText | undefined {
  const charset = canonical(label);
  if (charset === undefined || /^(?:utf|ucs)-?(?:16|32|4)/.test(charset)) return undefined;
  if (charset === 'utf-8' || LATIN.has(charset)) {
    const text = strictUtf8(bytes);
    if (text !== undefined) return { text, charset: 'utf-8' };
    return charset === 'utf-8' ? undefined : { text: fromWindows1252(bytes), charset: 'windows-1252' };
  }
  return { text: iconvDecoded(bytes, charset), charset };
}

/** The Encoding Standard's name for a label (`latin1`, `x-sjis`), else iconv's; undefined where neither knows it. */
function canonical(label: string): string | undefined {
  const plain = label.trim().toLowerCase();
  if (REFUSED.has(plain.replace(/[-_]/g, ''))) return undefined;
  const standard = standardName(plain) ?? standardName(plain.replaceAll('_', '-'));
  return standard ?? (iconv.encodingExists(plain) ? plain : undefined);
}

function standardName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined; // unknown to the standard: utf-32, cp437 …
  }
}

/** iconv first: some versions of Node read windows-1252 as ISO 8859-1. */
function iconvDecoded(bytes: Uint8Array, charset: string): string {
  if (iconv.encodingExists(charset))
    return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), charset);
  return new TextDecoder(charset).decode(bytes);
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined; // not UTF-8
  }
}

function charsetOfHeader(contentType = ''): string | undefined {
  return /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType.slice(0, 400))?.[1];
}

/** Every charset that is no wider than a byte writes the declaration in ASCII. */
function charsetOfDeclaration(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1_024)).toString('latin1');
  return /<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/i.exec(start)?.[1];
}
