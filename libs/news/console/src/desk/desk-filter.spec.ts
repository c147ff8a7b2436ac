import { filterFrom, narrowingsOf, queryOf } from './desk-filter';

const now = Date.parse('2025-11-25T12:00:00Z');
const query = (address: Parameters<typeof filterFrom>[0]) => {
  const asked: Record<string, unknown> = queryOf(filterFrom(address), 'staff-7', now);
  delete asked['limit'];
  return asked;
};

describe('the filter in the address', () => {
  it.each([
    [{}, { fits: 'true' }],
    [{ show: 'watching' }, { triage: 'watching,pitching' }],
    [{ show: 'watching', triage: 'pitching' }, { triage: 'pitching' }],
    [{ show: 'all', owner: 'me' }, { owner: 'staff-7' }],
    [
      { show: 'all', owner: 'none', topic: 'housing', outlet: 'Courier' },
      { owner: 'none', topic: 'housing', outlet: 'Courier' },
    ],
    [{ show: 'all', age: 'hour' }, { since: '2025-11-25T11:00:00.000Z' }],
    [{ show: 'all', age: 'week' }, { since: '2025-11-18T12:00:00.000Z' }],
    [{ show: 'all', q: '  rent rises ' }, { q: 'rent rises' }],
  ])('asks by %j for %j', (address, asked) => {
    expect(query(address)).toEqual(asked);
  });

  it.each([{ show: 'nonsense' }, { triage: 'constructor' }, { age: 'toString' }])('passes over %j', (address) => {
    expect(query(address)).toEqual({ fits: 'true' });
  });

  it('says what narrows, and how each is called', () => {
    const filter = filterFrom({
      q: 'rent',
      triage: 'dropped',
      owner: 'me',
      topic: 'nhs',
      outlet: 'Courier',
      age: 'day',
    });
    const words = narrowingsOf(filter, new Map([['nhs', 'NHS']])).map((narrowing) => narrowing.words);
    expect(words).toEqual(['“rent”', 'dropped', 'with me', 'NHS', 'Courier', 'of the last 24 hours']);
    expect(narrowingsOf(filterFrom({ show: 'all' }), new Map())).toEqual([]);
  });
});
