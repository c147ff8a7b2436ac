import { canonicalLanguage, languageNamed } from './languages';

describe('canonicalLanguage', () => {
  it.each([
    ['CY', 'cy'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['iw', 'he'],
    ['bfi', 'bfi'],
    ['english', undefined],
    ['e', undefined],
    ['en-', undefined],
    ['en_GB', undefined],
    ['', undefined],
  ])('%j → %j', (tag, canonical) => expect(canonicalLanguage(tag)).toBe(canonical));
});

describe('languageNamed', () => {
  it.each([
    [' Welsh ', 'cy'],
    ['bengali', 'bn'],
    ['Bangla', 'bn'],
    ['British Sign Language', 'bfi'],
    ['Scottish Gaelic', 'gd'],
    ['ur', 'ur'],
    ['Klingonese', undefined],
  ])('%j → %j', (text, tag) => expect(languageNamed(text)).toBe(tag));
});
