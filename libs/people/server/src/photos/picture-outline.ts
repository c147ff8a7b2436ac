/** What a file is by its content. */
export interface PictureOutline {
  readonly kind: 'jpeg' | 'png' | 'webp';
  /** Whether it is several pictures that follow one another. */
  readonly isAnimated: boolean;
  /** Bytes that stand after the picture's own end: a second file hidden behind it, or a fault of who made it. */
  readonly trailing: number;
}

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/**
 * Which of the pictures that we take a file is, by its first bytes and the lengths that it gives itself; undefined for
 * every other file. Nothing is decoded, so that a decoder is handed nothing but pictures of these kinds.
 */
export function outlineOf(bytes: Buffer): PictureOutline | undefined {
  if (bytes.subarray(0, 8).equals(PNG)) return pngOutline(bytes);
  if (bytes.length > 20 && bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') {
    return webpOutline(bytes);
  }
  // What cameras write after a JPEG's end (a second lens, a moment of film) is theirs to write, and is not kept.
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
  return isJpeg ? { kind: 'jpeg', isAnimated: false, trailing: 0 } : undefined;
}

function pngOutline(bytes: Buffer): PictureOutline {
  let [at, isAnimated] = [PNG.length, false];
  while (at + 12 <= bytes.length) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (name === 'acTL') isAnimated = true;
    at += 12 + bytes.readUInt32BE(at);
    if (name === 'IEND') break;
  }
  return { kind: 'png', isAnimated, trailing: Math.max(0, bytes.length - at) };
}

function webpOutline(bytes: Buffer): PictureOutline {
  const end = 8 + bytes.readUInt32LE(4);
  const isExtended = bytes.toString('latin1', 12, 16) === 'VP8X';
  const isAnimated = isExtended && (bytes[20]! & 0b10) !== 0;
  return { kind: 'webp', isAnimated, trailing: Math.max(0, bytes.length - end - (end % 2)) };
}
