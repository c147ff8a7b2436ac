import { languageInWords } from './language-in-words';

it.each([
  ['cy', 'Welsh'],
  ['bfi', 'British Sign Language'],
  ['not a tag', 'not a tag'],
])('calls %s %s', (tag, name) => {
  expect(languageInWords(tag)).toBe(name);
});
