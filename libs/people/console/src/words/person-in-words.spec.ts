import {
  dayInWords,
  formatsInWords,
  furtherLanguagesInWords,
  languagesInWords,
  listed,
  missingCounted,
  missingInShort,
  peopleCounted,
  vettingInWords,
} from './person-in-words';

describe('a person in words', () => {
  it('lists as people do', () =>
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]));

  it('names formats and languages', () =>
    expect([formatsInWords(['print', 'tv']), formatsInWords(['radio']), languagesInWords(['en', 'cy', 'ur'])]).toEqual([
      'TV and print',
      'Radio',
      'English, Welsh and Urdu',
    ]));

  it('leaves English alone unsaid', () =>
    expect([['en'], ['en-GB'], [], ['cy'], ['cy', 'en']].map(furtherLanguagesInWords)).toEqual([
      '',
      '',
      '',
      'Welsh',
      'Welsh and English',
    ]));

  it.each([
    [[], ''],
    [['met'], 'Nobody has met them'],
    [['photo', 'met', 'role'], 'No photo, 2 more missing'],
    [['bio', 'met'], '2 things missing'],
  ] as const)('says in a chip what is missing: %j', (missing, words) => expect(missingInShort(missing)).toBe(words));

  it.each([
    [1, 0, 'one thing is missing'],
    [6, 0, '6 things are missing'],
    [0, 6, '6 things are needed'],
    [2, 4, '2 missing and 4 needed'],
  ])('counts what is missing and what is still to come: %i, %i', (missing, needed, words) =>
    expect(missingCounted(missing, needed)).toBe(words),
  );

  it.each([
    ['2026-03-14', 'Maya', 'Trained March 2026, met by Maya'],
    [null, 'Maya', 'Met by Maya'],
    ['2026-03-14', '', 'Trained March 2026'],
    [null, '', ''],
  ])('says who met and trained them: %s %s', (trainedOn, metBy, words) =>
    expect(vettingInWords({ trainedOn, metBy })).toBe(words),
  );

  it('counts people and names days', () =>
    expect([peopleCounted(1), peopleCounted(2104), dayInWords('2026-03-01'), dayInWords('soon')]).toEqual([
      '1 person',
      '2,104 people',
      '1 March 2026',
      'soon',
    ]));
});
