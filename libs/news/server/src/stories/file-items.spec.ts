import { HOUR, MINUTE } from '@greenroom/kernel';
import { type IdentifiedItem, NEW_FEED } from '@greenroom/news/domain';
import { statement, Transactions } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { newId, platformSchema } from '@greenroom/platform/server';
import { FixedClock } from '@greenroom/testing';
import { NEWS_TABLES, newsroom } from '../../testing';
import { FeedTable } from '../feeds/feed.table';
import { type FileItems, newsSchema, STORY_CHANGED, type StoryLedger, type StorySearch } from '../index';

const clock = new FixedClock();
const START = clock.now();

function item(
  key: string,
  title: string,
  summary: string,
  hoursAgo: number,
  link = `https://${key}.example/a/${key}`,
): IdentifiedItem {
  return { key: `guid:${key}`, item: { guid: key, title, summary, link, published: START - hoursAgo * HOUR } };
}

const strike = [
  item(
    'c1',
    'Bin collectors in Marlow Vale vote to strike over pay',
    'Refuse workers at Marlow Vale council will walk out for six days after rejecting a 2.1% pay offer, the union said.',
    5,
  ),
  item(
    'g1',
    'Marlow Vale faces six-day bin strike as workers reject 2.1% offer',
    'Union members at Marlow Vale council voted by 84% to walk out in a dispute over refuse workers’ pay.',
    4,
  ),
  item(
    'm1',
    'Rubbish to pile up as Marlow Vale binmen walk out for SIX days',
    'Furious residents of Marlow Vale brace for overflowing bins after refuse workers rejected a 2.1% pay rise.',
    3,
  ),
];
const unrelated = item(
  'u1',
  'Hospital trust in Penmore apologises over maternity failings',
  'A review found that 14 babies might have lived with better care at Penmore Royal Infirmary.',
  4,
);

