import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Press, rssOf, runCommand, startProcess } from '@greenroom/testing';

/** The command line as a person at a terminal meets it. */
describe('greenroom', () => {
  let folder: string;
  const at = (name: string) => path.join(folder, name);
  const run = (...args: string[]) => runCommand(args, { DATA_DIRECTORY: at('data') });
  const published = '2026-03-01T08:00:00Z';

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'greenroom-cli-'));
    await writeFile(
      at('people.csv'),
      'id,name,bio,topics\np1,Ada Fairweather,"Speaks for tenants facing eviction.",renting:1\np2,Bola Ridge,"A nurse.",nhs:1\n',
    );
    await writeFile(
      at('bad.csv'),
      'id,name,bio,topics\np1,,Rents,housing:1\np2,Bola,A nurse,nhs:9\np3,Cy,Speaks on tax,tax\n',
    );
    await writeFile(
      at('feed.xml'),
      rssOf('Courier', [
        {
          id: '1',
          title: 'Tenants face eviction as landlords sell up',
          summary: 'Renters in Hexley got notice.',
          published,
        },
        { id: '2', title: 'City beat United in cup final', summary: 'A late goal by the striker.', published },
      ]),
    );
    await writeFile(
      at('stories.jsonl'),
      '{"storyId": "s1", "title": "Nurses strike over NHS pay", "summary": "Wards close."}\n\n',
    );
    await writeFile(at('broken.jsonl'), '{"title": 7}\n');
    await writeFile(at('page.html'), '<!doctype html><title>Not a feed</title>');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([
    [[], /Usage: greenroom COMMAND/],
    [['frobnicate'], /unknown command 'frobnicate'/],
    [['match'], /missing required argument 'input'|required option '--people <file>'/],
    [['match', 'feed.xml', '--people', 'people.csv', '--top', 'many'], /whole number from 1 to 1000/],
    [['match', 'feed.xml', '--people', 'nobody.csv'], /There is no file nobody.csv/],
    [['parse'], /missing required argument 'file'/],
    [['parse', 'nowhere.xml'], /There is no file nowhere.xml/],
    [['parse', 'x.xml', '--yaml'], /unknown option '--yaml'/],
    [['feeds', 'add', 'ftp://example.org/x'], /not an address that begins with http/],
    [['feeds', 'add', 'example.org'], /not an address that begins with http/],
    [['people', 'import'], /missing required argument 'file'/],
  ])('says what is wrong with %j and ends with 2', async (args, sentence) => {
    const { code, output } = await run(...args);
    expect([code, output]).toEqual([2, expect.stringMatching(sentence)]);
    expect(output).not.toMatch(/^\s+at .+:\d+/m);
  });

  it.each([
    ['match'],
    ['parse'],
    ['feeds'],
    ['feeds', 'add'],
    ['feeds', 'poll'],
    ['people', 'import'],
    ['migrate'],
    ['doctor'],
  ])('explains %s %s', async (...args) => {
    const { code, output } = await run(...args, '--help');
    expect([code, output]).toEqual([0, expect.stringMatching(/^Usage: greenroom /)]);
  });

  it('matches feeds, folders, lines and addresses', async () => {
    const press = await Press.open();
    press.publish(
      '/feed.xml',
      rssOf('Gazette', [{ id: '9', title: 'Nurses vote to strike', summary: 'NHS pay row.', published }]),
    );
    const inputs = [at('feed.xml'), at('stories.jsonl'), press.address('/feed.xml')];
    const args = ['match', ...inputs, '--people', at('people.csv'), '--json'];
    const { code, output } = await runCommand(args, { FEED_ALLOW: press.host });
    await press.close();
    const lines = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as MatchLine);
    const found = lines.map(({ storyId, answered, matches }) => [storyId, answered && matches[0]?.personId]);
    expect([code, found]).toEqual([
      0,
      [
        ['s1', 'p2'],
        ['https://news.example/1', 'p1'],
        ['https://news.example/2', false],
        ['https://news.example/9', 'p2'],
      ],
    ]);
    for (const { matches } of lines) {
      for (const { score, parts } of matches) expect(parts.reduce((sum, { value }) => sum + value, 0)).toBe(score);
    }
  });

  it('tells similar wording beside a topic from similar wording alone', async () => {
    const { output } = await run('match', at('feed.xml'), '--people', at('people.csv'), '--json');
    const { matches } = JSON.parse(output.split('\n')[0]!) as MatchLine;
    const labels = matches[0]!.parts.filter(({ kind }) => kind === 'similar').map(({ concept }) => concept);
    expect(labels).toEqual(['similar wording']);
  });

  it('matches line by line, passes over what is no story and says so at the end', async () => {
    await writeFile(
      at('mixed.jsonl'),
      '\ufeff{"title": "Nurses strike over NHS pay"}\nnot json\n{"title": 7}\n{"storyId": 4, "title": "Wards close"}\n',
    );
    const { code, output } = await run('match', at('mixed.jsonl'), '--people', at('people.csv'), '--json');
    const lines = output.trim().split('\n');
    const stories = lines.filter((text) => text.startsWith('{')).map((text) => (JSON.parse(text) as MatchLine).storyId);
    expect([code, stories]).toEqual([1, ['line-1', '4']]);
    expect(output).toContain(`${at('mixed.jsonl')}, line 2: not JSON.\n`);
    expect(output).toContain(
      `${at('mixed.jsonl')}, line 3: a story needs a title, and a summary that is text. (title)\n`,
    );
  });

  it('shows the first of many lines long before it has read the last', async () => {
    const lines = Array.from({ length: 60_000 }, (_, number) => `{"storyId": "s${number}", "title": "Nurses strike"}`);
    await writeFile(at('many.jsonl'), [...lines, 'not json'].join('\n'));
    const args = ['match', at('many.jsonl'), '--people', at('people.csv'), '--json'];
    const command = startProcess('cli', args, {});
    await command.saw(/"storyId":"s0"/);
    expect(command.output()).not.toContain('line 60001: not JSON.');
    await command.stop('SIGKILL');
  });

  it('says that a folder holds no story', async () => {
    await mkdir(at('empty'), { recursive: true });
    const { code, output } = await run('match', at('empty'), '--people', at('people.csv'));
    expect([code, output]).toEqual([0, `There is no story in ${at('empty')}.\n`]);
  });

  it('looks at every place before it matches anything', async () => {
    const { code, output } = await run('match', at('stories.jsonl'), at('none.xml'), '--people', at('people.csv'));
    expect([code, output]).toEqual([2, `There is no file or folder ${at('none.xml')}.\n`]);
  });

  it('says in words who can speak, and why not', async () => {
    const { output } = await run('match', at('feed.xml'), '--people', at('people.csv'));
    expect(output).toMatch(
      /Tenants face eviction as landlords sell up\n {2}About .+\n {2}1\. Ada Fairweather {2}\d\.\d{3} {2}Speaks on renting[,;] /,
    );
    expect(output).toMatch(/City beat United in cup final\n {2}Kept silent\./);
  });

  it('never takes self-description from a list, and says so', async () => {
    await writeFile(
      at('self.json'),
      JSON.stringify([{ id: 'p1', name: 'Ada', bio: 'Rents', selfDescription: { gender: 'planted-marker' } }]),
    );
    const { code, output } = await run('people', 'import', at('self.json'));
    expect([code, output]).toEqual([
      0,
      expect.stringMatching(/Left out: selfDescription\. Only the person gives such data/),
    ]);
    expect(output).not.toContain('planted-marker');
  });

  it('imports nothing of a file with bad lines unless it is told to', async () => {
    const refused = await run('people', 'import', at('bad.csv'));
    expect([refused.code, refused.output]).toEqual([
      1,
      expect.stringMatching(/Line 2: name is missing\.\nLine 3: topics .+\nNothing was imported/),
    ]);
    const skipped = await run('people', 'import', at('bad.csv'), '--skip-bad');
    expect([skipped.code, skipped.output]).toEqual([0, expect.stringContaining('1 added')]);
  });

  it.each([
    ['empty.csv', '', 'The file is empty.'],
    ['blank.json', ' \n', 'The file is empty.'],
  ])('says that there is nothing in %s', async (name, content, sentence) => {
    await writeFile(at(name), content);
    const { code, output } = await run('people', 'import', at(name));
    expect([code, output]).toEqual([1, `${at(name)}: ${sentence}\n`]);
  });

  it('says that a list holds nobody', async () => {
    await writeFile(at('heading.csv'), 'id,name,bio\n');
    const { code, output } = await run('people', 'import', at('heading.csv'));
    expect([code, output]).toEqual([1, `There is nobody in ${at('heading.csv')}.\n`]);
  });

  it('takes no migration back where there is none', async () => {
    const { code, output } = await runCommand(['migrate', '--down'], { DATA_DIRECTORY: at('never-migrated') });
    expect([code, output]).toEqual([0, 'There is no migration to take back.\n']);
  });

  it('says which file is not a feed', async () => {
    const page = await run('parse', at('page.html'), at('feed.xml'), '--json');
    const lines = page.output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { ok: boolean; error?: string; items: unknown[] });
    expect([page.code, lines.map(({ ok, items }) => [ok, items.length]), lines[0]?.error]).toEqual([
      1,
      [
        [false, 0],
        [true, 2],
      ],
      expect.stringMatching(/web page/),
    ]);
  });

  it('refuses feeds at private addresses unless the operator lists them', async () => {
    const { code, output } = await run('feeds', 'add', 'http://169.254.169.254/latest/meta-data');
    expect([code, output]).toEqual([1, expect.stringMatching(/was not added\. .*not/)]);
  });

  it('diagnoses', async () => {
    const fresh = await runCommand(['doctor'], { DATA_DIRECTORY: at('fresh') });
    expect([fresh.code, fresh.output]).toEqual([
      0,
      expect.stringContaining(
        `ok     Database: ${at('fresh/greenroom.sqlite')} is not made yet: npm start makes it.\n`,
      ),
    ]);
    await expect(stat(at('fresh'))).rejects.toThrow('ENOENT');
    await mkdir(at('fresh'));
    await writeFile(at('fresh/greenroom.sqlite'), '');
    const before = await runCommand(['doctor'], { DATA_DIRECTORY: at('fresh') });
    expect([before.code, before.output]).toEqual([
      1,
      expect.stringMatching(/WRONG {2}Database: .+ Run: npm run --silent greenroom -- migrate/),
    ]);
    expect((await runCommand(['migrate'], { DATA_DIRECTORY: at('fresh') })).output).toMatch(/^Applied: MakeJobs/);
    const after = await runCommand(['doctor'], { DATA_DIRECTORY: at('fresh') });
    expect([after.code, after.output]).toEqual([0, expect.not.stringContaining('WRONG')]);
    const wrong = await runCommand(['doctor'], { DATABASE_URL: 'postgres://root:hunter2@127.0.0.1:1/none' });
    expect([wrong.code, wrong.output]).toEqual([
      1,
      expect.stringMatching(/PostgreSQL at 127\.0\.0\.1:1 cannot be reached/),
    ]);
    expect(wrong.output).not.toContain('hunter2');
  });
});

interface MatchLine {
  readonly storyId: string;
  readonly answered: boolean;
  readonly matches: { personId: string; score: number; parts: { kind: string; concept: string; value: number }[] }[];
}
