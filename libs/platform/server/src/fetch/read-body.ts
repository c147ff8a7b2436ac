import { type Duplex, pipeline, Readable } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { type FetchFailureCode } from './fetch-outcome';

/** Thrown for a body that cannot be had whole. */
export class BodyUnusable extends Error {
  constructor(
    readonly code: Extract<FetchFailureCode, 'too-large' | 'encoding-unknown' | 'encoding-broken'>,
    readonly sentence: string,
  ) {
    super(sentence);
  }
}

const MOST_ENCODINGS = 3;

/**
 * Reads and decompresses a body, holding at most `maxBytes` of it however far it would expand; what is left is never
 * read, and its socket is closed. A body that is gzip without saying so is recognised by its first two bytes.
 * @param contentEncoding as the header has it: `gzip`, `br`, `deflate` or a list of them.
 * @throws BodyUnusable, and whatever the connection throws.
 */
export async function readBody(body: Readable, contentEncoding: string, maxBytes: number): Promise<Uint8Array> {
  const source = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const first = await source.next();
  if (first.done) return new Uint8Array();
  let hasSourceFailed = false;
  const whole = Readable.from(
    (async function* () {
      try {
        yield first.value;
        for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
      } catch (error) {
        hasSourceFailed = true;
        throw error;
      } finally {
        body.destroy();
      }
    })(),
    { objectMode: false },
  );
  const decoders = decodersFor(contentEncoding, first.value);
  const decoded = decoders.length === 0 ? whole : (pipeline([whole, ...decoders], () => undefined) as Duplex);
  try {
    return await collected(decoded, maxBytes);
  } catch (error) {
    if (error instanceof BodyUnusable || hasSourceFailed || decoders.length === 0) throw error;
    throw new BodyUnusable('encoding-broken', 'The answer cannot be decompressed.');
  } finally {
    whole.destroy();
    body.destroy();
  }
}

async function collected(stream: Readable, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new BodyUnusable('too-large', `The answer is larger than ${maxBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** In the order of decoding, which is the header's order backwards. */
function decodersFor(contentEncoding: string, start: Buffer): Duplex[] {
  const names = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  const isGzip = start[0] === 0x1f && start[1] === 0x8b;
  if (names.length === 0) return isGzip ? [decoderFor('gzip', start)] : [];
  if (names.length > MOST_ENCODINGS) throw new BodyUnusable('encoding-unknown', 'The answer is compressed too often.');
  // Some servers announce gzip and then send plain text.
  if (names.length === 1 && names[0]?.endsWith('gzip') && !isGzip) return [];
  return names.reverse().map((name) => decoderFor(name, start));
}

/** Each yields what it has where the compressed data stop short: half a file can be salvaged. */
function decoderFor(name: string, start: Buffer): Duplex {
  const lenient = { finishFlush: constants.Z_SYNC_FLUSH };
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip(lenient);
    case 'br':
      return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
    case 'deflate':
      // The header means zlib's format (RFC 9110, 8.4.1.2), yet many send the bare one.
      return ((start[0] ?? 0) & 0x0f) === 8 ? createInflate(lenient) : createInflateRaw(lenient);
    default:
      throw new BodyUnusable('encoding-unknown', `The answer is compressed as "${name.slice(0, 40)}".`);
  }
}
