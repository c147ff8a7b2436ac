import type { Endpoint } from '@greenroom/contract';
import { mayDo } from '@greenroom/identity/domain';
import * as z from 'zod';
import { type Caller, CALLERS, ENDPOINTS, type Network, NOBODY, openNetwork } from './network';

/** What the matrix says of a caller before a door: undefined: they are let in. */
function refusalFor({ permission }: Endpoint, caller: Caller): string | undefined {
  if (permission === 'public') return undefined;
  if (permission === 'person' || permission === 'partner') return caller === permission ? undefined : 'session.absent';
  if (caller === 'nobody' || caller === 'person' || caller === 'partner') return 'session.absent';
  if (permission === 'enrol') return undefined;
  if (caller === 'unenrolled') return 'session.factor-needed';
  return permission === 'own' || mayDo([caller], permission) ? undefined : 'request.forbidden';
}

/** No answer leads to another address. */
function isElsewhere(status: number): boolean {
  return status >= 300 && status < 400;
}

/** What may stand in its path: one of some words where it names those, else an id that is nobody's. */
function fittingId({ params }: Endpoint, name: string): string {
  const shape = params && z.toJSONSchema(params).properties?.[name];
  return String((shape as { readonly enum?: readonly unknown[] } | undefined)?.enum?.[0] ?? NOBODY);
}

const STATUS: Readonly<Record<string, number>> = {
  'session.absent': 401,
  'session.factor-needed': 403,
  'request.forbidden': 403,
};

/** Walked with each caller, whatever is added to the contract: nothing here names a route. */
describe.each(['sqlite', 'postgres'] as const)('every door on %s', (engine) => {
  let network: Network;
  beforeAll(async () => {
    network = await openNetwork(engine);
  });
  afterAll(() => network?.close());

  it.each(CALLERS)('answers %s by the matrix and in no other way', async (caller) => {
    const wrong: unknown[] = [];
    for (const endpoint of ENDPOINTS) {
      const expected = refusalFor(endpoint, caller);
      const { status, code } = await network.ask(endpoint, caller);
      const isRefused = code !== undefined && code in STATUS;
      const isRight =
        expected === undefined
          ? !isRefused && !isElsewhere(status) && status < 500
          : code === expected && status === STATUS[expected];
      if (!isRight) wrong.push([endpoint.id, caller, { expected, status, code }]);
    }
    expect(wrong).toEqual([]);
  });

  it('says of what is somebody else’s the same as of what is not there', async () => {
    const wrong: unknown[] = [];
    const doors = ENDPOINTS.filter(
      ({ permission, path }) => ['own', 'person', 'partner'].includes(permission) && path.includes('{'),
    );
    for (const endpoint of doors) {
      const { permission } = endpoint;
      const caller = permission === 'person' || permission === 'partner' ? permission : 'desk';
      const absent = await network.ask(endpoint, caller, { id: NOBODY });
      for (const id of await network.foreignIds()) {
        const foreign = await network.ask(endpoint, caller, { id });
        if (foreign.body !== absent.body || foreign.status !== absent.status)
          wrong.push([endpoint.id, foreign, absent]);
        if (absent.code === undefined) wrong.push([endpoint.id, 'answered', absent]);
      }
    }
    expect([doors.length > 3, wrong]).toEqual([true, []]);
  });

  it('takes no field that it does not name from whoever may come in, neither in a body nor in a query', async () => {
    const wrong: unknown[] = [];
    const stray = { roles: ['admin'], ownerId: NOBODY, isRemoved: false, ['__proto__']: { id: NOBODY } };
    for (const endpoint of ENDPOINTS) {
      const caller = CALLERS.find((one) => refusalFor(endpoint, one) === undefined)!;
      const asked = [
        ...(endpoint.body && !endpoint.takes ? [{ body: stray }] : []),
        ...(endpoint.query ? [{ search: '?roles=admin' }, { search: `?ownerId=${NOBODY}&__proto__=x` }] : []),
      ];
      for (const asking of asked) {
        const { status, code } = await network.ask(endpoint, caller, {
          ...asking,
          id: (name) => fittingId(endpoint, name),
        });
        if (status !== 400 || code !== 'request.invalid') wrong.push([endpoint.id, caller, asking, status, code]);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is shut to pages of other sites, whoever is signed in and whatever they ask (also to sign in)', async () => {
    const before = await Promise.all(TABLES.map((table) => network.count(table)));
    const wrong: unknown[] = [];
    for (const origin of ['https://evil.example', 'null', new URL(network.address).origin.replace('http', 'https')]) {
      for (const endpoint of ENDPOINTS) {
        const { status, code } = await network.ask(endpoint, 'admin', { headers: { Origin: origin } });
        if (status !== 403 || code !== 'request.forbidden') wrong.push([endpoint.id, origin, status, code]);
      }
    }
    expect(wrong).toEqual([]);
    expect(await Promise.all(TABLES.map((table) => network.count(table)))).toEqual(before);
  });

  it('takes a changing call from nowhere where the browser says that it comes from another site', async () => {
    for (const endpoint of ENDPOINTS.filter(({ method }) => method !== 'GET')) {
      const { code } = await network.ask(endpoint, 'admin', { headers: { 'Sec-Fetch-Site': 'cross-site' } });
      expect([endpoint.id, code]).toEqual([endpoint.id, 'request.forbidden']);
    }
  });

  it('carries the headers that keep a page to itself', async () => {
    for (const path of ['api/session', 'api/health', 'console/', 'console/sign-in', 'nothing']) {
      const { headers } = await fetch(network.address + path);
      const policy = headers.get('content-security-policy') ?? '';
      expect([path, policy.includes("object-src 'none'"), policy.includes("frame-ancestors 'none'")]).toEqual([
        path,
        true,
        true,
      ]);
      expect([path, /unsafe-(inline|eval)/.test(policy), policy.includes("base-uri 'none'")]).toEqual([
        path,
        false,
        true,
      ]);
      expect([headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual([
        'nosniff',
        'no-referrer',
      ]);
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});

/** What a forged call would add to. */
const TABLES = [
  'identity_staff',
  'identity_link',
  'identity_attempt',
  'people_person',
  'news_feed',
  'notifications_mail',
];
