import { HOUR, MINUTE } from '@greenroom/kernel';
import { type IdentifiedItem, NEW_FEED } from '@greenroom/news/domain';
import { statement } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { type Actor, newId, platformSchema } from '@greenroom/platform/server';
import { FixedClock } from '@greenroom/testing';
import { NEWS_TABLES, newsroom } from '../../testing';
import { FeedTable } from '../feeds/feed.table';
import { newsSchema } from '../index';
import { JoinStories } from './join-stories';
import { SplitStory } from './split-story';

const ADA: Actor = { id: 'ada', name: 'Ada Fairweather' };

describeOnEveryDatabase('split and join', [platformSchema, newsSchema], (database) => {
  const clock = new FixedClock();
  const START = clock.now();
  const feedId = newId();
  let room: ReturnType<typeof newsroom>;
  let splitStory: SplitStory;
  let joinStories: JoinStories;

  beforeEach(async () => {
    for (const table of NEWS_TABLES) await statement(database.dataSource, `delete from ${table}`);
    room = newsroom(database.dataSource, clock);
    splitStory = new SplitStory(room.ledger, room.changes, room.transactions);
    joinStories = new JoinStories(room.ledger, room.merge, room.transactions);
    const feed = { address: 'https://a.example/rss', outlet: 'Courier', status: 'active' as const };
    await database.dataSource.manager.insert(FeedTable, {
      id: feedId,
      ...feed,
      interval: 15 * MINUTE,
      memory: NEW_FEED,
    });
  });

  // Tellings of one strike by different outlets: filing puts any of them together.
  const tellings: readonly [string, string][] = [
    [
      'Bin collectors in Marlow Vale vote to strike over pay',
      'Refuse workers at Marlow Vale council will walk out for six days after rejecting a 2.1% pay offer, the union said.',
    ],
    [
      'Marlow Vale faces six-day bin strike as workers reject 2.1% offer',
      'Union members at Marlow Vale council voted by 84% to walk out in a dispute over refuse workers’ pay.',
    ],
    [
      'Rubbish to pile up as Marlow Vale binmen walk out for SIX days',
      'Furious residents of Marlow Vale brace for overflowing bins after refuse workers rejected a 2.1% pay rise.',
    ],
    [
      'Marlow Vale bin strike: refuse workers reject 2.1% pay offer and walk out',
      'Refuse workers at Marlow Vale council will walk out for six days over pay.',
    ],
    [
      'Six-day walk out by Marlow Vale refuse workers over 2.1% pay offer',
      'The union said bin collectors at Marlow Vale council rejected the offer.',
    ],
  ];
  const link = (n: number) => `https://outlet${n}.example/a/${n}`;
  const telling = (n: number): IdentifiedItem => {
    const [title, summary] = tellings[n]!;
    return { key: `guid:${n}`, item: { title, summary, link: link(n), published: START - (9 - n) * HOUR } };
  };
  const file = (...items: IdentifiedItem[]) =>
    room.transactions.run((manager) => room.fileItems.run(manager, feedId, items, clock.now()));
  const quarry: IdentifiedItem = {
    key: 'guid:q',
    item: {
      title: 'Quarry in Hexley closes',
      summary: 'Villagers mourn.',
      link: 'https://q.example/',
      published: START,
    },
  };
  /** Which tellings stand together, by their links. */
  const groups = async () => {
    const stories = await room.search.page({}, 50);
    const sources = await room.ledger.sources(stories.map(({ id }) => id));
    return [...sources.values()]
      .map((told) =>
        told
          .map((source) => source.link!.replace(/\D+/g, '').slice(0, 1))
          .sort()
          .join(''),
      )
      .sort();
  };
  const holding = async (n: number) => {
    for (const story of await room.search.page({}, 50)) {
      const told = (await room.ledger.sources([story.id])).get(story.id)!;
      if (told.some((source) => source.link === link(n))) return story;
    }
    throw new Error(`Nobody tells ${n}`);
  };
  const split = (id: string, version: number, ...which: number[]) =>
    splitStory.run(id, { version, itemIds: [], sourceLinks: which.map(link) }, ADA);

  it('puts them all together when nobody has decided anything', async () => {
    await file(...[0, 1, 2, 3, 4].map(telling));
    expect(await groups()).toEqual(['01234']);
  });

  it('divides a story, and later arrivals that show it to be one do not undo that', async () => {
    await file(telling(0), telling(1));
    const { id } = await holding(0);
    const { splitId } = await split(id, 1, 1);
    expect(await groups()).toEqual(['0', '1']);
    for (const n of [2, 3, 4]) {
      await file(telling(n));
      expect(await groups()).toHaveLength(2);
    }
    expect([(await holding(0)).id, (await holding(1)).id]).toEqual([id, splitId]);
    expect((await room.ledger.read(splitId))?.headline).toBeTruthy();
  });

  it('keeps what joined either half apart from the other, through merges', async () => {
    await file(telling(0), telling(1));
    const first = await holding(0);
    const { splitId } = await split(first.id, 1, 1);
    await file(quarry);
    const other = (await room.search.page({}, 50)).find(({ headline }) => headline.startsWith('Quarry'))!;
    // The half that was split off goes into a third story, which then is what must stay apart from the first.
    await joinStories.run(other.id, { version: 1, otherId: splitId }, ADA);
    await file(telling(2), telling(3), telling(4));
    expect((await holding(1)).id).toBe(other.id);
    expect((await holding(0)).id).toBe(first.id);
  });

  it('keeps the new story apart from what the old one had been split from', async () => {
    await file(...[0, 1, 2].map(telling));
    const { id } = await holding(0);
    await split(id, 1, 2);
    await split(id, 2, 1);
    await file(telling(3), telling(4));
    expect(await groups()).toHaveLength(3);
  });

  it('joins what filing does not see to be one, for good', async () => {
    await file(telling(0), quarry);
    const [strike, pit] = [
      await holding(0),
      (await room.search.page({}, 50)).find(({ headline }) => headline.startsWith('Quarry'))!,
    ];
    await joinStories.run(strike.id, { version: 1, otherId: pit.id }, ADA);
    expect(await room.search.page({}, 50)).toMatchObject([{ id: strike.id, sourceCount: 2, version: 2 }]);
    expect((await room.ledger.read(pit.id))?.id).toBe(strike.id);
    await file(telling(1), { ...quarry, item: { ...quarry.item, title: 'Quarry in Hexley shut for good' } });
    await file({ ...quarry, key: 'guid:q2', item: { ...quarry.item, link: 'https://q.example/?utm_source=x' } });
    expect(await room.search.page({}, 50)).toHaveLength(1);
    expect(await room.changes.history(strike.id)).toMatchObject([{ deed: 'joined', by: ADA, version: 2 }]);
  });

  it('joins again what was split, and then treats it as one', async () => {
    await file(telling(0), telling(1));
    const { id } = await holding(0);
    const { splitId } = await split(id, 1, 1);
    await joinStories.run(id, { version: 2, otherId: splitId }, ADA);
    await file(telling(2));
    expect(await groups()).toEqual(['012']);
    expect(await statement(database.dataSource, 'select * from news_story_apart')).toEqual([]);
  });

  it('moves all items of one address together, and lets the halves keep triage and owner', async () => {
    await file(telling(0), telling(1));
    await file({ ...telling(1), key: 'guid:again' });
    const story = await holding(1);
    await statement(database.dataSource, "update news_story set triage = 'pitching', owner_id = 'ada'");
    const source = (await room.ledger.sources([story.id])).get(story.id)!.find((one) => one.link === link(1))!;
    const { splitId } = await splitStory.run(story.id, { version: 1, itemIds: [source.id], sourceLinks: [] }, ADA);
    expect(await statement(database.dataSource, `select id from news_item where story_id = '${splitId}'`)).toHaveLength(
      2,
    );
    expect(await room.ledger.read(splitId)).toMatchObject({ triage: 'pitching', ownerId: 'ada', sourceCount: 1 });
  });

  it('refuses an old version, and what is no division or no join', async () => {
    await file(telling(0), telling(1), quarry);
    const { id } = await holding(0);
    await expect(split(id, 1, 0, 1)).rejects.toMatchObject({ code: 'story.indivisible' });
    await expect(split(id, 1, 4)).rejects.toMatchObject({ code: 'story.indivisible' });
    await expect(joinStories.run(id, { version: 1, otherId: id }, ADA)).rejects.toMatchObject({ code: 'story.same' });
    await expect(split(newId(), 1, 0)).rejects.toMatchObject({ code: 'story.not-found' });
    await split(id, 1, 1);
    await expect(split(id, 1, 0)).rejects.toMatchObject({ code: 'story.clash' });
    const pit = (await room.search.page({}, 50)).find(({ headline }) => headline.startsWith('Quarry'))!;
    await expect(joinStories.run(id, { version: 1, otherId: pit.id }, ADA)).rejects.toMatchObject({
      code: 'story.clash',
      details: { clash: { version: 2, changedBy: ADA } },
    });
    expect(await room.search.page({}, 50)).toHaveLength(3);
  });
});
