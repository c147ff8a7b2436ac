import { findingOf } from './found-words';

it('says why a story was found: in its headline, else the place in its summary, else a source', () => {
  expect(findingOf('Rents rise', 'Rents.', ['rent'])).toEqual({
    headline: [
      { text: 'Rents', isMarked: true },
      { text: ' rise', isMarked: false },
    ],
    excerpt: [],
  });
  expect(findingOf('Ferry', 'On rents.', ['rent']).excerpt).toContainEqual({ text: 'rents', isMarked: true });
  expect(findingOf('Ferry', 'Storm.', ['rent']).excerpt).toEqual([{ text: 'In a source’s title', isMarked: false }]);
  expect(findingOf('Ferry', 'Storm.', [])).toEqual({ headline: [{ text: 'Ferry', isMarked: false }], excerpt: [] });
});
