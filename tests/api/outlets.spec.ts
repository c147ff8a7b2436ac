import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { statement } from '@greenroom/platform/persistence';
import { makeTestDatabase, type TestDatabase } from '@greenroom/platform/persistence/testing';
import { becomeFirstAdministrator, Press, runCommand, type ServerProcess, startProcess } from '@greenroom/testing';
import { connect } from '@greenroom/api';

const DATA = process.env['GREENROOM_TEST_DATA'];
const ROOT = path.resolve(__dirname, '../..');
const data = (place: string) => path.resolve(ROOT, DATA ?? '', place);
const isThere = DATA !== undefined && existsSync(data('feeds/outlets'));
const describeWithData = isThere ? describe.each : describe.skip.each;
if (!isThere) process.stderr.write('GREENROOM_TEST_DATA is not set: the feeds of real outlets are not polled.\n');

/** The feeds of real outlets, from a web server on this machine, through the built program into a real database. */
describeWithData(['sqlite', 'postgres'] as const)('the outlets’ feeds on %s', (engine) => {
  let database: TestDatabase;
  let press: Press;
  let server: ServerProcess | undefined;
  const files = isThere
    ? readdirSync(data('feeds/outlets'))
        .filter((file) => file.endsWith('.xml'))
        .sort()
    : [];
  const folder = () => path.dirname(database.address.file);
  const environment = () => ({
    ...(engine === 'postgres' ? { DATABASE_URL: database.address.url } : { DATA_DIRECTORY: folder() }),
    FEED_ALLOW: press.host,
    LOG_LEVEL: 'error',
    PORT: '0',
  });

  beforeAll(async () => {
    database = await makeTestDatabase(engine);
    press = await Press.open();
    for (const file of files) press.publish(`/${file}`, readFileSync(data(`feeds/outlets/${file}`)));
    const imported = await runCommand(['people', 'import', data('matching/spokespeople.json')], environment());
    expect([imported.code, imported.output]).toEqual([0, expect.stringContaining('42 added')]);
    const addresses = files.map((file) => press.address(`/${file}`));
    const { code, output } = await runCommand(['feeds', 'add', ...addresses], environment());
    expect([code, output.match(/^Added /gm)?.length]).toEqual([0, files.length]);
  });
  afterAll(async () => {
    await server?.stop();
    await press?.close();
    await database?.remove();
  });

  const counts = async () => {
    const address = engine === 'postgres' ? database.address : { file: path.join(folder(), 'greenroom.sqlite') };
    const dataSource = await connect(address);
    try {
      const [row] = await statement<Record<string, string>>(
        dataSource,
        `select (select count(*) from news_item) as items,
           (select count(*) from news_story where merged_into is null) as stories,
           (select count(*) from matching_story) as matched,
           (select count(*) from matching_story where is_answered) as answered,
           (select count(*) from platform_job where kind <> 'news.poll-feed') as jobs,
           (select count(*) from news_feed where last_failure is not null) as failing`,
      );
      return Object.fromEntries(Object.entries(row!).map(([name, n]) => [name, Number(n)]));
    } finally {
      await dataSource.destroy();
    }
  };

  it('are stored, put into stories and matched; a second poll stores nothing new', async () => {
    expect((await runCommand(['feeds', 'poll'], environment())).output).toContain(`${files.length} answered`);
    const first = await counts();
    expect(first).toMatchObject({ matched: first['stories'], jobs: 0, failing: 0 });
    // Front pages saved minutes apart share most of their items, which are one story each.
    expect(first['items']).toBeGreaterThan(1_500);
    expect(first['stories']).toBeLessThan(first['items']! * 0.8);
    expect(first['answered']).toBeGreaterThan(first['stories']! * 0.1);
    expect(first['answered']).toBeLessThan(first['stories']! * 0.7);
    await runCommand(['feeds', 'poll'], environment());
    expect(await counts()).toEqual(first);
  });

  it('are served with their people, and the parts add up to the score', async () => {
    server = startProcess('main', [], environment());
    const [, address] = await server.saw(/Greenroom is at (\S+)/);
    const headers = await becomeFirstAdministrator(address!);
    const page = (await (await fetch(`${address}api/stories?limit=100`, { headers })).json()) as {
      items: { id: string; isAnswered: boolean }[];
      next: string;
    };
    expect([page.items.length, typeof page.next]).toEqual([100, 'string']);
    const answered = page.items.filter(({ isAnswered }) => isAnswered).slice(0, 10);
    expect(answered.length).toBeGreaterThan(0);
    for (const { id } of answered) {
      const { matches } = (await (await fetch(`${address}api/stories/${id}/matches`, { headers })).json()) as {
        matches: { score: number; parts: { value: number }[] }[];
      };
      for (const { score, parts } of matches) expect(parts.reduce((sum, { value }) => sum + value, 0)).toBe(score);
    }
  });
});
