import { canonicalLanguage, languageNamed } from './languages';

describe('canonicalLanguage', () => {
  it.each([
    ['CY', 'cy'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['iw', 'he'],
    ['bfi', 'bfi'],
    ['syl', 'syl'],
    ['sth', 'sth'],
    ['bfi-GB', 'bfi-GB'],
    ['fa-AF', 'fa-AF'],
    ['xx', undefined],
    ['qqq', undefined],
    ['und', undefined],
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
    ['Sylheti', 'syl'],
    ['Klingonese', undefined],
    ['xx', undefined],
  ])('%j → %j', (text, tag) => expect(languageNamed(text)).toBe(tag));
});
