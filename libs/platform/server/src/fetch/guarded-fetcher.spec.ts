import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, type Socket } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { DAY, HOUR, SECOND } from '@greenroom/kernel';
import { GuardedFetcher } from './guarded-fetcher';
import { type FetchLimits } from './fetch-limits';
import { type FetchRequest } from './fetch-outcome';
import { type Resolve } from './guarded-lookup';

const FEED = '<rss><channel><title>Café</title></channel></rss>';
const NOW = Date.UTC(2026, 6, 15, 9);

type Script = (request: IncomingMessage, response: ServerResponse) => void;
const send =
  (status: number, headers: Record<string, string> = {}, body: string | Buffer = ''): Script =>
  (_request, response) =>
    void response.writeHead(status, headers).end(body);

/** What the server does, by path. */
const scripts: Record<string, Script> = {
  '/feed': send(
    200,
    { 'content-type': 'text/xml; charset=iso-8859-1', etag: '"1"', 'cache-control': 'max-age=600' },
    FEED,
  ),
  '/conditional': (request, response) => {
    const isKnown = request.headers['if-none-match'] === '"1"' && request.headers['if-modified-since'] === 'then';
    response.writeHead(isKnown ? 304 : 200, { etag: '"1"' }).end(isKnown ? undefined : FEED);
  },
  '/headers': (request, response) => void response.end(JSON.stringify(request.headers)),
  '/gzip': send(200, { 'content-encoding': 'gzip' }, gzipSync(FEED)),
  '/gzip-unsaid': send(200, {}, gzipSync(FEED)),
  '/gzip-untrue': send(200, { 'content-encoding': 'gzip' }, FEED),
  '/gzip-cut': send(200, { 'content-encoding': 'gzip' }, gzipSync(FEED.repeat(500)).subarray(0, -20)),
  '/gzip-broken': send(
    200,
    { 'content-encoding': 'gzip' },
    Buffer.concat([gzipSync('').subarray(0, 10), Buffer.alloc(99, 7)]),
  ),
  '/br': send(200, { 'content-encoding': 'br' }, brotliCompressSync(FEED)),
  '/deflate': send(200, { 'content-encoding': 'deflate' }, deflateSync(FEED)),
  '/deflate-raw': send(200, { 'content-encoding': 'deflate' }, deflateRawSync(FEED)),
  '/twice': send(200, { 'content-encoding': 'gzip, br' }, brotliCompressSync(gzipSync(FEED))),
  '/zstd': send(200, { 'content-encoding': 'zstd' }, 'x'),
  '/empty': send(200),
  '/gone': send(410),
  '/missing': send(404),
  '/busy': send(429, { 'retry-after': '3600' }),
  '/down': send(503, { 'retry-after': new Date(NOW + 90 * SECOND).toUTCString() }),
  '/for-ever': send(503, { 'retry-after': '999999999' }),
  '/moved': send(301, { location: '/moved-again' }),
  '/moved-again': send(308, { location: '/feed' }),
  '/found': send(302, { location: '/feed' }),
  '/moved-then-found': send(301, { location: '/found' }),
  '/loop': send(302, { location: '/loop' }),
  '/to-file': send(302, { location: 'file:///etc/passwd' }),
  '/to-metadata': send(302, { location: 'http://169.254.169.254/latest/meta-data/' }),
  '/to-name': send(302, { location: 'http://inside.test/' }),
  '/to-nowhere': send(302, { location: 'http://[bad' }),
  '/endless-redirect': (_request, response) => {
    response.writeHead(302, { location: '/feed' });
    pour(response, Buffer.alloc(65_536, 'x'));
  },
  '/infinite': (_request, response) => pour(response.writeHead(200), Buffer.alloc(65_536, 'x')),
  '/bomb': (_request, response) => {
    // Gzip files one after another are one gzip file: 10 MB in 10 KB, over and over.
    pour(response.writeHead(200, { 'content-encoding': 'gzip' }), gzipSync(Buffer.alloc(10e6)));
  },
  '/slow-loris': (_request, response) => {
    response.writeHead(200);
    const drip = setInterval(() => response.write('x'), 20);
    response.on('close', () => clearInterval(drip));
  },
  '/silent': () => undefined,
  '/dropped': (_request, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write(FEED);
    setTimeout(() => response.destroy(), 10);
  },
  '/not-http': (request) => void request.socket.end('SSH-2.0-OpenSSH\r\n'),
  '/huge-headers': send(200, { 'x-large': 'x'.repeat(40_000) }, FEED),
};

