import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HOUR, MINUTE } from '@greenroom/kernel';
import { statement } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { platformSchema, readSettings } from '@greenroom/platform/server';
import { FixedClock, rssOf } from '@greenroom/testing';
import { NEWS_TABLES, newsroom } from '../../testing';
import { newsSchema } from '../index';
import { AddFeed } from './add-feed';
import { ChangeFeed } from './change-feed';
import { FeedBook } from './feed-book';
import { FeedGateway } from './feed-gateway';
import { FeedParser } from './worker/feed-parser';
import { viewOfFeed } from './feed-view';
import { ImportOpml } from './opml/import-opml';

const ADA = { id: 'ada', name: 'Ada Fairweather' };
const BEA = { id: 'bea', name: 'Bea Ridge' };

describeOnEveryDatabase('the feeds', [platformSchema, newsSchema], (database) => {
  const clock = new FixedClock();
  const pages: Record<string, [type: string, body: string]> = {
    '/rss': ['application/rss+xml', rssOf('Courier', [])],
    '/site': ['text/html', '<html><link rel=alternate type=application/rss+xml href=/rss></html>'],
    '/two': [
      'text/html',
      '<html><link rel=alternate type=application/rss+xml title="A &lt;b&gt;" href=/rss><link rel=alternate type=application/atom+xml href=/atom></html>',
    ],
    '/loop': ['text/html', '<html><link rel=alternate type=application/rss+xml href=/loop></html>'],
    '/bare': ['text/html', '<html><p>nothing</html>'],
    '/inside': ['text/html', '<html><link rel=alternate type=application/rss+xml href="http://10.0.0.1/rss"></html>'],
  };
  let server: Server;
  let gateway: FeedGateway;
  let room: ReturnType<typeof newsroom>;
  let book: FeedBook;
  let addFeed: AddFeed;
  let changeFeed: ChangeFeed;
  let importOpml: ImportOpml;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const [type, body] = pages[request.url ?? ''] ?? ['text/plain', 'no'];
      response.writeHead(200, { 'Content-Type': type }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    gateway = new FeedGateway(
      readSettings({ FEED_ALLOW: new URL(at('')).host }),
      clock,
      new FeedParser({ jobTimeout: 60_000 }),
    );
    room = newsroom(database.dataSource, clock);
    book = new FeedBook(database.dataSource, room.transactions, room.queue, room.live, clock);
    addFeed = new AddFeed(book, gateway);
    changeFeed = new ChangeFeed(book, room.index, room.transactions, clock);
    importOpml = new ImportOpml(book, gateway);
  });
  afterAll(async () => {
    await gateway?.onApplicationShutdown();
    server?.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  beforeEach(async () => {
    for (const table of NEWS_TABLES) await statement(database.dataSource, `delete from ${table}`);
  });

  const at = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  const view = async (id: string) => viewOfFeed((await book.find(id))!);
  const jobs = () => statement(database.dataSource, 'select key from platform_job');

  it('adds the feed that a page names', async () => {
    const outcome = await addFeed.run(at('/site'));
    expect(outcome).toMatchObject({ ok: true, value: { isNew: true, outlet: 'Courier' } });
    expect((await book.all()).map(({ address }) => address)).toEqual([at('/rss')]);
    expect(await addFeed.run(at('/site'))).toMatchObject({ ok: true, value: { isNew: false } });
  });

  it.each<[string, string, object]>([
    ['a page that names two', '/two', { code: 'feed.choose' }],
    ['a page that names itself', '/loop', { code: 'feed.unreadable' }],
    ['a page that names none', '/bare', { code: 'feed.unreadable' }],
    ['text', '/text', { code: 'feed.unreadable' }],
    [
      'a page that names an address inside',
      '/inside',
      { code: 'feed.unreachable', details: { sentence: expect.stringContaining('not an address on the public') } },
    ],
  ])('refuses %s', async (_, path, refusal) => {
    expect(await addFeed.run(at(path))).toMatchObject({ ok: false, refusal });
    expect(await book.all()).toEqual([]);
  });

  it('offers the feeds of a page that names two', async () => {
    expect(await addFeed.run(at('/two'))).toMatchObject({
      refusal: {
        details: {
          choices: [
            { address: at('/rss'), title: 'A <b>' },
            { address: at('/atom'), title: '' },
          ],
        },
      },
    });
  });

  it('pauses, resumes and renames, and tells who came second who was first', async () => {
    const { id } = await book.add({ address: at('/rss'), outlet: 'Courier' });
    await changeFeed.run(id, 1, { isPaused: true }, ADA);
    expect(await view(id)).toMatchObject({ isPaused: true, sentence: 'Paused.', nextAt: null, version: 2 });
    await expect(changeFeed.run(id, 1, { outlet: 'Other' }, BEA)).rejects.toMatchObject({
      code: 'feed.clash',
      details: { clash: { version: 2, changedBy: ADA, changedAt: new Date(clock.now()).toISOString() } },
    });
    await statement(database.dataSource, 'delete from platform_job');
    await changeFeed.run(id, 2, { isPaused: false, outlet: 'Gazette', interval: HOUR }, BEA);
    expect(await view(id)).toMatchObject({
      isPaused: false,
      outlet: 'Gazette',
      intervalSeconds: 3600,
      nextAt: new Date(clock.now()).toISOString(),
    });
    expect(await jobs()).toEqual([{ key: id }]);
  });

  it('renames the outlet of the stories that the feed told', async () => {
    const { id } = await book.add({ address: at('/rss'), outlet: 'Courier' });
    const item = {
      key: 'q',
      item: { title: 'Quarry closes', summary: '', link: 'https://q.example/', published: clock.now() },
    };
    await room.transactions.run((manager) => room.fileItems.run(manager, id, [item], clock.now()));
    await changeFeed.run(id, 1, { outlet: 'Gazette' }, ADA);
    const found = (outlet: string) => room.search.page({ outlet }, 9).then(({ length }) => length);
    expect([await found('Courier'), await found('Gazette')]).toEqual([0, 1]);
  });

  it('removes a feed and keeps its stories; adding it again begins afresh', async () => {
    const { id } = await book.add({ address: at('/rss'), outlet: 'Courier' });
    const item = { key: 'q', item: { title: 'Quarry closes', summary: '', published: clock.now() } };
    await room.transactions.run((manager) => room.fileItems.run(manager, id, [item], clock.now()));
    await changeFeed.remove(id, undefined, ADA);
    expect([await book.all(), await book.pollNow(id), (await room.search.page({}, 9)).length]).toEqual([[], false, 1]);
    await expect(changeFeed.run(id, 2, { isPaused: true }, ADA)).rejects.toMatchObject({ code: 'feed.not-found' });
    expect(await book.add({ address: at('/rss'), outlet: 'Gazette' })).toEqual({ id, isNew: true });
    expect(await view(id)).toMatchObject({ outlet: 'Gazette', isPaused: false });
    expect((await room.live.settle(), await room.live.since(0))!.filter(({ kind }) => kind === 'feed')).toMatchObject([
      { change: 'added' },
      { change: 'removed' },
      { change: 'added' },
    ]);
  });

  it('says how a feed is doing', async () => {
    const { id } = await book.add({ address: at('/rss'), outlet: 'Courier' });
    const feed = (await book.find(id))!;
    const memory = { health: 'degraded' as const, failures: 2, movedAnswers: 0 };
    const words = (state: Partial<typeof feed>) => viewOfFeed({ ...feed, ...state }).sentence;
    expect([
      words({}),
      words({ lastGoodAt: clock.now() - MINUTE }),
      words({ memory, lastFailure: 'The host refuses connections.' }),
      words({ status: 'gone' }),
    ]).toEqual([
      'Not asked yet.',
      'Doing well.',
      'The last 2 tries failed. The host refuses connections.',
      'The publisher says that the feed is gone. It is not asked any more.',
    ]);
  });

  it('imports outlines one by one, and says why one is refused', async () => {
    await book.add({ address: at('/rss'), outlet: 'Courier' });
    const outline = (address: string, outlet = '') => ({ address, outlet });
    const results = await importOpml.run([
      outline(at('/rss')),
      outline('https://ward.test/feed', 'Ward'),
      outline('https://ward.test/feed'),
      outline('http://127.0.0.1:1/'),
      outline('javascript:alert(1)'),
      outline('feed'),
    ]);
    expect(results.map(({ result }) => result)).toEqual(['known', 'added', 'known', 'refused', 'refused', 'refused']);
    expect(results[5]!.sentence).toBe('That is not a web address.');
  });
});
