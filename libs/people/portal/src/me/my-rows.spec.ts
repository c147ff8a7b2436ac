import type { Profile } from './my-profile';
import {
  consentsState,
  languagesState,
  livedState,
  photoState,
  profileState,
  publicState,
  readinessState,
  topicsState,
} from './my-rows';

const NOBODY: Profile = {
  id: '01a20274-2682-757a-88e9-c2b3f1bf8fd2',
  network: 'Common Voices',
  version: 1,
  ...{ name: 'Dani', role: '', bio: '', photo: null, region: '', languages: [], formats: [], expertise: [] },
  ...{ livedExperience: [], trainedOn: null, metBy: '', waiting: [], declined: [] },
  public: { isPublic: false, shown: [], missing: [], unagreed: [] },
};
const at = '2026-11-22T10:00:00.000Z';
const topics = (...weights: number[]) => weights.map((weight) => ({ topic: `${weight}`, weight }));
const told = (...issues: string[]) =>
  issues.map((issue) => ({ issue, wording: 'I was there.', consentedOn: '2026-01-01' }));
const ready = (radio: number, tv: number) =>
  [
    { format: 'tv', level: tv },
    { format: 'radio', level: radio },
  ] as Parameters<typeof readinessState>[0];

it.each<[string, { words: string; asks?: boolean }, string]>([
  ['a profile with nothing in it', profileState(NOBODY), '! Nothing is written yet'],
  ['a profile', profileState({ ...NOBODY, role: 'Adviser', region: 'Leeds' }), 'Adviser, Leeds'],
  [
    'a profile that waits',
    profileState({ ...NOBODY, role: 'Adviser', waiting: [{ field: 'bio', value: 'x', proposedAt: at }] }),
    'With the office for a look: bio',
  ],
  [
    'a profile that was not taken over',
    profileState({ ...NOBODY, declined: [{ field: 'name', value: 'x', reason: 'y', decidedAt: at }] }),
    '! Not taken over: name. See why.',
  ],
  ['no photo', photoState(NOBODY), '! None yet'],
  ['a photo', photoState({ ...NOBODY, photo: '/x' }), 'There is one'],
  [
    'a photo that waits',
    photoState({ ...NOBODY, waiting: [{ field: 'photo', value: '/x', proposedAt: at }] }),
    'With the office for a look',
  ],
  ['no subjects', topicsState(NOBODY), '! Nothing yet: without it nobody finds you for a story'],
  ['a subject', topicsState({ ...NOBODY, expertise: topics(1) }), 'One subject'],
  ['subjects', topicsState({ ...NOBODY, expertise: topics(1, 0.5, 0.5) }), '3 subjects, one of them main'],
  ['main subjects', topicsState({ ...NOBODY, expertise: topics(1, 1) }), '2 subjects, all of them main'],
  ['languages', languagesState({ ...NOBODY, languages: ['en', 'cy'] }), 'English and Welsh'],
  [
    'many languages',
    languagesState({ ...NOBODY, languages: ['en', 'cy', 'fr', 'de', 'es'] }),
    'English, Welsh, French and 2 more',
  ],
  ['nothing told', livedState(NOBODY, false), 'Nothing told, and nothing has to be'],
  ['what was told, but never what', livedState({ ...NOBODY, livedExperience: told('Debt') }, true), 'One thing told'],
  ['a profile for the office', publicState(NOBODY), 'Not public: only the office sees my profile'],
  [
    'a public one',
    publicState({ ...NOBODY, public: { isPublic: true, shown: ['name', 'topics'], missing: [], unagreed: [] } }),
    'Public: name and subjects',
  ],
  ['nobody trained', readinessState(ready(0, 0)), 'Not trained yet'],
  ['somebody ready', readinessState(ready(2, 1)), 'Level 2: radio; level 1: TV'],
  ['somebody as ready everywhere', readinessState(ready(2, 2)), 'Level 2 in everything'],
  ['no consent', consentsState([{ isGiven: false }]), 'Nothing is agreed to'],
  ['consents', consentsState([{ isGiven: true }, { isGiven: false }]), 'Yes to 1 of 2'],
])('says of %s', (_, { words, asks }, expected) => {
  expect(`${asks ? '! ' : ''}${words}`).toBe(expected);
});
