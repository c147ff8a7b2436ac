import type { ConsentEvent } from '../consents/consent';
import { PUBLIC_FIELDS, type PublicField } from '../consents/purposes';
import { NOTHING_MORE, type PersonDraft } from '../person';
import { publicStanding } from './public-view';

const ada: PersonDraft = {
  ...NOTHING_MORE,
  reference: 'p1',
  name: 'Ada Fairweather',
  role: 'Ward nurse',
  bio: 'Ada has worked on hospital wards for twelve years. She speaks on staffing and on waiting lists.',
  region: 'Leeds',
  languages: ['en', 'cy'],
  formats: ['radio'],
  expertise: [
    { topic: 'waiting lists', weight: 0.5 },
    { topic: 'nursing', weight: 1 },
  ],
  livedExperience: [{ issue: 'planted-issue', wording: 'planted-wording', consentedOn: '2026-01-09' }],
  trainedOn: '2026-01-01',
  metBy: 'planted-officer',
};
const says = (isGiven: boolean, ...fields: readonly PublicField[]): ConsentEvent[] =>
  fields.map((field) => ({
    purpose: 'public-profile',
    field,
    isGiven,
    version: 1,
    at: 1,
    how: 'portal',
    on: '1970-01-01',
  }));
const ALL = says(true, ...PUBLIC_FIELDS);

describe('publicStanding', () => {
  it.each<[string, Partial<PersonDraft>, boolean, ConsentEvent[], readonly PublicField[]]>([
    ['all agreed', {}, true, ALL, PUBLIC_FIELDS],
    ['nothing asked', {}, true, [], []],
    [
      'agreed to what is needed',
      {},
      true,
      says(true, 'name', 'role', 'bio', 'topics'),
      ['name', 'role', 'bio', 'topics'],
    ],
    ['a part taken back', {}, true, [...ALL, ...says(false, 'region')], PUBLIC_FIELDS.filter((f) => f !== 'region')],
    ['the photo taken back', {}, true, [...ALL, ...says(false, 'photo')], PUBLIC_FIELDS.filter((f) => f !== 'photo')],
    ['the name taken back', {}, true, [...ALL, ...says(false, 'name')], []],
    ['the bio taken back', {}, true, [...ALL, ...says(false, 'bio')], []],
    ['a consent to something else', {}, true, [{ ...ALL[0]!, purpose: 'matching', field: null }], []],
    ['no photo yet', {}, false, ALL, []],
    ['a bio that says little', { bio: 'Nurse.' }, true, ALL, []],
    ['not met yet', { metBy: '' }, true, ALL, []],
    ['not trained yet', { trainedOn: null }, true, ALL, []],
    ['no region', { region: '' }, true, ALL, PUBLIC_FIELDS.filter((f) => f !== 'region')],
    ['no languages', { languages: [] }, true, ALL, PUBLIC_FIELDS.filter((f) => f !== 'languages')],
  ])('%s', (_, change, hasPhoto, consents, shown) =>
    expect(publicStanding({ ...ada, ...change }, hasPhoto, consents).shown).toEqual(shown),
  );

  it('says what keeps it from being public', () => {
    expect(publicStanding({ ...ada, role: '' }, false, says(true, 'name', 'photo'))).toEqual({
      profile: null,
      shown: [],
      missing: ['role', 'photo'],
      unagreed: ['role', 'bio', 'topics'],
    });
  });

  it('holds what was agreed to and not a word more', () => {
    const { profile } = publicStanding(ada, true, [...ALL, ...says(false, 'region', 'languages', 'photo')]);
    expect(profile).toEqual({
      ...{ name: ada.name, role: ada.role, bio: ada.bio, topics: ['nursing', 'waiting lists'] },
      ...{ hasPhoto: false, region: null, languages: [] },
    });
    expect(JSON.stringify(publicStanding(ada, true, ALL))).not.toMatch(/planted/);
  });
});
