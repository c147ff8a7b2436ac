import { codeDigits, linkToken } from './as-typed';

it.each([
  ['1234567', '1234567'],
  ['123 4567', '1234567'],
  [' 123-45-67 ', '1234567'],
  ['123456', undefined],
  ['12345678', undefined],
  ['123456a', undefined],
  ['', undefined],
])('reads the code %j as %j', (typed, digits) => {
  expect(codeDigits(typed)).toBe(digits);
});

it('knows a link’s token from none and from one that was cut short', () => {
  expect(linkToken(null)).toBeUndefined();
  expect(linkToken('')).toBeUndefined();
  expect(linkToken('a'.repeat(42))).toBeNull();
  expect(linkToken('a-_'.repeat(14) + 'Z')).toBe('a-_'.repeat(14) + 'Z');
});
