import { ListError } from '@greenroom/platform/server';
import { readPeopleFile as readFile } from './read-people-file';

const readPeopleFile = (name: string, content: Uint8Array) => readFile(name, content, '2026-11-17');

const bytes = (text: string) => new TextEncoder().encode(text);

describe('readPeopleFile', () => {
  it('reads CSV as Excel writes it: byte order mark, CRLF, quoted line breaks', () => {
    const file = readPeopleFile(
      'people.csv',
      bytes(
        '\ufeffID,Name,Bio,Region,Topics\r\np1,Ada Fairweather,"Rents,\r\nand ""homes""",Leeds,housing:1; planning:0.5\r\n',
      ),
    );
    expect(file.issues).toEqual([]);
    expect(file.drafts).toMatchObject([{ reference: 'p1', bio: 'Rents, and "homes"', region: 'Leeds' }]);
  });

  it.each([
    ['commas', 'id,name,bio,region,topics\np1,Ada,"Rents; homes, too",Leeds,housing:1; planning:0.5\n'],
    ['semicolons', '\ufeffid;name;bio;region;topics\r\np1;Ada;"Rents; homes, too";Leeds;"housing:1; planning:0.5"\r\n'],
    ['tabs', 'id\tname\tbio\tregion\ttopics\np1\tAda\tRents; homes, too\tLeeds\thousing:1; planning:0.5\n'],
  ])('reads columns with %s between them', (_, text) => {
    const { drafts, issues } = readPeopleFile('people.csv', bytes(text));
    expect(issues).toEqual([]);
    expect(drafts).toMatchObject([
      {
        name: 'Ada',
        bio: 'Rents; homes, too',
        region: 'Leeds',
        expertise: [
          { topic: 'housing', weight: 1 },
          { topic: 'planning', weight: 0.5 },
        ],
      },
    ]);
  });

  it('says which line is wrong, and takes the others', () => {
    const file = readPeopleFile(
      'people.csv',
      bytes(
        'id,name,bio,region,topics\np1,Ada,Rents,,housing\np2,,Homes,,housing\np3,Cy,Homes,,housing:9\np1,Eve,Rents,,tax\n',
      ),
    );
    expect(file.drafts.map(({ reference }) => reference)).toEqual(['p1']);
    expect(file.issues.map(({ line, field }) => [line, field])).toEqual([
      [3, 'name'],
      [4, 'topics'],
      [5, 'id'],
    ]);
    // Said in words: of two people with one key only the first is taken, and whoever sent the file has to know which.
    expect(file.issues.at(-1)!.message).toBe('Same key (id) as line 2.');
    expect(file.drafts.map(({ name }) => name)).toEqual(['Ada']);
  });

  it('loses no words that stand beyond the columns in silence', () => {
    const { drafts, issues } = readPeopleFile(
      'people.csv',
      bytes('id,name,bio\np1,Ada,Rents, and homes\np2,Eve,Rents,,\n'),
    );
    expect(drafts.map(({ name }) => name)).toEqual(['Eve']);
    expect(issues).toEqual([{ line: 2, field: 'line', message: expect.stringMatching(/^has more columns/) }]);
  });

  it('counts the people of a JSON list as its lines, where two have one key', () => {
    const list = [
      { id: 'p1', name: 'Ada', bio: 'Rents' },
      { id: 'p2', name: 'Bea', bio: 'Homes' },
      { id: 'p1', name: 'Eve', bio: 'Tax' },
    ];
    const { drafts, issues } = readPeopleFile('people.json', bytes(JSON.stringify(list)));
    expect(drafts.map(({ name }) => name)).toEqual(['Ada', 'Bea']);
    expect(issues).toEqual([{ line: 3, field: 'id', message: 'Same key (id) as line 1.' }]);
  });

  it('never takes self-description, and says what it left out', () => {
    const list = [{ id: 'p1', name: 'Ada', bio: 'Rents', selfDescription: { gender: 'marker' }, shoe: 4 }];
    const file = readPeopleFile('people.json', bytes(JSON.stringify(list)));
    expect(file).toMatchObject({ selfDescription: ['selfDescription'], unknownFields: ['shoe'] });
    expect(JSON.stringify(file)).not.toContain('marker');
  });

  it('reads the windows-1252 of an older Excel', () => {
    const file = readPeopleFile(
      'people.csv',
      new Uint8Array([...bytes('id,name,bio\np1,Zo'), 0xeb, ...bytes(',Rents\n')]),
    );
    expect(file.drafts[0]?.name).toBe('Zoë');
  });

  it.each([
    ['people.json', '{"id": 1}', /must hold a list/],
    ['people.json', '[{', /not JSON/],
    ['people.csv', 'p1,Ada,Rents\np2,Bo,Homes\n', /must name the columns/],
    ['people.csv', 'id,name\np1,"Ada', /^A quotation mark in line 2 is never closed/],
    ['people.csv', '', /^The file is empty\.$/],
    ['people.json', '\ufeff \r\n', /^The file is empty\.$/],
  ])('refuses %s: %s', (name, content, sentence) => {
    const read = () => readPeopleFile(name, bytes(content));
    expect(read).toThrow(ListError);
    expect(read).toThrow(sentence);
  });
});
