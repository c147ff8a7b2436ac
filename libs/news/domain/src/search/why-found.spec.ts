import { whyFound } from './why-found';

it('says why a story was found: in its headline, else the place in its summary, else a source', () => {
  expect(whyFound('Rents rise', 'Rents.', ['rent'])).toEqual({
    headline: [
      { text: 'Rents', isMarked: true },
      { text: ' rise', isMarked: false },
    ],
    excerpt: [],
  });
  expect(whyFound('Ferry', 'On rents.', ['rent']).excerpt).toContainEqual({ text: 'rents', isMarked: true });
  expect(whyFound('Ferry', 'Storm.', ['rent']).excerpt).toEqual([{ text: 'In a source’s title', isMarked: false }]);
  expect(whyFound('Ferry', 'Storm.', [])).toEqual({ headline: [{ text: 'Ferry', isMarked: false }], excerpt: [] });
});
