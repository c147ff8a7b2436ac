import { inForce } from './keys-in-force';

it('says each key once, where it does something', () => {
  const everywhere = {
    title: 'Everywhere',
    shortcuts: [
      { keys: ['mod+k', '/'], words: 'Search' },
      { keys: ['a'], words: 'Nothing of its own here' },
    ],
  };
  const people = { title: 'People', shortcuts: [{ keys: ['/', 'a'], words: 'Search people' }] };
  expect(inForce([everywhere, people])).toEqual([
    { title: 'Everywhere', shortcuts: [{ keys: ['mod+k'], words: 'Search' }] },
    people,
  ]);
  expect(inForce([everywhere])).toEqual([everywhere]);
});
