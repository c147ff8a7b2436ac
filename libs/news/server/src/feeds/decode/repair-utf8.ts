import { fromWindows1252 } from './windows-1252';

/**
 * UTF-8 with a few stray windows-1252 bytes, as editors make it that paste from elsewhere: the strays are read as
 * windows-1252, the rest as what it is.
 * @returns undefined where bad bytes outnumber the good sequences, so that the text was never UTF-8.
 */
export function repairedUtf8(bytes: Uint8Array): string | undefined {
  const pieces: string[] = [];
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let [good, bad, from] = [0, 0, 0];
  for (let at = 0; at < buffer.length;) {
    const length = sequenceLength(buffer, at);
    if (length > 1) good++;
    if (length > 0) {
      at += length;
      continue;
    }
    bad++;
    pieces.push(buffer.toString('utf8', from, at), fromWindows1252(buffer.subarray(at, at + 1)));
    from = ++at;
  }
  pieces.push(buffer.toString('utf8', from));
  return good >= bad ? pieces.join('') : undefined;
}

/** Bytes in the well-formed sequence that begins here; 0 where none does (Unicode, table 3-7). */
function sequenceLength(bytes: Buffer, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  const second = bytes[at + 1]!;
  if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f)) return 0;
  if ((lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f)) return 0;
  for (let next = at + 1; next < at + length; next++) if ((bytes[next]! & 0xc0) !== 0x80) return 0;
  return length;
}
