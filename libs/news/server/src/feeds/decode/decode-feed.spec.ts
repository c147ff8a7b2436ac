import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { decodeFeed } from './decode-feed';

const declared = (charset: string, title: string) => `<?xml version="1.0" encoding="${charset}"?>\n<rss>${title}</rss>`;
const TITLE = 'Café – “beds” £5m';

describe('decodeFeed', () => {
  it.each<[string, Buffer, string | undefined, string]>([
    ['byte order mark before header', Buffer.from(`\ufeff${TITLE}`), 'text/xml; charset=big5', 'utf-8'],
    ['UTF-16LE with mark', iconv.encode(TITLE, 'utf-16le', { addBOM: true }), undefined, 'utf-16le'],
    ['UTF-16BE with mark', iconv.encode(TITLE, 'utf-16be', { addBOM: true }), undefined, 'utf-16be'],
    ['UTF-16LE without', iconv.encode(`<a>${TITLE}`, 'utf-16le'), 'text/xml; charset=utf-8', 'utf-16le'],
    ['UTF-16BE without', iconv.encode(`<a>${TITLE}`, 'utf-16be'), undefined, 'utf-16be'],
    ['UTF-32LE without', iconv.encode(`<a>${TITLE}`, 'utf-32le'), undefined, 'utf-32le'],
    ['UTF-32BE with mark', iconv.encode(TITLE, 'utf-32be', { addBOM: true }), undefined, 'utf-32be'],
    [
      'header before declaration',
      iconv.encode(declared('utf-8', TITLE), 'cp1252'),
      'text/xml; charset="windows-1252"',
      'windows-1252',
    ],
    ['single quotes and blanks', iconv.encode(TITLE, 'cp1252'), "text/xml;charset= 'us-ascii'", 'windows-1252'],
    ['declaration', iconv.encode(declared('windows-1252', TITLE), 'cp1252'), 'text/xml', 'windows-1252'],
    [
      'ISO 8859-1 meaning windows-1252',
      iconv.encode(declared('ISO-8859-1', TITLE), 'cp1252'),
      undefined,
      'windows-1252',
    ],
    ['ISO 8859-1 declared, UTF-8 sent', Buffer.from(declared('iso-8859-1', TITLE)), undefined, 'utf-8'],
    ['UTF-8 declared, windows-1252 sent', iconv.encode(declared('utf-8', TITLE), 'cp1252'), undefined, 'windows-1252'],
    ['UTF-16 declared, UTF-8 sent', Buffer.from(declared('utf-16', TITLE)), 'text/xml; charset=utf-16', 'utf-8'],
    ['nothing said, UTF-8', Buffer.from(TITLE), undefined, 'utf-8'],
    ['nothing said, windows-1252', iconv.encode(TITLE, 'cp1252'), undefined, 'windows-1252'],
    ['a charset that is none', Buffer.from(declared('bogus', TITLE)), 'text/xml; charset=base64', 'utf-8'],
  ])('%s', (_name, bytes, contentType, charset) => {
    const decoded = decodeFeed(bytes, contentType);
    expect(decoded.text).toContain(TITLE);
    expect(decoded.charset).toBe(charset);
  });

  it.each([
    ['koi8-r', 'Привет'],
    ['windows-1251', 'Привет'],
    ['big5', '我希望'],
    ['gb2312', '中文'],
    ['euc-kr', '년'],
    ['ks_c_5601-1987', '년'],
    ['shift_jis', 'ブログ'],
    ['iso-2022-jp', 'ブログ'],
    ['cp437', 'Çé'],
  ])('reads %s', (charset, title) => {
    const body =
      charset === 'iso-2022-jp'
        ? Buffer.concat([Buffer.from(declared(charset, '')), Buffer.from('\x1b$B%V%m%0\x1b(B', 'latin1')])
        : iconv.encode(declared(charset, title), charset);
    expect(decodeFeed(body).text).toContain(title);
  });

  it('reads a few bad bytes one by one, and much bad text as windows-1252', () => {
    const stray = Buffer.concat([Buffer.from('Café déjà '), Buffer.from([0x92]), Buffer.from(' £')]);
    expect(decodeFeed(stray).text).toBe('Café déjà ’ £');
    expect(decodeFeed(Buffer.from([0xc3, 0xa9, 0xe9, 0xe8, 0xe7])).charset).toBe('windows-1252');
  });

  it('never throws and, undeclared, never leaves a replacement character', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string({ maxLength: 40 }), (bytes, charset) => {
        decodeFeed(bytes, `text/xml; charset=${charset}`);
        const isWide = bytes.length >= 2 && (bytes[0] === 0 || bytes[1] === 0 || bytes[0]! >= 0xfe);
        if (!isWide && !Buffer.from(bytes).includes('\ufffd')) expect(decodeFeed(bytes).text).not.toContain('\ufffd');
      }),
    );
  });
});
