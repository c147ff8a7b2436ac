import { PLACES, placesFor, placesUnderMore } from './places';

it.each([
  [
    '',
    'News desk, Requests, Bookings, People, Contacts, Topics, Feeds, Duty, Reviews, Outbox, Mail templates, Staff and roles, Partners, Audit log',
  ],
  [
    '  ',
    'News desk, Requests, Bookings, People, Contacts, Topics, Feeds, Duty, Reviews, Outbox, Mail templates, Staff and roles, Partners, Audit log',
  ],
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

it('leaves a phone five tabs, More among them', () => {
  const under = placesUnderMore(PLACES);
  expect(PLACES.length - under.length).toBe(4);
  expect(under.map(({ path }) => path)).toEqual([
    '/contacts',
    '/topics',
    '/feeds',
    '/duty',
    '/reviews',
    '/outbox',
    '/mail-templates',
    '/staff',
    '/partners',
    '/audit',
  ]);
});
