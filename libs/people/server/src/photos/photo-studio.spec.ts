import { createHash } from 'node:crypto';
import { Refused } from '@greenroom/platform/server';
import sharp from 'sharp';
import { PhotoStudio } from './photo-studio';
import { animatedPng, animatedWebp, picture, telephoneJpeg, vastPng } from './pictures.fixture';

const SCRIPT = '<script>alert("planted-marker")</script>';

describe('PhotoStudio', () => {
  const studio = new PhotoStudio();
  const refusalOf = (file: Uint8Array) =>
    studio.develop(file).then(
      () => 'none',
      (error: Refused) => [error.code, error.issues[0]?.message],
    );

  it.each<[string, () => Promise<Buffer>]>([
    ['a JPEG of a telephone', telephoneJpeg],
    ['a PNG that one can see through', () => picture().ensureAlpha(0.5).png().toBuffer()],
    ['a WebP', () => picture().webp().toBuffer()],
    ['a JPEG for the press', () => picture().toColourspace('cmyk').jpeg().toBuffer()],
    ['a JPEG in shades of grey', () => picture().grayscale().jpeg().toBuffer()],
  ])('makes of %s a square in WebP and nothing more', async (_, make) => {
    const { bytes, digest } = await studio.develop(await make());
    const { format, width, height, space, hasAlpha } = await sharp(bytes).metadata();
    expect({ format, width, height, space, hasAlpha }).toEqual({
      ...{ format: 'webp', width: 512, height: 512, space: 'srgb', hasAlpha: false },
    });
    expect(digest).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('leaves behind where a photo was taken and by whom', async () => {
    const file = await telephoneJpeg();
    // Were there nothing to leave behind, nothing would be shown.
    expect(file.toString('latin1')).toContain('planted-marker');
    expect((await sharp(file).metadata()).exif?.toString('latin1')).toMatch(/Exif/);
    const { bytes } = await studio.develop(file);
    const { exif, xmp, icc, iptc, orientation } = await sharp(bytes).metadata();
    expect([exif, xmp, icc, iptc, orientation]).toEqual(Array(5).fill(undefined));
    expect(bytes.toString('latin1')).not.toMatch(/planted-marker|Exif/i);
  });

  it('leaves behind what a camera, or somebody else, has written after a JPEG', async () => {
    const { bytes } = await studio.develop(Buffer.concat([await telephoneJpeg(), Buffer.from(SCRIPT)]));
    expect(bytes.toString('latin1')).not.toContain('planted-marker');
  });

  it('does not blow up a small picture', async () => {
    const { bytes } = await studio.develop(await picture(240, 300).png().toBuffer());
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 240, height: 240 });
  });

  it.each<[string, () => Promise<Buffer> | Buffer, RegExp]>([
    ['nothing', () => Buffer.alloc(0), /not a JPEG, PNG or WebP/],
    ['text', () => Buffer.from('This is no picture.jpg'), /not a JPEG, PNG or WebP/],
    [
      'a drawing with a script',
      () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`),
      /not a JPEG/,
    ],
    ['a GIF', () => picture(300, 300).gif().toBuffer(), /not a JPEG, PNG or WebP/],
    ['a TIFF', () => picture(300, 300).tiff().toBuffer(), /not a JPEG, PNG or WebP/],
    ['a PDF', () => Buffer.from('%PDF-1.7\n'), /not a JPEG, PNG or WebP/],
    [
      'a PNG with a script behind it',
      async () => Buffer.concat([await picture().png().toBuffer(), Buffer.from(SCRIPT)]),
      /something else in this file/,
    ],
    [
      'a WebP with a script behind it',
      async () => Buffer.concat([await picture().webp().toBuffer(), Buffer.from(SCRIPT)]),
      /something else in this file/,
    ],
    ['an animated WebP', animatedWebp, /moves/],
    ['an animated PNG', animatedPng, /moves/],
    ['a vast picture in a few bytes', () => vastPng(), /more than 50 million/],
    ['one pixel', () => picture(1, 1).png().toBuffer(), /smaller than 200/],
    ['a strip', () => picture(2_000, 199).jpeg().toBuffer(), /smaller than 200/],
    ['half a JPEG', async () => (await picture().jpeg().toBuffer()).subarray(0, 2_000), /damaged/],
    ['half a PNG', async () => (await picture().png().toBuffer()).subarray(0, 2_000), /damaged/],
    [
      'the head of a JPEG and then noise',
      () => Buffer.from([0xff, 0xd8, 0xff, ...Array<number>(500).fill(7)]),
      /damaged/,
    ],
  ])('refuses %s with a sentence', async (_, make, sentence) => {
    expect(await refusalOf(await make())).toEqual(['person.photo-refused', expect.stringMatching(sentence)]);
  });

  it('takes no more than it can hold in hand, and goes on after a refusal', async () => {
    const file = await picture(220, 220).png().toBuffer();
    const outcomes = await Promise.allSettled(Array.from({ length: 17 }, () => studio.develop(file)));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'service.busy' } },
    ]);
    expect(await refusalOf(file)).toBe('none');
  });
});
