import { faultInWords } from './fault-in-words';

it.each([
  ['name', 'is missing', 'Name is missing.'],
  ['topics', 'names “tax” twice', 'The list of topics names “tax” twice.'],
  ['shoe size', 'is not ours', 'shoe size is not ours.'],
  ['bio', 'The bio is too long.', 'The bio is too long.'],
])('says what is wrong with %s as a sentence', (field, message, words) =>
  expect(faultInWords(field, message)).toBe(words),
);
