import { isNarrowed, queryOf } from './audit-filter';

const NOTHING = { actor: '', subject: '', deed: '', from: '', until: '' };

describe('queryOf', () => {
  it('takes whole days of London, also on the days on which the clocks change', () => {
    expect(queryOf({ ...NOTHING, from: '2026-03-29', until: '2026-03-29' })).toEqual({
      from: '2026-03-29T00:00:00.000Z',
      until: '2026-03-29T23:00:00.000Z',
    });
  });

  it('asks for nothing that the address does not say, or that is no day', () => {
    expect(queryOf({ ...NOTHING, deed: 'person.removed', from: '2026-02-31' })).toEqual({ deed: 'person.removed' });
  });
});

it('is narrowed by anything said', () => {
  expect([isNarrowed(NOTHING), isNarrowed({ ...NOTHING, subject: 'x' })]).toEqual([false, true]);
});
