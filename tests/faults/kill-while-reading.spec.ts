import { partition, signatureOf } from '@greenroom/news/domain';
import { statement } from '@greenroom/platform/persistence';
import { makeTestDatabase, type TestDatabase } from '@greenroom/platform/persistence/testing';
import { Press, type PressItem, rssOf, runCommand, startProcess } from '@greenroom/testing';
import type { DataSource } from 'typeorm';
import { connect } from '@greenroom/api';

/** How often the process is killed for each engine; `npm run faults` sets many more. */
const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 2);
const FEEDS = 6;
const NEW_EACH_ROUND = 12;

const TOWNS = ['Marlow Vale', 'Penmore', 'Hexley', 'Castlebrook', 'Ashwick', 'Dunmere', 'Thornby', 'Eastholt'];
const DEEDS = [
  ['to close three libraries', 'The council says a budget gap leaves it no choice.'],
  ['tenants face eviction after landlord sells up', 'Families were given two months to leave their homes.'],
  ['nurses vote to strike over pay', 'Union members at the hospital trust rejected an offer of 2%.'],
  ['food bank runs out of food', 'Volunteers said demand had doubled since benefits were cut.'],
];

/** Item `n` of the world's news, which every outlet tells in the same words at an address of its own. */
function news(n: number, outlet: number): PressItem {
  const [deed, summary] = DEEDS[n % DEEDS.length]!;
  const town = `${TOWNS[n % TOWNS.length]} ${Math.floor(n / TOWNS.length)}`;
  return {
    id: `outlet${outlet}-item${n}`,
    title: `${town}: ${town} ${deed}`,
    summary: `${summary} It happened in ${town}.`,
    published: new Date(Date.now() - (n % 40) * 60_000).toISOString(),
    link: `https://outlet${outlet}.example/item${n}`,
  };
}

