import { PLACES, placesFor } from './places';

it.each([
  ['', 'News desk, People, Topics, Feeds, Reviews, Outbox, Staff and roles, Audit log'],
  ['  ', 'News desk, People, Topics, Feeds, Reviews, Outbox, Staff and roles, Audit log'],
  ['pe', 'People'],
  ['DESK', 'News desk'],
  ['go to feeds', 'Feeds'],
  ['eed', ''],
])('finds, for “%s”, “%s”', (typed, places) => {
  expect(
    placesFor(typed, PLACES)
      .map(({ words }) => words)
      .join(', '),
  ).toBe(places);
});
