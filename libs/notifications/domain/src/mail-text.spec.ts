import * as fc from 'fast-check';
import { fillIn, lanesInOrder, mayBeRetried, oneLine, placesIn, withoutSecrets } from './index';

describe('secrets in a text', () => {
  const text = 'Open {{link}} or type {{code}}. {{link}} {{ link }} {{Link}}';
  it('have places', () => expect(placesIn(text)).toEqual(['link', 'code']));
  it('are filled in, and nothing else is', () => {
    expect(fillIn(text, { link: 'https://a.example/#{{code}}$&', code: '1' })).toBe(
      'Open https://a.example/#{{code}}$& or type 1. https://a.example/#{{code}}$& {{ link }} {{Link}}',
    );
    expect(fillIn('{{constructor}}', {})).toBe('{{constructor}}');
  });
  it('are not shown', () => {
    expect(withoutSecrets(text)).toBe(
      'Open (link not shown) or type (code not shown). (link not shown) {{ link }} {{Link}}',
    );
  });
});

describe('oneLine', () => {
  it.each([
    ['Hello\r\nBcc: eve@evil.example', 'Hello Bcc: eve@evil.example'],
    ['a\u0000b\tc\u2028d\u0085e', 'a b c d e'],
    ['Ada \u202eevil', 'Ada evil'],
    ['  Zoë   O’Neil 👩‍🚒 ', 'Zoë O’Neil 👩‍🚒'],
  ])('%j → %j', (text, line) => expect(oneLine(text)).toBe(line));

  it('never leaves a control character', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[\p{Cc}\u2028\u2029]/u.test(oneLine(text))));
  });
});

describe('lanes', () => {
  it('take turns, one to one', () => {
    expect([0, 1, 2, 3].map((n) => lanesInOrder(n)[0])).toEqual(['queued', 'deferred', 'queued', 'deferred']);
    for (const n of [0, 1]) expect([...lanesInOrder(n)].sort()).toEqual(['deferred', 'queued']);
  });
  it.each([
    ['queued', false],
    ['deferred', true],
    ['sent', false],
    ['failed', true],
    ['held', true],
  ] as const)('%s may be retried: %s', (state, verdict) => expect(mayBeRetried(state)).toBe(verdict));
});
