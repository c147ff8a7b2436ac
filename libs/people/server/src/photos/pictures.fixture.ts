import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A picture with something in it, so that it is not one colour. */
export function picture(width = 640, height = 800) {
  const face = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#b9cdd8"/><circle cx="50%" cy="40%" r="25%" fill="#9c6540"/></svg>`;
  return sharp(Buffer.from(face));
}

/** As a telephone writes it: turned, with the place where it was taken, and with a name in it. */
export function telephoneJpeg(): Promise<Buffer> {
  return picture()
    .withExif({
      IFD0: { Artist: 'planted-marker', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 26/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 7/1 39/1' },
    })
    .jpeg()
    .toBuffer();
}

export async function animatedWebp(): Promise<Buffer> {
  const frames = await Promise.all([picture(300, 300), picture(300, 300).negate()].map((one) => one.png().toBuffer()));
  return sharp(frames, { join: { animated: true } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
}

/** A PNG of a few bytes whose head says that it is vast. */
export function vastPng(side = 50_000): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000))),
    chunk('IEND'),
  ]);
}

/** A PNG that says that it moves. */
export async function animatedPng(): Promise<Buffer> {
  const still = await picture(300, 300).png().toBuffer();
  const afterHead = SIGNATURE.length + 25;
  return Buffer.concat([still.subarray(0, afterHead), chunk('acTL', Buffer.alloc(8, 1)), still.subarray(afterHead)]);
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

function chunk(name: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
