import {
  countsInWords,
  deedInWords,
  doneInWords,
  faultyLines,
  findingInWords,
  type ImportAnswer,
  personInALine,
} from './import-preview';

const answer = (more: Partial<ImportAnswer>): ImportAnswer => ({
  isStored: false,
  added: 0,
  changed: 0,
  unchanged: 0,
  issues: [],
  selfDescription: [],
  unknownFields: [],
  people: [],
  ...more,
});
const issue = (line: number, field = 'name') => ({ line, field, message: 'is missing' });

describe('what would come of an import', () => {
  it('puts the faults of a line together, in the order of the file', () =>
    expect(faultyLines({ issues: [issue(9), issue(4), issue(9, 'topics')] })).toEqual([
      { line: 4, faults: ['Name is missing.'] },
      {
        line: 9,
        faults: ['Name is missing.', 'The list of topics is missing.'],
      },
    ]));

  it.each([
    [{ added: 42 }, '42 people can come in', 'Import 42 people'],
    [{ added: 1 }, '1 person can come in', 'Import 1 person'],
    [
      { added: 30, changed: 9, unchanged: 1, issues: [issue(2), issue(7), issue(7, 'bio')] },
      '40 people can come in, 2 lines cannot',
      'Import the 40 good lines, leave out 2',
    ],
    [{ added: 1, issues: [issue(2)] }, '1 person can come in, one line cannot', 'Import the good line, leave out 1'],
    [{ unchanged: 3 }, '3 people, all as the directory has them', ''],
    [{ issues: [issue(2)] }, 'No line of this file can come in', ''],
    [{}, 'There is nobody in this file', ''],
  ])('says the finding and the deed: %j', (counts, finding, deed) =>
    expect([findingInWords(answer(counts)), deedInWords(answer(counts))]).toEqual([finding, deed]),
  );

  it('says what would change', () =>
    expect([
      countsInWords(answer({ added: 40, changed: 2 })),
      countsInWords(answer({ unchanged: 3, issues: [issue(2), issue(2, 'bio')] })),
      countsInWords(answer({})),
    ]).toEqual(['40 new, 2 with changes', '3 as the directory has them, 1 not right', '']));

  it('says a person in a line', () => {
    const ines = { reference: '5', name: 'Ines', role: 'Economist', topics: ['tax', 'nhs'], languages: ['cy', 'en'] };
    expect([
      personInALine({ ...ines, result: 'added' }, (topic) => topic.toUpperCase()),
      personInALine({ ...ines, role: '', topics: [], languages: ['cy'], result: 'added' }, String),
    ]).toEqual(['Economist · TAX, NHS · Welsh and English', 'Welsh']);
  });

  it('says what has been done', () =>
    expect([
      doneInWords(answer({ added: 40, changed: 2 })),
      doneInWords(answer({ added: 1, unchanged: 1200 })),
    ]).toEqual(['40 added and 2 changed', '1 added and 1,200 as they were']));
});
