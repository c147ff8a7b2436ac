import { signatureOf } from './signature';
import { subjectOf, subjectsAlike } from './subject';

const of = (title: string): readonly number[] => signatureOf({ title, summary: '', published: 0 }).subject;

describe('subjectOf', () => {
  it('lies closer where the same is told in other words', () => {
    const ward = of('Nurses vote for strike on hospital wards');
    expect(subjectsAlike(ward, of('Walkout by medics looms in maternity unit'))).toBeGreaterThan(0.6);
    expect(subjectsAlike(ward, of('Striker scores late penalty for Rovers'))).toBeLessThan(0.5);
  });

  it('has length 1, and none where no word is known', () => {
    const ward = of('Nurses vote for strike');
    expect(subjectsAlike(ward, ward)).toBeCloseTo(1);
    expect(subjectOf([{ term: 'xyzzyxx', weight: 5, inTitle: true }])).toEqual(new Array(12).fill(0));
    expect(subjectsAlike(of(''), ward)).toBe(0);
  });
});
