import { readDraft } from './read-draft';

const TODAY = '2026-11-17';
const least = { reference: 'p1', name: 'Ada Fairweather' };
const lived = { issue: 'Leaving care', wording: 'I grew up in care.', consentedOn: '2026-01-09' };

describe('readDraft', () => {
  it('asks for no more than a name', () => {
    expect(readDraft(least, TODAY)).toMatchObject({
      ok: true,
      draft: { ...least, role: '', languages: [], metBy: '' },
    });
  });

  it.each<[string, object, object]>([
    ['text', { role: ' Carer\n and\u202e writer ' }, { role: 'Carer and writer' }],
    ['languages', { languages: ['EN-gb', 'cy', 'bfi'] }, { languages: ['en-GB', 'cy', 'bfi'] }],
    ['formats', { formats: ['online', 'tv'] }, { formats: ['tv', 'online'] }],
    ['lived experience', { livedExperience: [lived] }, { livedExperience: [lived] }],
    ['today', { trainedOn: TODAY }, { trainedOn: TODAY }],
    ['no day', { trainedOn: null }, { trainedOn: null }],
  ])('takes %s', (_, given, draft) => {
    expect(readDraft({ ...least, ...given }, TODAY)).toMatchObject({ ok: true, draft });
  });

  it.each<[string, object, string, RegExp]>([
    ['a blank name', { name: ' \u0000 ' }, 'name', /missing/],
    ['a role of 121', { role: 'r'.repeat(121) }, 'role', /longer than 120/],
    ['a meeting with a crowd', { metBy: 'm'.repeat(121) }, 'metBy', /longer than 120/],
    ['a language by name', { languages: ['welsh'] }, 'languages', /not a language/],
    ['a language of another system', { languages: ['x-klingon'] }, 'languages', /not a language/],
    ['a language twice', { languages: ['en-gb', 'en-GB'] }, 'languages', /“en-GB” twice/],
    ['a format twice', { formats: ['tv', 'tv'] }, 'formats', /“tv” twice/],
    ['formats as text', { formats: 'tv' }, 'formats', /not a list/],
    ['a topic twice', { expertise: [{ topic: 'Tax' }, { topic: 'tax' }] }, 'expertise', /twice/],
    ['too many topics', { expertise: Array.from({ length: 21 }, (_, n) => ({ topic: `t${n}` })) }, 'expertise', /20/],
    ['a course to come', { trainedOn: '2026-11-18' }, 'trainedOn', /has not come/],
    ['a course of the Romans', { trainedOn: '0206-11-18' }, 'trainedOn', /too long ago/],
    ['a day that no calendar has', { trainedOn: '2026-02-30' }, 'trainedOn', /not a day/],
    [
      'lived experience without consent',
      { livedExperience: [{ ...lived, consentedOn: '' }] },
      'livedExperience',
      /agreed/,
    ],
    [
      'consent to come',
      { livedExperience: [{ ...lived, consentedOn: '2027-01-01' }] },
      'livedExperience',
      /day of consent that is a day that has not come/,
    ],
    [
      'an experience twice',
      { livedExperience: [lived, { ...lived, issue: 'leaving CARE' }] },
      'livedExperience',
      /twice/,
    ],
    ['an experience without words', { livedExperience: [{ ...lived, wording: ' ' }] }, 'livedExperience', /words/],
    [
      'an experience of many words',
      { livedExperience: [{ ...lived, wording: 'w'.repeat(501) }] },
      'livedExperience',
      /500/,
    ],
  ])('refuses %s', (_, given, field, message) => {
    expect(readDraft({ ...least, ...given }, TODAY)).toEqual({
      ok: false,
      issues: [{ field, message: expect.stringMatching(message) }],
    });
  });

  it('says nothing back of what somebody has lived through', () => {
    const read = readDraft(
      { ...least, livedExperience: [{ ...lived, consentedOn: 'soon' }, { issue: 1 }, lived, lived] },
      TODAY,
    );
    expect(read.ok).toBe(false);
    expect(JSON.stringify(read)).not.toMatch(/care/i);
  });
});
