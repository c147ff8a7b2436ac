import { carriedOver } from './carried-over';

const FIELDS = ['name', 'role', 'region', 'note'] as const;
type Draft = Readonly<Record<(typeof FIELDS)[number], string>>;
const differences = (one: Draft, other: Draft) => FIELDS.filter((field) => one[field].trim() !== other[field].trim());
const base: Draft = { name: 'Orla Fenwick', role: 'Adviser', region: '', note: 'Rings at seven.' };

describe('a draft that somebody else was quicker with', () => {
  it('takes what they alone changed, and keeps what was typed', () => {
    const theirs = { ...base, role: 'Adviser in Leeds', region: 'Wales', note: 'Rings at eight.' };
    const mine = { ...base, name: 'Orla Fenwick-Hale', role: 'Tenants’ adviser', note: 'Rings at eight. ' };
    expect(carriedOver(base, theirs, mine, differences)).toEqual({
      draft: { ...mine, region: 'Wales' },
      taken: ['region'],
      both: ['role'],
    });
  });
});
