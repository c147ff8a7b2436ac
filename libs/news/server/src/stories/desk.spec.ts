import { HOUR, MINUTE } from '@greenroom/kernel';
import { type IdentifiedItem, NEW_FEED, queryWords } from '@greenroom/news/domain';
import { statement } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { type Actor, newId, platformSchema } from '@greenroom/platform/server';
import { FixedClock } from '@greenroom/testing';
import { NEWS_TABLES, newsroom } from '../../testing';
import { FeedTable } from '../feeds/feed.table';
import { newsSchema } from '../index';
import { ChangeStory } from './change-story';
import { MOST_COUNTED } from './count-stories';
import type { StoryFilter } from './story-query';
import { StoryTable } from './story.table';

const ADA: Actor = { id: 'ada', name: 'Ada Fairweather' };
const BEA: Actor = { id: 'bea', name: 'Bea Ridge' };

describeOnEveryDatabase('the desk', [platformSchema, newsSchema], (database) => {
  const clock = new FixedClock();
  const START = clock.now();
  let room: ReturnType<typeof newsroom>;
  let changeStory: ChangeStory;
  let feeds: Record<'courier' | 'gazette', string>;

  beforeEach(async () => {
    for (const table of NEWS_TABLES) await statement(database.dataSource, `delete from ${table}`);
    room = newsroom(database.dataSource, clock);
    const staff = new Map([ADA, BEA].map((one) => [one.id, one]));
    changeStory = new ChangeStory(room.ledger, room.changes, room.transactions, {
      addressOf: async () => undefined,
      named: async (ids) => new Map(ids.flatMap((id) => (staff.has(id) ? [[id, staff.get(id)!]] : []))),
    });
    feeds = { courier: newId(), gazette: newId() };
    await database.dataSource.manager.insert(
      FeedTable,
      Object.entries(feeds).map(([outlet, id]) => ({
        id,
        address: `https://${outlet}.example/rss`,
        outlet,
        status: 'active' as const,
        interval: 15 * MINUTE,
        memory: NEW_FEED,
      })),
    );
  });

  const item = (key: string, title: string, hoursAgo: number, summary = ''): IdentifiedItem => ({
    key,
    item: { title, summary, link: `https://${key}.example/a`, published: START - hoursAgo * HOUR },
  });
  const file = (outlet: keyof typeof feeds, ...items: IdentifiedItem[]) =>
    room.transactions.run((manager) => room.fileItems.run(manager, feeds[outlet], items, clock.now()));
  const found = async (filter: StoryFilter) => (await room.search.page(filter, 50)).map(({ headline }) => headline);
  const idOf = async (headline: string) =>
    (await room.search.page({}, 50)).find((story) => story.headline === headline)!.id;
  const refusalOf = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (refusal: unknown) => refusal,
    );

  const QUARRY = 'Quarry in Hexley closes after landslip';
  const LIBRARY = 'Café libraries to shut as Penmore cuts £5m';
  const FERRY = 'Ferry service suspended by storm damage';

  async function arrive() {
    await file('courier', item('q', QUARRY, 3, 'Villagers mourn their striking workers.'), item('l', LIBRARY, 2));
    await file('gazette', item('f', FERRY, 1));
  }

  it('finds stories by outlet, state, owner, age and verdict', async () => {
    await arrive();
    expect(await found({})).toEqual([FERRY, LIBRARY, QUARRY]);
    expect(await found({ outlet: 'courier' })).toEqual([LIBRARY, QUARRY]);
    expect(await found({ since: START - 2 * HOUR })).toEqual([FERRY, LIBRARY]);
    await changeStory.run(await idOf(LIBRARY), { version: 1, triage: 'watching', ownerId: 'ada' }, ADA);
    expect(await found({ triage: ['watching', 'pitching'] })).toEqual([LIBRARY]);
    expect(await found({ triage: ['new'], outlet: 'courier' })).toEqual([QUARRY]);
    expect(await found({ ownerId: 'ada' })).toEqual([LIBRARY]);
    expect(await found({ ownerId: null })).toEqual([FERRY, QUARRY]);
    const id = await idOf(QUARRY);
    await room.transactions.run((manager) =>
      room.ledger.noteVerdict(manager, id, { isAnswered: true, verdict: 'concepts', topics: ['mining', 'work-pay'] }),
    );
    expect(await found({ isAnswered: true })).toEqual([QUARRY]);
    expect([await found({ topic: 'work-pay' }), await found({ topic: 'mining', outlet: 'gazette' })]).toEqual([
      [QUARRY],
      [],
    ]);
  });

  it('counts stories by state and by whether somebody fits, within what narrows the list', async () => {
    await arrive();
    await changeStory.run(await idOf(LIBRARY), { version: 1, triage: 'watching', ownerId: 'ada' }, ADA);
    const id = await idOf(QUARRY);
    await room.transactions.run((manager) =>
      room.ledger.noteVerdict(manager, id, { isAnswered: true, verdict: 'concepts', topics: ['mining'] }),
    );
    const sorted = async (filter: StoryFilter) =>
      (await room.counts.run(filter))
        .filter(({ count }) => count > 0)
        .map(({ triage, fits, count }) => `${triage} ${fits} ${count}`)
        .sort();
    expect(await sorted({})).toEqual(['new false 1', 'new true 1', 'watching false 1']);
    expect(await sorted({ outlet: 'courier' })).toEqual(['new true 1', 'watching false 1']);
    expect(await sorted({ topic: 'mining', words: ['landslip'] })).toEqual(['new true 1']);
    expect([await sorted({ ownerId: 'ada' }), await sorted({ words: [] })]).toEqual([['watching false 1'], []]);
  });

  it('counts the few of a rare state exactly where of the others there are more than anybody counts', async () => {
    await arrive();
    await changeStory.run(await idOf(FERRY), { version: 1, triage: 'dropped' }, ADA);
    const [one] = await database.dataSource.manager.find(StoryTable, { take: 1 });
    const many = Array.from({ length: MOST_COUNTED + 5 }, (_, n) => ({
      ...one!,
      id: newId(),
      triage: 'new' as const,
      latestAt: START + n,
    }));
    for (let at = 0; at < many.length; at += 50) {
      await database.dataSource.manager.insert(StoryTable, many.slice(at, at + 50));
    }
    const counts = await room.counts.run({});
    const of = (triage: string, fits: boolean) => counts.find((one) => one.triage === triage && one.fits === fits);
    expect(of('new', false)).toMatchObject({ count: MOST_COUNTED, isMore: true });
    expect(of('dropped', false)).toMatchObject({ count: 1, isMore: false });
    expect([of('new', true)?.count, of('pitching', false)?.count]).toEqual([0, 0]);
  });

  it('pages through a facet without repeating or losing any', async () => {
    await file(
      'courier',
      ...Array.from({ length: 9 }, (_, n) => item(`n${n}`, `Mill ${n} in Dale${n} reopens`, n % 3)),
    );
    const all = (await room.search.page({ outlet: 'courier' }, 50)).map(({ id }) => id);
    const first = await room.search.page({ outlet: 'courier' }, 4);
    const { latestAt, id } = first.at(-1)!;
    const second = await room.search.page({ outlet: 'courier' }, 50, { at: latestAt, id });
    expect([...first, ...second].map((story) => story.id)).toEqual(all);
  });

  it.each([
    ['landslip', [QUARRY]],
    ['VILLAGERS', [QUARRY]],
    ['strike', [QUARRY]],
    ['cafe penm', [LIBRARY]],
    ['Café £5m', [LIBRARY]],
    ['ferry quarry', []],
    ['ferry OR quarry', []],
    ['fer*', [FERRY]],
    ['"ferry" -storm ^damage', [FERRY]],
    ["storm'); drop table news_story; --", []],
    ['storm & damage | quarry', []],
    ['text:storm', []],
    ['()', []],
  ])('searches %s as words and nothing else', async (q, headlines) => {
    await arrive();
    expect(await found({ words: queryWords(q) })).toEqual(headlines);
  });

  it('finds a story by what it says now, and by the title of a source', async () => {
    await arrive();
    await file('courier', item('q', 'Quarry in Hexley saved by buyer', 3));
    expect(await found({ words: ['landslip'] })).toEqual([]);
    await file('gazette', {
      ...item('other', 'Hexley pit rescued', 3),
      item: { ...item('other', 'Hexley pit rescued', 3).item, link: 'https://q.example/a' },
    });
    const byTitle = await found({ words: ['rescued'] });
    expect([byTitle.length, await found({ words: ['saved'] })]).toEqual([1, byTitle]);
  });

  it('keeps who did what, from which state to which', async () => {
    await arrive();
    const id = await idOf(FERRY);
    await changeStory.run(id, { version: 1, triage: 'watching' }, ADA);
    clock.advance(MINUTE);
    await changeStory.run(id, { version: 2, ownerId: 'bea' }, BEA);
    await changeStory.run(id, { version: 3, triage: 'watching' }, BEA);
    expect(await room.changes.history(id)).toMatchObject([
      { by: BEA, version: 3, before: { ownerId: null }, after: { triage: 'watching', ownerId: 'bea' } },
      { by: ADA, version: 2, before: { triage: 'new' }, after: { triage: 'watching', ownerId: null } },
    ]);
    expect((await room.live.since((await room.live.settle()) - 1))![0]).toMatchObject({
      subject: id,
      change: 'triaged',
    });
  });

  it('lets one of two who triage the same version through, and tells the other who was first', async () => {
    await arrive();
    const id = await idOf(FERRY);
    const outcomes = await Promise.allSettled([
      changeStory.run(id, { version: 1, triage: 'pitching' }, ADA),
      changeStory.run(id, { version: 1, triage: 'dropped' }, BEA),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [first] = await room.changes.history(id);
    expect((outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason).toMatchObject({
      code: 'story.clash',
      details: {
        clash: { version: 2, changedBy: first!.by, changedAt: new Date(clock.now()).toISOString() },
      },
    });
  });

  it('does not count what outlets publish as a change by somebody', async () => {
    await arrive();
    const id = await idOf(FERRY);
    await file('gazette', item('f', `${FERRY} again`, 1));
    expect(await refusalOf(changeStory.run(id, { version: 1, triage: 'watching' }, ADA))).toBeUndefined();
  });

  it('refuses an owner who is not staff, and a story that is not there', async () => {
    await arrive();
    expect(await refusalOf(changeStory.run(await idOf(FERRY), { version: 1, ownerId: 'nobody' }, ADA))).toMatchObject({
      code: 'staff.unknown',
    });
    expect(await refusalOf(changeStory.run(newId(), { version: 1, triage: 'new' }, ADA))).toMatchObject({
      code: 'story.not-found',
    });
  });

  it('keeps the further triage and its owner when stories merge, and says so to who has the old one in hand', async () => {
    await arrive();
    const [into, from] = [await idOf(QUARRY), await idOf(FERRY)];
    await changeStory.run(from, { version: 1, triage: 'pitching', ownerId: 'bea' }, BEA);
    await room.transactions.run(async (manager) => {
      await room.merge.run(manager, from, into);
      await room.ledger.recount(manager, [into]);
    });
    const story = await room.ledger.read(from);
    expect(story).toMatchObject({ id: into, triage: 'pitching', ownerId: 'bea', version: 3 });
    expect(await found({ outlet: 'gazette' })).toEqual([QUARRY]);
    for (const id of [into, from]) {
      expect(await refusalOf(changeStory.run(id, { version: 1, triage: 'dropped' }, ADA))).toMatchObject({
        code: 'story.clash',
        details: { clash: { version: 3, changedBy: null } },
      });
    }
  });
});
