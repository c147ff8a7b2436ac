import * as fc from 'fast-check';
import { type RawPerson, readPerson } from './read-person';
import { isSelfDescription } from './self-description';

const TODAY = '2026-11-17';

const whole = {
  id: 'p1',
  name: 'Ada Fairweather',
  bio: 'Speaks on rents.',
  region: 'Leeds',
  topics: 'housing:1; planning:0.5',
};

describe('readPerson', () => {
  it('reads topics from text and from a list alike', () => {
    const fromText = readPerson(whole, 1, TODAY);
    const { topics: _, ...rest } = whole;
    const tags = [
      { topic: 'housing', weight: 1 },
      { topic: 'planning', weight: 0.5 },
    ];
    expect(fromText).toEqual(readPerson({ ...rest, tags }, 1, TODAY));
    expect(fromText).toMatchObject({ ok: true, draft: { reference: 'p1', expertise: tags } });
  });

  it.each<[string, RawPerson, string, RegExp]>([
    ['no name', { ...whole, name: '' }, 'name', /missing/],
    ['no id', { ...whole, id: undefined }, 'id', /missing/],
    ['a name that is a list', { ...whole, name: ['Ada'] }, 'name', /not text/],
    ['a name that never ends', { ...whole, name: 'a'.repeat(121) }, 'name', /longer than 120/],
    ['a weight above 1', { ...whole, topics: 'housing:7' }, 'topics', /“housing” a weight/],
    ['a weight of 0', { ...whole, topics: 'housing:0' }, 'topics', /weight/],
    ['a weight that is no number', { ...whole, topics: 'housing:much' }, 'topics', /weight/],
    ['an empty weight', { ...whole, topics: 'housing:' }, 'topics', /weight/],
    ['a topic twice', { ...whole, topics: 'Housing; housing' }, 'topics', /twice/],
    ['tags that are no list', { ...whole, tags: { housing: 1 } }, 'tags', /not a list/],
    ['a language that is none', { ...whole, languages: 'Welsh; Klingonese' }, 'languages', /not a language/],
    ['a code of no language', { ...whole, languages: 'cy; xx' }, 'languages', /not a language; write each/],
    ['a language twice', { ...whole, languages: 'cy; Welsh' }, 'languages', /“cy” twice/],
    ['a format that is none', { ...whole, formats: 'tv; opera' }, 'formats', /knows only tv, radio/],
    ['a course that ends tomorrow', { ...whole, trained: '2026-11-18' }, 'trained', /has not come/],
    ['neither topics nor bio', { ...whole, topics: '', bio: '' }, 'topics', /nothing says/],
  ])('refuses %s with a sentence that says where', (_, raw, field, message) => {
    const read = readPerson(raw, 7, TODAY);
    expect(read).toMatchObject({ ok: false, issues: [{ line: 7, field, message: expect.stringMatching(message) }] });
  });

  it('leaves self-description out, whatever the list calls it, and says so', () => {
    const read = readPerson(
      { ...whole, selfDescription: { ethnicity: 'marker' }, Ethnicity: 'marker', shoe: 42 },
      1,
      TODAY,
    );
    expect(read).toMatchObject({ ok: true, leftOut: ['selfDescription', 'Ethnicity', 'shoe'] });
    expect(JSON.stringify(read.ok && read.draft)).not.toContain('marker');
  });

  it('reads what else a list may say, as people write it', () => {
    const read = readPerson(
      {
        ...whole,
        role: 'Carer',
        languages: 'Welsh; BSL;en-gb',
        formats: 'Radio;tv',
        trained: '14/03/2025',
        met: 'Lea',
      },
      1,
      TODAY,
    );
    expect(read).toMatchObject({
      draft: {
        role: 'Carer',
        languages: ['cy', 'bfi', 'en-GB'],
        formats: ['tv', 'radio'],
        trainedOn: '2025-03-14',
        metBy: 'Lea',
      },
    });
  });

  it('says nothing of what the list has no column for', () => {
    const read = readPerson({ id: 'p1', name: 'Ada', bio: '', topics: 'tax' }, 1, TODAY);
    expect(read.ok && Object.keys(read.draft).sort()).toEqual(['bio', 'expertise', 'name', 'reference']);
  });

  it('never takes lived experience from a list', () => {
    const lived = [{ issue: 'marker', wording: 'marker', consentedOn: '2026-01-01' }];
    const read = readPerson({ ...whole, livedExperience: lived, 'lived experience': 'marker' }, 1, TODAY);
    expect(read).toMatchObject({ ok: true, leftOut: ['livedExperience', 'lived experience'] });
    expect(JSON.stringify(read.ok && read.draft)).not.toContain('marker');
  });

  it.each([
    ...[
      'selfDescription',
      'livedExperience',
      'Lived experience',
      'self-described gender',
      'Gender identity',
      'genderIdentity',
      'Sexuality',
      'Sexual orientation',
    ],
    ...['Ethnicity', 'Ethnic group', 'Nationality', 'Religious belief', 'Religion/faith', 'Caring', 'Carer status'],
    ...[
      'Disability',
      'Health condition',
      'Trade union',
      'Political party',
      'Social class',
      'Age group',
      'date_of_birth',
    ],
  ])('takes %s for self-description', (field) => expect(isSelfDescription(field)).toBe(true));

  it.each(['shoe', 'Email', 'Language', 'Page', 'Agent', 'Career', 'Website', 'Organisation', 'Last trained', ''])(
    'does not take “%s” for self-description',
    (field) => expect(isSelfDescription(field)).toBe(false),
  );

  it('takes control and direction characters out of names', () => {
    expect(readPerson({ ...whole, name: ' Ada\u0000\u202eFair\n weather ' }, 1, TODAY)).toMatchObject({
      draft: { name: 'Ada Fair weather' },
    });
  });

  it('throws at nothing', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.anything()), (raw) => void readPerson(raw, 1, TODAY)));
  });
});
