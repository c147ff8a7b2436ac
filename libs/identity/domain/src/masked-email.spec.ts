import { maskedEmail } from './masked-email';

it.each([
  ['danielle.achebe@people.example', 'd…@people.example'],
  ['a@b.example', 'a…@b.example'],
  ['"odd@name"@b.example', '"…@b.example'],
  ['𝒹ani@b.example', '𝒹…@b.example'],
])('shows of %s the first letter and the domain', (email, masked) => {
  expect(maskedEmail(email)).toBe(masked);
});
