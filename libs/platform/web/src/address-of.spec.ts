import { addressOf } from './address-of';

describe('addressOf', () => {
  it('puts parameters in, and a query of what was given', () => {
    const input = { params: { id: 'a/b?c' }, query: { q: 'rent & pay', topic: undefined, after: '', limit: 5 } };
    expect(addressOf('/api/stories/{id}', input)).toBe('/api/stories/a%2Fb%3Fc?q=rent+%26+pay&limit=5');
  });

  it('does not ask for nothing', () => {
    expect(() => addressOf('/api/stories/{id}', { params: {} })).toThrow('needs id');
  });
});
