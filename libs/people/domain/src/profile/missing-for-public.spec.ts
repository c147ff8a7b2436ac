import { NOTHING_MORE, type PersonDraft } from '../person';
import { LEAST_BIO, missingForPublic } from './missing-for-public';

const whole: PersonDraft = {
  ...NOTHING_MORE,
  reference: 'p1',
  name: 'Ada',
  role: 'Carer',
  bio: 'b'.repeat(LEAST_BIO),
  expertise: [{ topic: 'care', weight: 1 }],
  trainedOn: '2025-03-14',
  metBy: 'Lea',
};

describe('missingForPublic', () => {
  it.each<[string, Partial<PersonDraft>, boolean, string[]]>([
    ['a whole profile', {}, true, []],
    ['one without a photo', {}, false, ['photo']],
    ['a bio of a few words', { bio: 'b'.repeat(LEAST_BIO - 1) }, true, ['bio']],
    ['a name and nothing more', { ...NOTHING_MORE }, false, ['role', 'bio', 'expertise', 'photo', 'trained', 'met']],
  ])('of %s', (_, change, hasPhoto, missing) =>
    expect(missingForPublic({ ...whole, ...change }, hasPhoto)).toEqual(missing),
  );
});