function pour(response: ServerResponse, chunk: Buffer): void {
  const more = () => {
    while (response.write(chunk));
  };
  response.on('drain', more).on('error', () => undefined);
  more();
}

const sockets = new Set<Socket>();
let server: Server;
let base: string;
const fetchers: GuardedFetcher[] = [];

beforeAll(async () => {
  server = createServer((request, response) => scripts[request.url ?? '']?.(request, response));
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await Promise.all(fetchers.map((fetcher) => fetcher.close()));
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});

function fetcher(limits: Partial<FetchLimits> = {}, resolve?: Resolve): GuardedFetcher {
  const { port } = server.address() as AddressInfo;
  const made = new GuardedFetcher({
    accept: 'text/xml',
    clock: { now: () => NOW },
    userAgent: 'Greenroom test',
    allowList: [`127.0.0.1:${port}`, `feeds.test:${port}`],
    limits,
    ...(resolve ? { resolve } : {}),
  });
  fetchers.push(made);
  return made;
}

const get = (path: string, known: Partial<FetchRequest> = {}, limits: Partial<FetchLimits> = {}) =>
  fetcher(limits).fetch({ address: base + path, ...known });

async function socketsLeft(): Promise<number> {
  for (let tries = 0; tries < 50 && sockets.size > 0; tries++) await new Promise((resolve) => setTimeout(resolve, 10));
  return sockets.size;
}

