import { createHash } from 'node:crypto';
import { SECOND } from '@greenroom/kernel';
import { Refused } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import sharp, { type Metadata } from 'sharp';
import { outlineOf } from './picture-outline';

/** A photo as it is kept: a square in WebP that holds nothing but the picture. */
export interface Photo {
  readonly bytes: Buffer;
  /** SHA-256 of the bytes, in hex. */
  readonly digest: string;
}

const SIDE = 512;
const SMALLEST_SIDE = 200;
/** A camera of 50 megapixels; beyond, a small file may take all memory once it is unpacked. */
const MOST_PIXELS = 50_000_000;
const MOST_WAITING = 16;
const LONGEST_WORK = 20 * SECOND;

// One picture at a time on one thread of its own: whoever asks for anything else must not notice.
sharp.concurrency(1);
sharp.cache(false);

/**
 * Makes a person's photo of what was sent. Whatever stands in the file besides the picture, the place where it was
 * taken above all, is left behind, since the picture is drawn anew.
 */
@Injectable()
export class PhotoStudio {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** @throws Refused `person.photo-refused` with a sentence; `service.busy` when many are waiting already */
  async develop(file: Uint8Array): Promise<Photo> {
    if (this.waiting >= MOST_WAITING) throw new Refused('service.busy');
    this.waiting++;
    const turn = this.last.then(() => develop(Buffer.from(file.buffer, file.byteOffset, file.byteLength)));
    this.last = turn.catch(() => undefined).finally(() => this.waiting--);
    return turn;
  }
}

async function develop(file: Buffer): Promise<Photo> {
  const outline = outlineOf(file);
  if (!outline) throw refused('This is not a JPEG, PNG or WebP picture.');
  if (outline.isAnimated) throw refused('This picture moves. Choose one that stands still.');
  if (outline.trailing > 0) throw refused('There is something else in this file behind the picture.');
  const { width, height } = await readable(sharp(file, { limitInputPixels: false }).metadata());
  checkSize(width, height);
  const side = Math.min(SIDE, width, height);
  const bytes = await readable(
    sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .timeout({ seconds: LONGEST_WORK / SECOND })
      .autoOrient()
      .resize(side, side, { fit: 'cover', position: sharp.strategy.attention })
      .flatten({ background: '#ffffff' })
      .webp({ quality: 82, effort: 2 })
      .toBuffer(),
  );
  return { bytes, digest: createHash('sha256').update(bytes).digest('hex') };
}

function checkSize(width: Metadata['width'], height: Metadata['height']): void {
  if (width * height > MOST_PIXELS) {
    throw refused('This picture has more than 50 million pixels. Send it in a smaller size.');
  }
  if (Math.min(width, height) < SMALLEST_SIDE) {
    throw refused(`This picture is smaller than ${SMALLEST_SIDE} pixels a side. Choose a larger one.`);
  }
}

/** What a decoder says of a broken file is for who writes decoders. */
async function readable<Result>(reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch {
    throw refused('This picture is damaged and cannot be read. Save it anew, or choose another one.');
  }
}

function refused(message: string): Refused {
  return new Refused('person.photo-refused', [{ path: 'body', message }]);
}