describeOnEveryDatabase('FileItems', [platformSchema, newsSchema], (database) => {
  let fileItems: FileItems;
  let ledger: StoryLedger;
  let search: StorySearch;
  let feeds: string[];

  beforeEach(async () => {
    for (const table of NEWS_TABLES) {
      await statement(database.dataSource, `delete from ${table}`);
    }
    const room = newsroom(database.dataSource, clock);
    room.events.subscribe(STORY_CHANGED, 'test.notice');
    ({ ledger, fileItems, search } = room);
    feeds = ['Courier', 'Gazette', 'Mercury'].map(() => newId());
    await database.dataSource.manager.insert(
      FeedTable,
      feeds.map((id, index) => ({
        id,
        address: `https://feed${index}.example/rss`,
        outlet: ['Courier', 'Gazette', 'Mercury'][index]!,
        status: 'active' as const,
        interval: 15 * MINUTE,
        memory: NEW_FEED,
      })),
    );
  });

  const file = (items: IdentifiedItem[], feed = 0) =>
    new Transactions(database.dataSource).run((manager) => fileItems.run(manager, feeds[feed]!, items, clock.now()));
  const stories = async () => (await search.page({}, 50)).map(({ headline, sourceCount }) => [headline, sourceCount]);
  const noticed = async () =>
    (await statement<{ key: string }>(database.dataSource, 'select key from platform_job'))
      .map(({ key }) => key)
      .sort();

  it('makes one story of what several feeds tell, and lists every source', async () => {
    for (const [feed, one] of strike.entries()) await file([one], feed);
    await file([unrelated]);
    expect(await stories()).toEqual([
      [strike[0]!.item.title, 3],
      [unrelated.item.title, 1],
    ]);
    const [story] = await search.page({}, 1);
    const sources = (await ledger.sources([story!.id])).get(story!.id)!;
    expect(sources.map(({ outlet }) => outlet)).toEqual(['Courier', 'Gazette', 'Mercury']);
  });

  it.each([
    ['in one batch', [[0, 1, 2]]],
    ['backwards', [[2], [1], [0]]],
    ['from the middle', [[1], [0, 2]]],
  ])('comes to the same story %s', async (_, batches) => {
    for (const batch of batches) await file(batch.map((index) => strike[index]!));
    expect(await stories()).toEqual([[strike[0]!.item.title, 3]]);
  });

  it('stores nothing new of the same items, and announces nothing', async () => {
    await file([...strike, unrelated]);
    await statement(database.dataSource, 'delete from platform_job');
    expect(await file([...strike, unrelated])).toEqual({ added: 0, reworded: 0 });
    expect(await noticed()).toEqual([]);
  });

  it('takes over a reworded headline and announces the story', async () => {
    await file([unrelated]);
    await statement(database.dataSource, 'delete from platform_job');
    const reworded = {
      ...unrelated,
      item: { ...unrelated.item, title: 'Penmore hospital trust says sorry for maternity failings' },
    };
    expect(await file([reworded])).toEqual({ added: 0, reworded: 1 });
    const [story] = await search.page({}, 1);
    expect([story?.headline, await noticed()]).toEqual([reworded.item.title, [story!.id]]);
  });

  it('counts an address that two feeds carry as one source', async () => {
    await file([unrelated], 0);
    await file([{ key: 'guid:other', item: { ...unrelated.item, guid: 'other' } }], 1);
    expect(await stories()).toEqual([[unrelated.item.title, 1]]);
    expect(await statement(database.dataSource, 'select id from news_item')).toHaveLength(2);
  });

  it('finds an item again when its feed has had to change what tells items apart', async () => {
    await file([unrelated]);
    const moved = { ...unrelated, key: 'link:u1.example/a/u1', formerKey: unrelated.key };
    expect(await file([moved])).toEqual({ added: 0, reworded: 0 });
    expect(await file([{ ...moved, formerKey: undefined as never }])).toEqual({ added: 0, reworded: 0 });
  });

  it('joins two stories that a third shows to be one, and keeps the older address good', async () => {
    // The first and the last are too far apart to meet directly; the one between them is near both.
    const early = { ...strike[0]!, item: { ...strike[0]!.item, published: START - 120 * HOUR } };
    const late = { ...strike[1]!, item: { ...strike[1]!.item, published: START - 2 * HOUR } };
    const between = { ...strike[2]!, item: { ...strike[2]!.item, published: START - 60 * HOUR } };
    await file([early]);
    await file([late], 1);
    const before = await search.page({}, 10);
    expect(before).toHaveLength(2);
    await file([between], 2);
    expect(await stories()).toEqual([[early.item.title, 3]]);
    const [survivor] = await search.page({}, 1);
    for (const { id } of before) expect((await ledger.read(id))?.id).toBe(survivor!.id);
  });

  it('does not believe a date in the future', async () => {
    await file([
      item('f1', 'Council in Hexley publishes its budget', 'Hexley council plans to cut youth services.', -72),
    ]);
    const [story] = await search.page({}, 1);
    expect(story?.latestAt).toBe(clock.now());
  });

  it('puts two feeds that bring one story at the same moment into one story', async () => {
    await Promise.all(strike.map((one, feed) => file([one], feed)));
    expect((await stories()).map(([, sources]) => sources)).toEqual([3]);
  });

  it('pages through stories without repeating or losing any', async () => {
    const many = Array.from({ length: 23 }, (_, index) =>
      item(`n${index}`, `Quarry ${index} in Dale${index} closes`, `Village${index} mourns.`, index % 5, undefined),
    );
    await file(many);
    const all = (await search.page({}, 100)).map(({ id }) => id);
    const paged: string[] = [];
    for (let after: { at: number; id: string } | undefined; ;) {
      const page = await search.page({}, 4, after);
      paged.push(...page.map(({ id }) => id));
      const last = page.at(-1);
      if (!last) break;
      after = { at: last.latestAt, id: last.id };
    }
    expect(paged).toEqual(all);
    expect(new Set(paged).size).toBe(paged.length);
  });
});
