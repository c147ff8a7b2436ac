import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, listen, openDatabase } from '@greenroom/api';
import { catalogue, type Endpoint } from '@greenroom/contract';
import { ROLES, type Role } from '@greenroom/identity/domain';
import { ManagePartners, PartnerBook, SessionBook, StaffBook } from '@greenroom/identity/server';
import { ChangePerson } from '@greenroom/people/server';
import { type Engine } from '@greenroom/platform/persistence';
import { makeTestDatabase } from '@greenroom/platform/persistence/testing';
import { createLogger, KeyRing, readSettings } from '@greenroom/platform/server';
import { FixedClock } from '@greenroom/testing';

export const ENDPOINTS: readonly Endpoint[] = Object.values(catalogue);
export const NOBODY = '0197f6a0-5c1e-7abc-8def-0123456789ab';

/** Who may stand before a door: each role alone, somebody who must set up a factor first, a spokesperson, a partner, nobody. */
export type Caller = Role | 'unenrolled' | 'person' | 'partner' | 'nobody';
export const CALLERS: readonly Caller[] = [...ROLES, 'unenrolled', 'person', 'partner', 'nobody'];

const COOKIES = { staff: 'greenroom_session', person: 'greenroom_portal', partner: 'greenroom_partner' } as const;

/** What came back. */
export interface Said {
  readonly status: number;
  readonly code: string | undefined;
  /** Without the id that is a different one each time. */
  readonly body: string;
}

/** What goes with a call; the id is put into the path. */
export interface Asking {
  readonly id?: string | ((name: string) => string);
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** `?limit=5` */
  readonly search?: string;
}

/** A network with somebody of every role, two spokespeople and a partner, listening; each call is made in a session of its own. */
export async function openNetwork(engine: Engine) {
  const database = await makeTestDatabase(engine);
  const folder = await mkdtemp(join(tmpdir(), 'greenroom-walk-'));
  const dataSource = await openDatabase(database.address);
  const settings = readSettings({ WORK: 'none', PORT: '0', TWO_FACTOR: 'roles', DATA_DIRECTORY: folder });
  const keys = new KeyRing(Buffer.alloc(32, 3));
  const app = await createServer({
    settings,
    dataSource,
    clock: new FixedClock(),
    logger: createLogger('silent'),
    keys,
  });
  const address = await listen(app, settings);
  const staff = app.get(StaffBook, { strict: false });
  const sessions = app.get(SessionBook, { strict: false });
  const ids = new Map<Caller, string>();
  for (const role of ROLES) {
    const { id } = await staff.add({
      name: role,
      email: `${role}@charity.example`,
      passwordHash: 'none',
      roles: [role],
    });
    // As if they had set up a factor: what is sealed in it is asked for at sign-in only.
    await dataSource.query(`update identity_staff set factor = 'sealed' where id = '${id}'`);
    ids.set(role, id);
  }
  const late = { name: 'Late', email: 'late@charity.example', passwordHash: 'none', roles: ['admin'] as const };
  ids.set('unenrolled', (await staff.add(late)).id);
  const admin = { id: ids.get('admin')!, name: 'admin' };
  const people = app.get(ChangePerson, { strict: false });
  const added = [];
  for (const name of ['Noor', 'Bola'])
    added.push(await people.add({ name, email: `${name.toLowerCase()}@people.example` } as never, admin));
  const [noor, bola] = added.map((made) => (typeof made === 'string' ? made : (made as { id: string }).id));
  ids.set('person', noor!);
  const partners = app.get(ManagePartners, { strict: false });
  const team = await partners.add('Open Homes', admin);
  for (const name of ['Iris', 'Jo'])
    await partners.invite(team.id, { name, email: `${name.toLowerCase()}@partner.example` }, admin);
  const [iris, jo] = await app.get(PartnerBook, { strict: false }).membersOf([team.id]);
  ids.set('partner', iris!.id);

  const cookieOf = async (caller: Caller): Promise<string> => {
    const id = ids.get(caller);
    if (id === undefined) return '';
    const kind = caller === 'person' || caller === 'partner' ? caller : 'staff';
    const { token } = await sessions.begin({ kind, id }, 'A test');
    return `${COOKIES[kind]}=${token}`;
  };

  const ask = async (
    endpoint: Endpoint,
    caller: Caller,
    { id = NOBODY, body = {}, headers = {}, search = '' }: Asking = {},
  ): Promise<Said> => {
    const path =
      endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => (typeof id === 'string' ? id : id(name))) + search;
    const leave = new AbortController();
    const response = await fetch(new URL(path, address), {
      method: endpoint.method,
      headers: {
        Cookie: await cookieOf(caller),
        'Content-Type': endpoint.takes?.[0] ?? 'application/json',
        ...headers,
      },
      ...(endpoint.method !== 'GET' && { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: leave.signal,
    });
    const text = endpoint.media === 'text/event-stream' && response.ok ? '' : await response.text();
    if (endpoint.media === 'text/event-stream') leave.abort();
    const isProblem = /problem\+json/.test(response.headers.get('content-type') ?? '');
    const said = isProblem ? (JSON.parse(text) as { code: string }) : undefined;
    return {
      status: response.status,
      code: said?.code,
      body: said ? JSON.stringify({ ...said, correlationId: '' }) : text,
    };
  };

  return {
    address,
    dataSource,
    ask,
    ids,
    /** Ids of what is not the caller's own: another spokesperson, a session, a colleague. */
    foreignIds: async (): Promise<readonly string[]> => {
      const colleague = { kind: 'staff', id: ids.get('data-lead')! } as const;
      const { session } = await sessions.begin(colleague, 'A test');
      const portal = await sessions.begin({ kind: 'person', id: bola! }, 'A test');
      const partner = await sessions.begin({ kind: 'partner', id: jo!.id }, 'A test');
      return [bola!, session.id, portal.session.id, partner.session.id, colleague.id, jo!.id, team.id];
    },
    count: async (table: string) =>
      Number(((await dataSource.query(`select count(*) as n from ${table}`)) as { n: string }[])[0]!.n),
    close: async () => {
      await app.close();
      await database.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type Network = Awaited<ReturnType<typeof openNetwork>>;
