import { request } from 'node:http';
import { makeTestDatabase, type TestDatabase } from '@greenroom/platform/persistence/testing';
import { becomeFirstAdministrator, type ServerProcess, startProcess } from '@greenroom/testing';

/** What the edge does with what is wrong, over HTTP, on the built server. */
describe.each(['sqlite', 'postgres'] as const)('the edge on %s', (engine) => {
  let database: TestDatabase;
  let server: ServerProcess;
  let address: string;
  let signedIn: { Cookie: string };

  beforeAll(async () => {
    database = await makeTestDatabase(engine);
    server = startProcess('main', [], {
      ...(engine === 'postgres'
        ? { DATABASE_URL: database.address.url }
        : { DATA_DIRECTORY: database.address.file.replace(/\/[^/]*$/, '') }),
      PORT: '0',
      LOG_LEVEL: 'info',
    });
    [, address] = (await server.saw(/Greenroom is at (\S+)/)) as unknown as [string, string];
    signedIn = await becomeFirstAdministrator(address);
  });
  afterAll(async () => {
    await server?.stop();
    await database?.remove();
  });

  const ask = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${address}${path}`, { ...init, headers: { ...signedIn, ...init?.headers } });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      body: (await response.json()) as Record<string, unknown>,
    };
  };

  it('says that it is well, and which database it is on', async () => {
    expect((await ask('api/health')).body).toMatchObject({ status: 'ok', database: engine });
  });

  it('publishes what it can do', async () => {
    expect(Object.keys((await ask('api/openapi.json')).body['paths'] as object)).toContain('/api/stories/{id}/matches');
  });

  it('answers an empty list to an empty network', async () => {
    expect((await ask('api/stories')).body).toEqual({ items: [] });
  });

  it.each([
    ['a limit that is no number', 'api/stories?limit=many', 400, 'request.invalid'],
    ['a limit out of bounds', 'api/stories?limit=100000', 400, 'request.invalid'],
    ['a field that is not ours', 'api/stories?sort=name;drop', 400, 'request.invalid'],
    ['a parameter given twice', 'api/stories?limit=1&limit=2', 400, 'request.invalid'],
    ['a page token of somebody else', 'api/stories?after=AAAA', 400, 'page.unknown'],
    ['an id that is none', "api/stories/1'%20or%201=1", 404, 'request.not-found'],
    ['an id that is nobody’s', 'api/stories/0197f6a0-5c1e-7abc-8def-0123456789ab', 404, 'story.not-found'],
    [
      'matches of a story that is not there',
      'api/stories/0197f6a0-5c1e-7abc-8def-0123456789ab/matches',
      404,
      'story.not-found',
    ],
    ['an address that is not ours', 'api/nothing', 404, 'request.not-found'],
  ])('refuses %s', async (_, path, status, code) => {
    const answer = await ask(path);
    expect(answer).toMatchObject({
      status,
      type: expect.stringContaining('application/problem+json'),
      body: { status, code },
    });
    expect(JSON.stringify(answer.body)).not.toMatch(/ at .*:\d+|\.ts|node_modules|SELECT/);
  });

  it('refuses what is nested deeper than anything is, and does not fail by it', async () => {
    const body = '['.repeat(20_000) + ']'.repeat(20_000);
    const answer = await ask('api/requests', { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  });

  it('refuses a character that no text has and PostgreSQL cannot keep, wherever it stands', async () => {
    const post = (path: string, body: object) =>
      ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
    for (const answer of [
      await ask('api/people?q=a%00b'),
      await post('api/duty/notes', { text: 'a\u0000b' }),
      await post('api/requests', { topic: 'Rents', notes: { place: 'a\u0000b' } }),
    ])
      expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    const { body } = await post('api/requests', { notes: { place: 'a\u0000b' } });
    expect(body['issues']).toEqual([{ path: 'body.notes.place', message: 'has a character that no text has' }]);
  });

  it('is not reached by a foreign page: neither its origin nor a name that points here', async () => {
    expect((await ask('api/stories', { headers: { Origin: 'https://evil.example' } })).body['code']).toBe(
      'request.forbidden',
    );
    const { port } = new URL(address);
    const status = await new Promise((resolve, reject) => {
      const call = request(
        { port, host: '127.0.0.1', path: '/api/stories', headers: { Host: 'evil.example' } },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        },
      );
      call.on('error', reject).end();
    });
    expect(status).toBe(403);
  });

  it('reads a body of those only who may send it, and no more than the address takes', async () => {
    const send = (path: string, body: string, headers: Record<string, string> = {}) =>
      ask(path, { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } });
    const large = JSON.stringify({ fileName: 'people.csv', content: 'x'.repeat(2 * 1024 * 1024) });
    expect((await send('api/people/import', '{ not JSON', { Cookie: '' })).body['code']).toBe('session.absent');
    expect((await send('api/people/import', '{ not JSON')).body['code']).toBe('request.invalid');
    expect((await send('api/match', large)).body['code']).toBe('request.too-large');
    expect((await send('api/people/import', large)).body['code']).toBe('people.file-unreadable');
    expect((await send('api/match', 'title=x', { 'Content-Type': 'text/plain' })).status).toBe(400);
  });

  it('logs refusals with their correlation id and without the query', async () => {
    const { body } = await ask('api/stories?limit=planted-marker');
    expect(server.output()).toContain(String(body['correlationId']));
    expect(server.output()).not.toContain('planted-marker');
  });
});

it('says in a sentence that its port is taken', async () => {
  const database = await makeTestDatabase('sqlite');
  const environment = (port: string) => ({
    DATA_DIRECTORY: database.address.file.replace(/\/[^/]*$/, ''),
    PORT: port,
    LOG_LEVEL: 'info',
  });
  const first = startProcess('main', [], environment('0'));
  const [, address] = await first.saw(/Greenroom is at (\S+)/);
  const second = startProcess('main', [], environment(new URL(address!).port));
  const code = await new Promise((resolve) => second.process.on('close', resolve));
  expect([code, second.output()]).toEqual([
    1,
    expect.stringMatching(/^Port \d+ is in use by another program\. Choose another one: PORT=\d+ npm start\n$/),
  ]);
  await first.stop();
  await database.remove();
});
