import { makeTestDatabase, type TestDatabase } from '@greenroom/platform/persistence/testing';
import { becomeFirstAdministrator, type ServerProcess, startProcess } from '@greenroom/testing';
import sharp from 'sharp';

type Json = Record<string, unknown>;

/** The people's addresses over HTTP, on the built server. */
describe.each(['sqlite', 'postgres'] as const)('people on %s', (engine) => {
  let database: TestDatabase;
  let server: ServerProcess;
  let address: string;
  let signedIn: { Cookie: string };
  let picture: Buffer;

  beforeAll(async () => {
    database = await makeTestDatabase(engine);
    server = startProcess('main', [], {
      ...(engine === 'postgres'
        ? { DATABASE_URL: database.address.url }
        : { DATA_DIRECTORY: database.address.file.replace(/\/[^/]*$/, '') }),
      PORT: '0',
      LOG_LEVEL: 'debug',
    });
    [, address] = (await server.saw(/Greenroom is at (\S+)/)) as unknown as [string, string];
    signedIn = await becomeFirstAdministrator(address);
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
    picture = await sharp({ create: { width: 400, height: 600, channels: 3, background: '#888', noise } })
      .withExif({ IFD0: { Artist: 'planted-artist' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 26/1' } })
      .jpeg()
      .toBuffer();
  });
  afterAll(async () => {
    await server?.stop();
    await database?.remove();
  });

  const call = async (method: string, path: string, body?: Buffer | object, headers: Record<string, string> = {}) => {
    const isFile = Buffer.isBuffer(body);
    const response = await fetch(`${address}api/${path}`, {
      method,
      headers: {
        ...signedIn,
        ...(body !== undefined && { 'Content-Type': isFile ? 'image/jpeg' : 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isFile ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      header: (name: string) => response.headers.get(name),
      bytes,
      body: (isJson ? JSON.parse(bytes.toString()) : {}) as Json,
    };
  };
  const add = async (name: string, facts: object = {}) => {
    const { status, body } = await call('POST', 'people', { name, ...facts });
    expect([status, body['code']]).toEqual([200, undefined]);
    return body as Json & { id: string; version: number };
  };
  const pathOf = (photo: unknown) => String(photo).replace(/^\/api\//, '');

  it('holds a whole profile, and says what it still needs', async () => {
    const facts = {
      role: 'Baker',
      languages: ['CY', 'bfi'],
      formats: ['tv', 'radio'],
      livedExperience: [{ issue: 'Debt', wording: 'I owed more than I earned.', consentedOn: '2025-03-14' }],
      trainedOn: '2025-03-14',
      metBy: 'Lea Officer',
    };
    const person = await add('Ada Fairweather', facts);
    expect(person).toMatchObject({
      ...facts,
      languages: ['cy', 'bfi'],
      photo: null,
      missing: ['bio', 'expertise', 'photo'],
    });
    const { facets } = (await call('GET', 'people')).body as { facets: { livedExperience: { id: string }[] } };
    expect(facets).toMatchObject({ livedExperience: [{ value: 'Debt', count: null }], languages: expect.any(Array) });
    const found = await call('GET', `people?language=cy&format=tv&lived=${facets.livedExperience[0]!.id}`);
    expect(found.body).toMatchObject({ items: [{ id: person.id }] });
    expect((await call('GET', 'people?lived=debt')).body).toMatchObject({ items: [], count: 0 });
    expect((await call('GET', 'people?q=owed')).body).toMatchObject({ items: [] });
  });

  it('says what is wrong with a profile without saying back what it holds', async () => {
    const lived = { issue: 'planted-issue', wording: 'planted-wording', consentedOn: '2999-01-01' };
    const refused = await call('POST', 'people', { name: 'Ada', livedExperience: [lived], languages: ['klingon'] });
    expect(refused).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', issues: [{ path: 'body.languages' }, { path: 'body.livedExperience' }] },
    });
    expect(refused.bytes.toString()).not.toContain('planted');
    const odd = { livedExperience: [{ ...lived, consentedOn: 'planted-day', mood: 'planted-mood' }] };
    expect((await call('POST', 'people', { name: 'Ada', ...odd })).status).toBe(400);
    expect(server.output()).not.toMatch(/planted-(issue|wording|day|mood)/);
  });

  it('takes a photo, draws it anew and lets a browser keep it', async () => {
    const { id } = await add('Bola Ridge');
    expect(picture.toString('latin1')).toContain('planted-artist');
    const put = await call('PUT', `people/${id}/photo`, picture);
    expect(put).toMatchObject({ status: 200, body: { id, photo: expect.stringMatching(/photo\?v=[0-9a-f]{16}$/) } });
    const photo = await call('GET', pathOf(put.body['photo']));
    expect(photo.status).toBe(200);
    expect(['content-type', 'cache-control', 'x-content-type-options'].map(photo.header)).toEqual([
      'image/webp',
      'private, max-age=86400, immutable',
      'nosniff',
    ]);
    expect(photo.bytes.toString('latin1')).not.toMatch(/planted-artist|Exif/);
    expect(await sharp(photo.bytes).metadata()).toMatchObject({ format: 'webp', width: 400, height: 400 });

    // fetch would ask for a fresh copy by itself.
    const has = { 'If-None-Match': photo.header('etag')!, 'Cache-Control': 'max-age=0' };
    const unversioned = await call('GET', `people/${id}/photo`, undefined, has);
    expect([unversioned.status, unversioned.bytes.length, unversioned.header('cache-control')]).toEqual([
      304,
      0,
      'private, no-cache',
    ]);
    expect((await call('DELETE', `people/${id}/photo`)).body).toMatchObject({ photo: null });
    expect(await call('GET', `people/${id}/photo`)).toMatchObject({
      status: 404,
      body: { code: 'person.photo-absent' },
    });
  });

  it.each<[string, () => Buffer, string, number, string]>([
    ['text that calls itself a JPEG', () => Buffer.from('no picture'), 'image/jpeg', 422, 'person.photo-refused'],
    ['a drawing that calls itself a PNG', () => Buffer.from('<svg/>'), 'image/png', 422, 'person.photo-refused'],
    ['a drawing', () => Buffer.from('<svg/>'), 'image/svg+xml', 415, 'request.unsupported'],
    ['JSON', () => Buffer.from('{}'), 'application/json', 415, 'request.unsupported'],
    ['a type with more to it', () => Buffer.from('zip'), 'Image/JPEG; q=1', 422, 'person.photo-refused'],
    ['more than 10 MB', () => Buffer.alloc(10 * 1024 * 1024 + 1, 7), 'image/jpeg', 413, 'request.too-large'],
  ])('refuses %s as a photo', async (_, make, type, status, code) => {
    const { id } = await add('Cato Élan');
    const refused = await call('PUT', `people/${id}/photo`, make(), { 'Content-Type': type });
    expect([refused.status, refused.body['code']]).toEqual([status, code]);
    expect((await call('GET', `people/${id}`)).body).toMatchObject({ photo: null });
  });

  it('takes a picture under the name of another kind of picture', async () => {
    const { id } = await add('Dara Lowe');
    const put = await call('PUT', `people/${id}/photo`, picture, { 'Content-Type': 'image/png' });
    expect(put.status).toBe(200);
  });

  it('shows and takes nothing without a session', async () => {
    const { id, version } = await add('Eve Marsh');
    const { body } = await call('PUT', `people/${id}/photo`, picture);
    const nobody = { Cookie: '' };
    const answers = [
      await call('GET', pathOf(body['photo']), undefined, nobody),
      await call('PUT', `people/${id}/photo`, picture, nobody),
      await call('DELETE', `people/${id}/photo`, undefined, nobody),
      await call('DELETE', `people/${id}?version=${version}`, undefined, nobody),
      await call('PUT', 'duty', { isMine: true }, nobody),
    ];
    expect(answers.map(({ status, body: { code } }) => [status, code])).toEqual(Array(5).fill([401, 'session.absent']));
    const foreign = await call('PUT', `people/${id}/photo`, picture, { Origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
    expect((await call('GET', `people/${id}`)).body).toMatchObject({ photo: body['photo'] });
  });

  it('removes somebody with their photo, if their profile is as it was seen', async () => {
    const { id, version } = await add('Flo North', { reference: 'f1' });
    const { body } = await call('PUT', `people/${id}/photo`, picture);
    expect(await call('DELETE', `people/${id}?version=${version - 1}`)).toMatchObject({
      status: 409,
      body: { code: 'person.clash', clash: { version } },
    });
    expect((await call('DELETE', `people/${id}?version=${version}`)).status).toBe(200);
    expect((await call('GET', `people/${id}`)).body).toMatchObject({ code: 'person.not-found' });
    expect((await call('GET', pathOf(body['photo']))).status).toBe(404);
    expect((await call('PUT', `people/${id}/photo`, picture)).body).toMatchObject({ code: 'person.not-found' });
  });

  it('hands the duty on', async () => {
    expect((await call('GET', 'duty')).body).toMatchObject({ officer: null, since: null });
    const mine = (await call('PUT', 'duty', { isMine: true })).body;
    const me = { id: expect.any(String), name: 'Ada Fairweather' };
    expect(mine).toMatchObject({ officer: me, since: expect.any(String), how: 'hand' });
    expect((await call('GET', 'duty')).body).toEqual(mine);
    expect((await call('PUT', 'duty', { isMine: false })).body).toMatchObject({ officer: null, since: null });
  });
});
