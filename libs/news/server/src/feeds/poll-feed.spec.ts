import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DAY, MINUTE } from '@greenroom/kernel';
import { statement, Transactions } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { createLogger, JobQueue, JobRunner, platformSchema, readSettings } from '@greenroom/platform/server';
import { FixedClock, rssOf } from '@greenroom/testing';
import { NEWS_TABLES, newsroom } from '../../testing';
import { AddFeed, FeedBook, FeedGateway, newsSchema, PollFeed } from '../index';
import { PollingWork } from './polling-work';
import { FeedParser } from './worker/feed-parser';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const item = (id: string) => ({
  id,
  title: `Council ${id} closes its libraries`,
  summary: `Readers in town ${id} protest.`,
  published: '2026-11-17T08:00:00Z',
});
const feed = (...ids: string[]) => rssOf('Courier', ids.map(item));
const ok =
  (body: string, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(200, { 'Content-Type': 'application/rss+xml', ...headers }).end(body);
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(code, headers).end();

describeOnEveryDatabase('PollFeed', [platformSchema, newsSchema], (database) => {
  const clock = new FixedClock();
  let server: Server;
  let answer: Answer;
  let gateway: FeedGateway;
  let book: FeedBook;
  let pollFeed: PollFeed;
  let queue: JobQueue;
  let addFeed: AddFeed;
  let feedId: string;
  const told: unknown[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const FEED_ALLOW = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ds = database.dataSource;
    const transactions = new Transactions(ds);
    queue = new JobQueue(ds, new Transactions(ds), clock);
    gateway = new FeedGateway(readSettings({ FEED_ALLOW }), clock, new FeedParser({ jobTimeout: 60_000 }));
    const { fileItems, live } = newsroom(ds, clock);
    book = new FeedBook(ds, transactions, queue, live, clock);
    addFeed = new AddFeed(book, gateway);
    const logger = Object.assign(createLogger('silent'), { warn: (line: unknown) => told.push(line) });
    pollFeed = new PollFeed(book, gateway, fileItems, transactions, clock, logger);
  });
  afterAll(async () => {
    await gateway?.onApplicationShutdown();
    server?.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  beforeEach(async () => {
    told.length = 0;
    for (const table of NEWS_TABLES) {
      await statement(database.dataSource, `delete from ${table}`);
    }
    answer = ok(feed('a', 'b'));
    const outcome = await addFeed.run(address());
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    feedId = outcome.value.id;
  });

  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/rss`;
  const items = async () =>
    Number((await statement<{ n: string }>(database.dataSource, 'select count(*) as n from news_item'))[0]!.n);
  const stored = async () => (await book.find(feedId))!;

  it('files what a feed holds, and asks again when it is due', async () => {
    const poll = await pollFeed.run(feedId);
    expect(poll).toMatchObject({ answer: 'fetched', added: 2 });
    expect(poll.again! - clock.now()).toBeGreaterThanOrEqual(15 * MINUTE);
    expect(await stored()).toMatchObject({
      outlet: 'Courier',
      lastFailure: null,
      lastGoodAt: clock.now(),
      memory: { health: 'ok' },
    });
  });

  it('sends back what tells the server that nothing is new', async () => {
    answer = ok(feed('a'), { ETag: '"one"', 'Last-Modified': 'Tue, 17 Nov 2026 08:00:00 GMT' });
    await pollFeed.run(feedId);
    let asked: IncomingMessage['headers'] = {};
    answer = (request, response) => {
      asked = request.headers;
      response.writeHead(304).end();
    };
    expect(await pollFeed.run(feedId)).toMatchObject({ answer: 'unchanged', added: 0 });
    expect(asked).toMatchObject({ 'if-none-match': '"one"', 'if-modified-since': 'Tue, 17 Nov 2026 08:00:00 GMT' });
  });

  it('sees through a server that sends the same again with a 200', async () => {
    await pollFeed.run(feedId);
    expect(await pollFeed.run(feedId)).toMatchObject({ answer: 'unchanged' });
  });

  it('keeps its items when a page comes in place of the feed, waits longer each time, tells once, and recovers', async () => {
    await pollFeed.run(feedId);
    answer = ok('<!doctype html><title>Sorry</title>', { 'Content-Type': 'text/html' });
    const waits: number[] = [];
    for (let round = 0; round < 5; round++) {
      const { again } = await pollFeed.run(feedId);
      waits.push(again! - clock.now());
      clock.advance(again! - clock.now());
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.at(-1)).toBeLessThanOrEqual(DAY);
    expect([await items(), (await stored()).memory.health, told.length]).toEqual([2, 'failing', 1]);
    expect((await stored()).lastFailure).toMatch(/web page/);

    answer = ok(feed('a', 'b', 'c'));
    await pollFeed.run(feedId);
    expect([await items(), (await stored()).memory.health, (await stored()).lastFailure]).toEqual([3, 'ok', null]);
    expect(told).toMatchObject([{ tell: 'failing' }, { tell: 'recovered' }]);
  });

  it('leaves a server alone for as long as it asks', async () => {
    answer = status(503, { 'Retry-After': '7200' });
    const { again } = await pollFeed.run(feedId);
    expect(again! - clock.now()).toBeGreaterThanOrEqual(120 * MINUTE);
  });

  it('stops when the publisher says that the feed is gone', async () => {
    answer = status(410);
    expect((await pollFeed.run(feedId)).again).toBeUndefined();
    expect(await stored()).toMatchObject({ status: 'gone', memory: { health: 'gone' } });
    answer = ok(feed('z'));
    await pollFeed.run(feedId);
    expect(await items()).toBe(0);
  });

  it('takes over a new address after three equal permanent redirects', async () => {
    answer = (request, response) =>
      request.url === '/rss' ? response.writeHead(301, { Location: '/moved' }).end() : ok(feed('a'))(request, response);
    for (let round = 0; round < 2; round++) await pollFeed.run(feedId);
    expect((await stored()).address).toBe(address());
    await pollFeed.run(feedId);
    expect((await stored()).address).toBe(address().replace('/rss', '/moved'));
  });

  it('does not lose a feed whose bytes stop in the middle of an item', async () => {
    answer = ok(feed('a', 'b', 'c').slice(0, -150));
    expect((await pollFeed.run(feedId)).added).toBeGreaterThanOrEqual(2);
  });

  it('is asked by its job, which then waits for the next time', async () => {
    const runner = new JobRunner(queue, clock, readSettings({}), createLogger('silent'));
    new PollingWork(runner, pollFeed).onModuleInit();
    expect([await runner.drain(), await items(), await runner.drain()]).toEqual([1, 2, 0]);
    clock.advance(20 * MINUTE);
    expect(await runner.drain()).toBe(1);
  });

  it('is not added when it is no feed, or not there', async () => {
    answer = ok('<html><body>Hello</body></html>', { 'Content-Type': 'text/html' });
    expect(await addFeed.run(`${address()}?other`)).toMatchObject({ ok: false, refusal: { code: 'feed.unreadable' } });
    answer = status(404);
    expect(await addFeed.run(`${address()}?none`)).toMatchObject({ ok: false, refusal: { code: 'feed.unreachable' } });
    expect(await book.all()).toHaveLength(1);
  });
});
