import {
  arrived,
  divided,
  extended,
  headlineOf,
  neighbour,
  NOTHING,
  opened,
  revealed,
  type Story,
  updated,
  without,
} from './story-list';

const story = (id: string, minute: number, more: Partial<Story> = {}) =>
  ({ id, latestAt: `2025-11-25T10:${String(minute).padStart(2, '0')}:00.000Z`, sourceCount: 1, ...more }) as Story;
const ids = (stories: readonly Story[]) => stories.map(({ id }) => id).join(' ');

describe('the list of the desk', () => {
  const list = opened({ items: [story('c', 3), story('b', 2)], next: 'p2' });

  it('lets new stories wait, and brings the others up to date where they stand', () => {
    const after = arrived(list, {
      items: [story('d', 4), story('b', 5, { sourceCount: 2 }), story('c', 3)],
      next: 'x',
    });
    expect([ids(after.shown), ids(after.waiting), after.shown[1]!.sourceCount]).toEqual(['c b', 'd', 2]);
    expect(ids(revealed(after).shown)).toBe('b d c');
    expect(revealed(after).waiting).toEqual([]);
  });

  it('shows the first ones at once', () => {
    expect(ids(arrived(NOTHING, { items: [story('a', 1)] }).shown)).toBe('a');
  });

  it('forgets what no longer waits', () => {
    const waiting = arrived(list, { items: [story('d', 4), story('c', 3)] });
    expect(arrived(waiting, { items: [story('c', 3)] }).waiting).toEqual([]);
  });

  it('starts afresh where more came than was asked for', () => {
    const after = arrived(list, { items: [story('z', 9), story('y', 8)], next: 'more' });
    expect([ids(revealed(after).shown), revealed(after).next]).toEqual(['z y', 'more']);
  });

  it('adds a page without what it has already', () => {
    const after = extended(list, { items: [story('b', 2), story('a', 1)] });
    expect([ids(after.shown), after.next]).toEqual(['c b a', undefined]);
  });

  it('changes one story', () => {
    expect(updated(list, story('b', 2, { sourceCount: 7 })).shown[1]!.sourceCount).toBe(7);
  });

  it.each([
    [undefined, 1, 'c'],
    ['c', 1, 'b'],
    ['b', 1, 'b'],
    ['c', -1, 'c'],
    ['gone', 1, 'c'],
  ])('moves from %s by %i to %s', (from, steps, to) => {
    expect(neighbour(list, from, steps)?.id).toBe(to);
  });

  it('lets go what has become part of another story, but not the one that is open, nor what a look does not reach', () => {
    const long = extended(opened({ items: [story('d', 4), story('c', 3), story('b', 2)], next: 'p2' }), {
      items: [story('a', 1)],
    });
    const look = { items: [story('d', 4), story('b', 2)], next: 'p2' };
    expect(ids(arrived(long, look).shown)).toBe('d b a');
    expect(ids(arrived(long, look, 'c').shown)).toBe('d c b a');
    expect(ids(arrived(long, { items: [story('d', 4)] }).shown)).toBe('d');
  });

  it('puts what was split off after what it came from, and takes out what was joined', () => {
    const split = divided(list, 'c', story('s', 3));
    expect(ids(split.shown)).toBe('c s b');
    expect(ids(divided(split, 'b', story('s', 3)).shown)).toBe('c b s');
    expect(ids(without(split, 's').shown)).toBe('c b');
  });

  it.each([
    ['Rents rise', 'Again.', 'Rents rise'],
    ['', 'Wards close.', 'Wards close.'],
    ['  ', '', 'Without a title'],
    [
      '',
      'Tenants of the tower were told on Monday to leave by the end of the week. '.repeat(2),
      'Tenants of the tower were told on Monday to leave by the end of the week. Tenants of …',
    ],
  ])('calls a story with headline “%s” and summary “%s” by “%s”', (headline, summary, name) => {
    expect(headlineOf({ headline, summary })).toBe(name);
  });
});