describe('GuardedFetcher', () => {
  it('fetches a body with all that the next poll needs', async () => {
    const outcome = await get('/feed');
    expect(outcome).toMatchObject({
      kind: 'fetched',
      finalAddress: `${base}/feed`,
      contentType: 'text/xml; charset=iso-8859-1',
      etag: '"1"',
      freshFor: 600 * SECOND,
    });
    expect(outcome).not.toHaveProperty('permanentRedirectTo');
    expect(outcome.kind === 'fetched' && Buffer.from(outcome.body).toString()).toBe(FEED);
    expect(await socketsLeft()).toBe(0);
  });

  it.each(['gzip', 'gzip-unsaid', 'gzip-untrue', 'br', 'deflate', 'deflate-raw', 'twice'])(
    'decodes %s',
    async (name) => {
      const outcome = await get(`/${name}`);
      expect(outcome.kind === 'fetched' && Buffer.from(outcome.body).toString()).toBe(FEED);
    },
  );

  it('keeps what a cut gzip stream holds', async () => {
    const outcome = await get('/gzip-cut');
    expect(outcome.kind === 'fetched' && Buffer.from(outcome.body).toString().startsWith(FEED)).toBe(true);
  });

  it('says who it is and what it understands', async () => {
    const outcome = await get('/headers', {
      etag: '"x"',
      lastModified: 'then',
      validatedAddress: 'https://elsewhere.test/',
    });
    const headers = JSON.parse(outcome.kind === 'fetched' ? Buffer.from(outcome.body).toString() : '{}') as object;
    expect(headers).toMatchObject({
      accept: 'text/xml',
      'user-agent': 'Greenroom test',
      'accept-encoding': 'gzip, br, deflate',
    });
    expect(headers).not.toHaveProperty('if-none-match');
    expect(headers).not.toHaveProperty('cookie');
  });

  it('asks conditionally, and sees through a server that never says 304', async () => {
    expect(await get('/conditional', { etag: '"1"', lastModified: 'then' })).toEqual({
      kind: 'unchanged',
      finalAddress: `${base}/conditional`,
      etag: '"1"',
      lastModified: 'then',
    });
    const first = await get('/feed');
    const bodyHash = first.kind === 'fetched' ? first.bodyHash : '';
    expect(await get('/feed', { bodyHash })).toMatchObject({ kind: 'unchanged', etag: '"1"' });
  });

  it.each([
    ['/gone', { kind: 'gone' }],
    ['/missing', { kind: 'failed', code: 'http-status', status: 404 }],
    ['/busy', { kind: 'failed', code: 'http-status', status: 429, retryAfter: HOUR }],
    ['/down', { kind: 'failed', status: 503, retryAfter: 90 * SECOND }],
    ['/for-ever', { kind: 'failed', status: 503, retryAfter: DAY }],
    ['/zstd', { kind: 'failed', code: 'encoding-unknown' }],
    ['/gzip-broken', { kind: 'failed', code: 'encoding-broken' }],
    ['/dropped', { kind: 'failed', code: 'connection-lost' }],
    ['/not-http', { kind: 'failed', code: 'bad-response' }],
    ['/huge-headers', { kind: 'failed', code: 'bad-response' }],
    ['/empty', { kind: 'fetched', body: new Uint8Array() }],
    ['/loop', { kind: 'failed', code: 'too-many-redirects' }],
    ['/to-nowhere', { kind: 'failed', code: 'redirect-unreadable' }],
    ['/to-file', { kind: 'refused', code: 'address-scheme' }],
    ['/to-metadata', { kind: 'refused', code: 'address-not-public' }],
    [
      '/moved',
      {
        kind: 'fetched',
        finalAddress: expect.stringMatching(/\/feed$/),
        permanentRedirectTo: expect.stringMatching(/\/feed$/),
      },
    ],
    ['/endless-redirect', { kind: 'fetched' }],
  ])('%s: %j', async (path, expected) => expect(await get(path)).toMatchObject(expected));

  it.each(['/found', '/moved-then-found'])('%s is no permanent move', async (path) => {
    const outcome = await get(path);
    expect(outcome).toMatchObject({ kind: 'fetched', finalAddress: `${base}/feed` });
    expect(outcome).not.toHaveProperty('permanentRedirectTo');
  });

  it.each(['/slow-loris', '/silent'])('%s: gives up at the deadline and closes the socket', async (path) => {
    expect(await get(path, {}, { totalTimeout: 200 })).toMatchObject({ kind: 'failed', code: 'deadline' });
    expect(await socketsLeft()).toBe(0);
  });

  it.each(['/infinite', '/bomb'])(
    '%s: stops at five megabytes, in little memory, and closes the socket',
    async (path) => {
      await get('/feed');
      const before = process.memoryUsage().rss;
      expect(await get(path)).toMatchObject({ kind: 'failed', code: 'too-large' });
      expect(process.memoryUsage().rss - before).toBeLessThan(50e6);
      expect(await socketsLeft()).toBe(0);
    },
  );

  it('looks a name up once, and dials what it was told', async () => {
    let lookups = 0;
    const resolve: Resolve = async () => [{ address: '127.0.0.1', family: ++lookups && 4 }];
    const address = base.replace('127.0.0.1', 'feeds.test');
    expect(await fetcher({}, resolve).fetch({ address: `${address}/feed` })).toMatchObject({ kind: 'fetched' });
    expect(lookups).toBe(1);
  });

  it.each([
    ['private', ['127.0.0.1']],
    ['public and private', ['8.8.8.8', '127.0.0.1']],
    ['IPv4-compatible', ['::127.0.0.1']],
  ])('refuses a name whose addresses are %s, at once and after a redirect', async (_kind, addresses) => {
    const resolve: Resolve = async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    const refused = { kind: 'refused', code: 'address-not-public', sentence: expect.any(String) };
    expect(await fetcher({}, resolve).fetch({ address: 'http://inside.test/' })).toEqual(refused);
    expect(await fetcher({}, resolve).fetch({ address: `${base}/to-name` })).toEqual(refused);
  });

  it('answers for a name that is nobody’s, and for no address at all', async () => {
    const nobody: Resolve = () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' }));
    const asked = fetcher({}, nobody);
    expect(await asked.fetch({ address: 'http://nobody.test/' })).toMatchObject({
      kind: 'failed',
      code: 'name-not-found',
    });
    expect(await asked.fetch({ address: 'feeds' })).toMatchObject({ kind: 'refused', code: 'address-unreadable' });
  });
});
