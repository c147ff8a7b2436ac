import { countsInWords, deedInWords, doneInWords, findingInWords, type ImportAnswer, toldOf } from './import-in-words';

const answer = (more: Partial<ImportAnswer>): ImportAnswer => ({
  isStored: false,
  added: 0,
  merged: 0,
  issues: [],
  unknownFields: [],
  contacts: [],
  ...more,
});
const issue = (line: number, field = 'name') => ({ line, field, message: 'is missing' });

it.each([
  [{ added: 4 }, '4 contacts can come in', '4 new', 'Import 4 contacts'],
  [
    { added: 3, merged: 1, issues: [issue(2), issue(5), issue(5, 'email')] },
    '4 contacts can come in, 2 lines cannot',
    '3 new, 1 known already, 2 not right',
    'Import the 4 good lines, leave out 2',
  ],
  [
    { merged: 1, issues: [issue(2)] },
    '1 contact can come in, one line cannot',
    '1 known already, 1 not right',
    'Import the good line, leave out 1',
  ],
  [{ issues: [issue(2)] }, 'No line of this file can come in', '1 not right', ''],
  [{}, 'There is nobody in this file', '', ''],
])('says what would come of an import: %j', (counts, finding, sums, deed) => {
  const told = answer(counts);
  expect([findingInWords(told), countsInWords(told), deedInWords(told)]).toEqual([finding, sums, deed]);
});

it.each([
  [{ added: 3, merged: 1 }, '3 added and 1 filled in'],
  [{ added: 1200 }, '1,200 added'],
])('says what has been done: %j', (counts, done) => expect(doneInWords(answer(counts))).toBe(done));

type Line = ImportAnswer['contacts'][number];

it.each<[Partial<Line>, string]>([
  [{ why: null }, ''],
  [
    { why: 'same-email', result: 'added' },
    'The same mail address as somebody else in the book, and another name: both are kept',
  ],
  [{ why: 'same-mobile' }, 'Known by the same mobile: what we do not know is filled in'],
  [
    { why: 'same-email', noted: ['mobile', 'desk'] },
    'Known by the same mail address: what we do not know is filled in; the book has another mobile and desk, so that of the list goes to the notes',
  ],
])('says what is to be known of a line: %j', (more, told) => {
  const line: Line = { line: 2, name: 'Nia', outlet: '', programme: '', result: 'merged', why: null, noted: [] };
  expect(toldOf({ ...line, ...more })).toBe(told);
});
