import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { makeTestDatabase, type TestDatabase } from '@greenroom/platform/persistence/testing';
import { becomeFirstAdministrator, Press, rssOf, type ServerProcess, startProcess } from '@greenroom/testing';

type Json = Record<string, unknown>;

/** The desk's addresses over HTTP, on the built server. */
describe.each(['sqlite', 'postgres'] as const)('the desk on %s', (engine) => {
  let database: TestDatabase;
  let press: Press;
  let server: ServerProcess;
  let address: string;
  let headers: Record<string, string>;

  const HEADLINE = 'Nurses & carers walk out at Penmore hospital over pay <3';
  const HOSTILE = `<img src=x onerror=alert(1)>${HEADLINE}`;
  const published = new Date(Date.now() - 3_600_000).toISOString();

  beforeAll(async () => {
    database = await makeTestDatabase(engine);
    press = await Press.open();
    press.publish(
      '/rss',
      rssOf('Courier & Co', [
        { id: 'n', title: HOSTILE, summary: 'NHS nurses strike as waiting lists grow.', published },
        { id: 'f', title: 'City beat United in cup final', summary: 'A late winner.', published },
      ]),
    );
    press.publish('/', '<html><link rel=alternate type=application/rss+xml href=/rss></html>', { type: 'text/html' });
    server = startProcess('main', [], {
      ...(engine === 'postgres'
        ? { DATABASE_URL: database.address.url }
        : { DATA_DIRECTORY: database.address.file.replace(/\/[^/]*$/, '') }),
      FEED_ALLOW: press.host,
      PORT: '0',
      LOG_LEVEL: 'warn',
    });
    [, address] = (await server.saw(/Greenroom is at (\S+)/)) as unknown as [string, string];
    headers = await becomeFirstAdministrator(address);
  });
  afterAll(async () => {
    await server?.stop();
    await press?.close();
    await database?.remove();
  });

  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${address}api/${path}`, {
      method,
      headers: { ...headers, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, type: response.headers.get('content-type'), text, body: parsed(text) };
  };
  const parsed = (text: string) => {
    try {
      return JSON.parse(text) as Json;
    } catch {
      return {} as Json;
    }
  };
  const until = async <Value>(
    look: () => Promise<Value | undefined | false | null>,
    instead = () => '',
  ): Promise<Value> => {
    for (let tries = 0; tries < 150; tries++) {
      const value = await look();
      if (value) return value;
      await pause(100);
    }
    throw new Error(`It never came to be; ${instead()}`);
  };
  const stories = async (query = '') => (await call('GET', `stories?${query}`)).body['items'] as Json[];
  /** Reads events until one is as wanted. */
  const listen = async (lastEventId?: string) => {
    const stop = new AbortController();
    const response = await fetch(`${address}api/events`, {
      headers: { ...headers, ...(lastEventId && { 'Last-Event-ID': lastEventId }) },
      signal: stop.signal,
    });
    let heard = '';
    void (async () => {
      const decoder = new TextDecoder();
      for await (const chunk of response.body!) heard += decoder.decode(chunk as Uint8Array);
    })().catch(() => undefined);
    return {
      type: response.headers.get('content-type'),
      heard: (pattern: RegExp) =>
        until(
          async () => pattern.exec(heard),
          () => `heard ${heard}`,
        ),
      text: () => heard,
      stop: () => stop.abort(),
    };
  };

  it('adds the feed of a site, and tells of its stories as they come', async () => {
    const events = await listen();
    expect(events.type).toContain('text/event-stream');
    const added = await call('POST', 'feeds', { address: press.address('/') });
    expect(added).toMatchObject({
      status: 200,
      body: { isNew: true, items: 2, feed: { outlet: 'Courier & Co', address: press.address('/rss'), version: 1 } },
    });
    const [, number] = (await events.heard(
      /id: (\d+)\nevent: story\ndata: {"id":"[0-9a-f-]{36}","change":"arrived"}\n\n/,
    )) as unknown as [string, string];
    await events.heard(/event: story\ndata: {"id":"[0-9a-f-]{36}","change":"matched"}/);
    await events.heard(/event: feed\ndata: .*"change":"health"/);
    events.stop();

    const later = await listen(String(Number(number) - 1));
    await later.heard(new RegExp(`id: ${number}\nevent: story`));
    later.stop();
    const foreign = await listen('999999999');
    await foreign.heard(/event: reset/);
    foreign.stop();
    const { id } = (added.body['feed'] as Json)!;
    expect((await call('GET', `feeds/${id}`)).body).toMatchObject({
      health: 'ok',
      sentence: 'Doing well.',
      failures: 0,
    });
    expect((await call('POST', `feeds/${id}/poll`)).status).toBe(200);
  });

  it('filters and searches, and shows why', async () => {
    await until(async () => (await stories('fits=false')).every(({ isAnswered }) => isAnswered !== null));
    expect(await stories('q=penmore%20nurs')).toMatchObject([{ headline: HEADLINE, triage: 'new', version: 1 }]);
    expect(await stories('outlet=Courier%20%26%20Co')).toHaveLength(2);
    expect(await stories(`since=${new Date().toISOString()}`)).toEqual([]);
    expect(await stories('topic=health')).toMatchObject([{ headline: HEADLINE }]);
    expect(await stories('fits=true')).toEqual([]);
    const unanswered = await call('GET', 'stories/unanswered');
    expect(unanswered.body['items']).toContainEqual(
      expect.objectContaining({
        headline: HEADLINE,
        because: expect.objectContaining({
          code: 'nobody',
          concepts: expect.arrayContaining([expect.objectContaining({ id: 'nurses-pay-strikes' })]),
        }),
      }),
    );
  });

  it('triages, and answers a clash with who was first', async () => {
    const [{ id }] = (await stories('q=nurses')) as unknown as [{ id: string }];
    const first = await call('PATCH', `stories/${id}`, { version: 1, triage: 'watching' });
    expect(first).toMatchObject({ status: 200, body: { triage: 'watching', version: 2 } });
    const { by } = (first.body['history'] as Json[])[0]!;
    const second = await call('PATCH', `stories/${id}`, { version: 1, triage: 'dropped' });
    expect(second).toMatchObject({
      status: 409,
      body: { code: 'story.clash', clash: { version: 2, changedBy: by, changedAt: expect.stringMatching(/Z$/) } },
    });
    const ownerId = (by as { id: string }).id;
    expect(await call('PATCH', `stories/${id}`, { version: 2, ownerId })).toMatchObject({ body: { owner: by } });
    expect([await stories(`owner=${ownerId}`), await stories('owner=none&triage=watching,pitching')]).toMatchObject([
      [{ id }],
      [],
    ]);
    expect((await call('PATCH', `stories/${id}`, { version: 3, ownerId: 'nobody' })).body).toMatchObject({
      code: 'staff.unknown',
    });
  });

  it('imports people after showing what is wrong, and matches anew', async () => {
    const content =
      'id,name,bio,region,topics,gender\np1,Ada <b>Ridge</b>,A nurse.,Leeds,nhs:1,x\np2,,No name.,,\np3,=cmd|calc,Speaks.,Hull,tax:9\n';
    const file = { fileName: 'people.csv', content };
    const preview = await call('POST', 'people/import?dryRun=true', file);
    expect(preview.body).toMatchObject({
      isStored: false,
      added: 1,
      selfDescription: ['gender'],
      issues: [
        { line: 3, field: 'name' },
        { line: 4, field: 'topics' },
      ],
    });
    expect((await call('POST', 'people/import', file)).body).toMatchObject({
      code: 'people.import-faulty',
      status: 422,
    });
    expect((await call('GET', 'people')).body).toMatchObject({ items: [] });
    expect((await call('POST', 'people/import?skipFaulty=true', file)).body).toMatchObject({
      isStored: true,
      added: 1,
    });
    expect((await call('POST', 'people/import', { fileName: 'x.json', content: '{' })).body).toMatchObject({
      code: 'people.file-unreadable',
    });
    const list = await call('GET', 'people?topic=NHS&q=ridge');
    expect(list.body).toMatchObject({
      items: [{ name: 'Ada <b>Ridge</b>', expertise: [{ topic: 'nhs', weight: 1 }] }],
      facets: { topics: [{ value: 'nhs', count: 1 }], regions: [{ value: 'Leeds', count: 1 }] },
    });
    const [{ id, version }] = list.body['items'] as unknown as [{ id: string; version: number }];
    expect((await call('PATCH', `people/${id}`, { version, region: 'Hull' })).body).toMatchObject({ region: 'Hull' });
    expect((await call('PATCH', `people/${id}`, { version, region: 'York' })).body).toMatchObject({
      code: 'person.clash',
      clash: { changedBy: { id: expect.any(String) } },
    });
    expect(await until(async () => (await stories('fits=true'))[0])).toMatchObject({ headline: HEADLINE });
  });

  it('matches a pasted headline, and tries it against a change of the thesaurus', async () => {
    const pasted = await call('POST', 'match', { title: 'NHS nurses strike over hospital waiting lists' });
    expect(pasted.body).toMatchObject({
      isAnswered: true,
      matches: [
        { name: 'Ada <b>Ridge</b>', parts: expect.arrayContaining([expect.objectContaining({ kind: 'tag' })]) },
      ],
    });
    const concept = {
      id: 'lidos',
      label: 'Lidos',
      topics: { nhs: 1 },
      terms: ['wild swimming club'],
      yes: ['Wild swimming club saves lido'],
      no: ['Champion wins gold'],
    };
    const tried = await call('POST', 'topics/try', { concept, headline: 'Wild swimming club saves lido' });
    expect(tried.body).toMatchObject({
      before: { because: { concepts: expect.not.arrayContaining([expect.objectContaining({ id: 'lidos' })]) } },
      after: { because: { concepts: expect.arrayContaining([expect.objectContaining({ id: 'lidos' })]) } },
    });
    const { revision } = (await call('GET', 'topics')).body as unknown as { revision: number };
    expect((await call('PUT', 'topics/concepts/lidos', { revision, concept })).body).toEqual({
      revision: revision + 1,
    });
    expect((await call('PUT', 'topics/concepts/lidos', { revision, concept })).body).toMatchObject({
      code: 'thesaurus.clash',
      clash: { version: revision + 1 },
    });
    expect((await call('DELETE', `topics/concepts/lidos?revision=${revision + 1}`)).status).toBe(200);
  });

  it('writes its feeds as OPML and reads them again, and refuses what is none', async () => {
    const opml = await call('GET', 'feeds/opml');
    expect(opml.type).toContain('text/x-opml');
    const again = await call('POST', 'feeds/opml', { content: opml.text });
    expect(again.body).toEqual({
      items: [{ address: press.address('/rss'), outlet: 'Courier & Co', result: 'known' }],
    });
    expect((await call('POST', 'feeds/opml', { content: '<!DOCTYPE x [<!ENTITY a "b">]><opml/>' })).body).toMatchObject(
      {
        code: 'feed.opml-unreadable',
      },
    );
    expect((await call('GET', 'feeds/starters')).body['items']).toContainEqual(
      expect.objectContaining({ outlet: 'BBC News', isWatched: false }),
    );
  });

  it.each([
    ['POST', 'feeds', { address: 'file:///etc/passwd' }, 'request.invalid'],
    ['POST', 'feeds', { address: 'http://10.0.0.1/rss' }, 'feed.unreachable'],
    ['GET', 'stories?triage=new,asleep', undefined, 'request.invalid'],
    ['GET', 'stories/0197f6a0-5c1e-7abc-8def-0123456789ab', undefined, 'story.not-found'],
    ['GET', 'feeds/0197f6a0-5c1e-7abc-8def-0123456789ab', undefined, 'feed.not-found'],
    ['GET', 'people/0197f6a0-5c1e-7abc-8def-0123456789ab', undefined, 'person.not-found'],
    ['GET', 'people?after=AAAA', undefined, 'page.unknown'],
  ])('refuses %s %s', async (method, path, body, code) => {
    expect((await call(method, path, body)).body).toMatchObject({ code });
  });

  it('lets go of who listens, of who comes back on the connection they have, and of who has one and asks nothing', async () => {
    const silent = connect(Number(new URL(address).port), '127.0.0.1').on('error', () => undefined);
    const agent = new Agent({ keepAlive: true });
    let hasGone = false;
    const comeBack = (path: string): void => {
      get(`${address}api/${path}`, { agent, headers }, (answer) => {
        answer.resume().on('end', () => setTimeout(comeBack, 50, path));
      }).on('error', () => (hasGone = true));
    };
    comeBack('events');
    comeBack('health');
    await (await listen()).heard(/retry/);
    const stopped = server.stop().then(() => 'stopped');
    expect(await Promise.race([stopped, pause(60_000, 'still there', { ref: false })])).toBe('stopped');
    expect(hasGone).toBe(true);
    agent.destroy();
    silent.destroy();
    expect(server.output()).not.toMatch(/"level":50/);
  });
});
