import iconv from 'iconv-lite';

/** Text of the charset that means any byte; the five that it leaves open are dropped. (iconv, as some Node versions err.) */
export function fromWindows1252(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return iconv.decode(buffer, 'windows-1252').replaceAll('\ufffd', '');
}