describe.each(['sqlite', 'postgres'] as const)('kill -9 while feeds are read, on %s', (engine) => {
  let database: TestDatabase;
  let press: Press;
  let told = 0;

  const environment = () => ({
    ...(engine === 'postgres' ? { DATABASE_URL: database.address.url } : { DATA_DIRECTORY: folder() }),
    FEED_ALLOW: press.host,
    JOB_LEASE_SECONDS: '1',
    LOG_LEVEL: 'error',
  });
  const folder = () => database.address.file.replace(/\/[^/]*$/, '');
  const address = () => (engine === 'postgres' ? database.address : { file: `${folder()}/greenroom.sqlite` });
  const publish = () => {
    told += NEW_EACH_ROUND;
    for (let feed = 0; feed < FEEDS; feed++) {
      const items = Array.from({ length: told }, (_, n) => news(n, feed)).slice(-200);
      press.publish(`/feed${feed}.xml`, rssOf(`Outlet ${feed}`, items));
    }
  };

  beforeAll(async () => {
    database = await makeTestDatabase(engine);
    press = await Press.open();
    publish();
    const addresses = Array.from({ length: FEEDS }, (_, feed) => press.address(`/feed${feed}.xml`));
    const { code, output } = await runCommand(['feeds', 'add', ...addresses], environment());
    expect([code, output.match(/^Added /gm)?.length]).toEqual([0, FEEDS]);
  });
  afterAll(async () => {
    await press?.close();
    await database?.remove();
  });

  it(
    'leaves no half story, no duplicate and nothing undone',
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        publish();
        await askForPolls();
        const worker = startProcess('worker', [], environment());
        await worker.saw(/works in the background/);
        // Spread over the whole of a run: from the first fetch to the last match.
        await new Promise((resolve) => setTimeout(resolve, 40 + ((round * 397) % 900)));
        await worker.stop('SIGKILL');
        await onDatabase(expectNothingHalf);
      }
      const { code, output } = await runCommand(['feeds', 'poll'], environment());
      expect([code, output]).toEqual([0, expect.stringContaining(`${FEEDS} answered`)]);
      // A lease that a killed process left has run out by now or does so within the second.
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      await runCommand(['feeds', 'poll'], environment());
      await onDatabase(async (dataSource) => {
        await expectNothingHalf(dataSource);
        await expectEverythingDone(dataSource);
      });
    },
    120_000 + ROUNDS * 20_000,
  );

  it('stores nothing new when the same feeds are read once more', async () => {
    const counts = () =>
      onDatabase((dataSource) =>
        statement(
          dataSource,
          'select (select count(*) from news_item) as items, (select count(*) from news_story) as stories',
        ),
      );
    const before = await counts();
    expect((await runCommand(['feeds', 'poll'], environment())).code).toBe(0);
    expect(await counts()).toEqual(before);
  });

  async function onDatabase<Result>(work: (dataSource: DataSource) => Promise<Result>): Promise<Result> {
    const dataSource = await connect(address());
    try {
      return await work(dataSource);
    } finally {
      await dataSource.destroy();
    }
  }

  const askForPolls = () =>
    onDatabase((dataSource) =>
      statement(dataSource, "update platform_job set due_at = 0 where kind = 'news.poll-feed'"),
    );

  /** True at every moment, whatever was cut short. */
  async function expectNothingHalf(dataSource: DataSource): Promise<void> {
    const count = async (sql: string) => Number((await statement<{ n: string }>(dataSource, sql))[0]!.n);
    expect({
      itemsTwice: await count(
        'select count(*) as n from (select feed_id, key from news_item group by feed_id, key having count(*) > 1) d',
      ),
      storiesWithoutItems: await count(
        'select count(*) as n from news_story s where merged_into is null and not exists (select 1 from news_item i where i.story_id = s.id)',
      ),
      itemsUnderMergedStories: await count(
        'select count(*) as n from news_item i join news_story s on s.id = i.story_id where s.merged_into is not null',
      ),
      storiesThatCountWrong: await count(
        `select count(*) as n from news_story s where merged_into is null
         and source_count <> (select count(distinct link) from news_item i where i.story_id = s.id)`,
      ),
      itemsWithoutClues: await count(
        'select count(*) as n from news_item i where not exists (select 1 from news_item_clue c where c.item_id = i.id)',
      ),
      // Not yet matched is fine as long as the job that will do it is there: event and cause are one.
      unmatchedWithoutJob: await count(
        `select count(*) as n from news_story s where merged_into is null
         and not exists (select 1 from matching_story m where m.story_id = s.id)
         and not exists (select 1 from platform_job j where j.kind = 'matching.match-story' and j.key = s.id)`,
      ),
      feedsWithoutJob: await count(
        `select count(*) as n from news_feed f where status = 'active'
         and not exists (select 1 from platform_job j where j.kind = 'news.poll-feed' and j.key = f.id)`,
      ),
    }).toEqual({
      itemsTwice: 0,
      storiesWithoutItems: 0,
      itemsUnderMergedStories: 0,
      storiesThatCountWrong: 0,
      itemsWithoutClues: 0,
      unmatchedWithoutJob: 0,
      feedsWithoutJob: 0,
    });
    if (engine === 'sqlite') {
      expect(await statement(dataSource, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      expect(await statement(dataSource, 'pragma foreign_key_check')).toEqual([]);
    }
  }

  /** What the killed process left undone has been done, and the stories are those that the rule makes of all items. */
  async function expectEverythingDone(dataSource: DataSource): Promise<void> {
    const rows = await statement<StoredItem>(
      dataSource,
      'select id, title, summary, link, published_at, story_id from news_item order by id',
    );
    expect(rows).toHaveLength(told * FEEDS);
    const byRule = partition(rows, ({ title, summary, link, published_at }) =>
      signatureOf({ title, summary, link, published: Number(published_at) }),
    );
    const stored = new Map<string, string[]>();
    for (const { id, story_id } of rows) stored.set(story_id, [...(stored.get(story_id) ?? []), id]);
    const groups = (stories: string[][]) => stories.map((ids) => [...ids].sort().join(' ')).sort();
    expect(groups([...stored.values()])).toEqual(groups(byRule.map((items) => items.map(({ id }) => id))));

    const [left] = await statement<Record<string, string>>(
      dataSource,
      `select (select count(*) from matching_story) as matched,
         (select count(*) from platform_job where kind <> 'news.poll-feed') as jobs`,
    );
    expect({ matched: Number(left!['matched']), jobs: Number(left!['jobs']) }).toEqual({
      matched: stored.size,
      jobs: 0,
    });
  }
});

interface StoredItem {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly link: string;
  readonly published_at: string;
  readonly story_id: string;
}
