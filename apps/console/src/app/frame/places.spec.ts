import { placesFor } from './places';

it.each([
  ['', 'News desk, People, Topics, Feeds, Reviews, Outbox'],
  ['  ', 'News desk, People, Topics, Feeds, Reviews, Outbox'],
  ['pe', 'People'],
  ['DESK', 'News desk'],
  ['go to feeds', 'Feeds'],
  ['eed', ''],
])('finds, for “%s”, “%s”', (typed, places) => {
  expect(
    placesFor(typed)
      .map(({ words }) => words)
      .join(', '),
  ).toBe(places);
});
