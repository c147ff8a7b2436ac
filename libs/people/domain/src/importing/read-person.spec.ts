import * as fc from 'fast-check';
import { isSelfDescription, type RawPerson, readPerson } from './read-person';

const whole = {
  id: 'p1',
  name: 'Ada Fairweather',
  bio: 'Speaks on rents.',
  region: 'Leeds',
  topics: 'housing:1; planning:0.5',
};

describe('readPerson', () => {
  it('reads topics from text and from a list alike', () => {
    const fromText = readPerson(whole, 1);
    const { topics: _, ...rest } = whole;
    const tags = [
      { topic: 'housing', weight: 1 },
      { topic: 'planning', weight: 0.5 },
    ];
    expect(fromText).toEqual(readPerson({ ...rest, tags }, 1));
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
    ['neither topics nor bio', { ...whole, topics: '', bio: '' }, 'topics', /nothing says/],
  ])('refuses %s with a sentence that says where', (_, raw, field, message) => {
    const read = readPerson(raw, 7);
    expect(read).toMatchObject({ ok: false, issues: [{ line: 7, field, message: expect.stringMatching(message) }] });
  });

  it('leaves self-description out, whatever the list calls it, and says so', () => {
    const read = readPerson({ ...whole, selfDescription: { ethnicity: 'marker' }, Ethnicity: 'marker', shoe: 42 }, 1);
    expect(read).toMatchObject({ ok: true, leftOut: ['selfDescription', 'Ethnicity', 'shoe'] });
    expect(JSON.stringify(read.ok && read.draft)).not.toContain('marker');
  });

  it.each([
    ...[
      'selfDescription',
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
    expect(readPerson({ ...whole, name: ' Ada\u0000\u202eFair\n weather ' }, 1)).toMatchObject({
      draft: { name: 'Ada Fair weather' },
    });
  });

  it('throws at nothing', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.anything()), (raw) => void readPerson(raw, 1)));
  });
});
