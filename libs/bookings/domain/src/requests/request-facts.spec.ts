import { missingOf, MUST_HAVES, type RequestMust } from './request-facts';

const whole: RequestMust = {
  asker: 'Priya Nair',
  askerRole: 'producer',
  outlet: 'Radio 4',
  programme: 'Today',
  mobile: '07700 900123',
  topic: 'Renting',
  angle: 'What the bill does to renters',
  liveness: 'live',
  way: 'studio',
  format: 'radio',
  startsAt: Date.parse('2026-11-23T07:50:00Z'),
  replyBy: Date.parse('2026-11-22T17:00:00Z'),
};

describe('missingOf', () => {
  it('finds nothing missing in a request that says it all', () => {
    expect(missingOf(whole)).toEqual([]);
  });

  it.each(Object.keys(MUST_HAVES) as (keyof RequestMust)[])('misses %s', (field) => {
    const value = typeof whole[field] === 'string' && field !== 'askerRole' ? ' ' : null;
    expect(missingOf({ ...whole, [field]: value })).toEqual([field]);
  });
});
