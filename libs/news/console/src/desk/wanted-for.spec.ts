import { wantedAsText, wantedFrom } from './wanted-for';

it.each([
  ['radio-3', { format: 'radio', level: 3 }],
  ['tv-1', { format: 'tv', level: 1 }],
  ['radio-6', null],
  ['radio', null],
  ['toString-2', null],
  ['smoke-2', null],
  [undefined, null],
])('reads %p as %p', (text, wanted) => {
  expect(wantedFrom(text)).toEqual(wanted);
  if (wanted) expect(wantedAsText(wantedFrom(text))).toBe(text);
});
