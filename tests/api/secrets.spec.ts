import { makeTestDatabase, type TestDatabase } from '@greenroom/platform/persistence/testing';
import { becomeFirstAdministrator, MailSink, type ServerProcess, startProcess } from '@greenroom/testing';
import { Secret, TOTP } from 'otpauth';

const PASSWORD = 'correct horse battery';
const PHRASES = ['a quite different phrase', 'and then another phrase'];

/** Everything that Greenroom gives out or is told and that opens something: a new kind belongs here. */
const KINDS = [
  'address of a calendar',
  'address of bookings',
  'code of a mail',
  'greenroom_asked',
  'greenroom_portal',
  'greenroom_session',
  'key of an app',
  'link to /console/new-password',
  'link to /console/welcome',
  'link to /offer',
  'link to /sign-in',
  'password',
  'recovery code',
];

/** A journey through everything that gives out a secret, on the built server with a real mail server. */
describe.each(['sqlite', 'postgres'] as const)('secrets on %s', (engine) => {
  let database: TestDatabase;
  let server: ServerProcess;
  let sink: MailSink;
  let address: string;
  let admin: { Cookie: string };
  /** Everything that was given out or typed and must be in no log, with what it is. */
  const secrets = new Map<string, string>();
  const keep = (what: string, ...values: readonly string[]) => {
    for (const value of values) secrets.set(value, what);
  };

  beforeAll(async () => {
    database = await makeTestDatabase(engine);
    sink = await MailSink.open();
    server = startProcess('main', [], {
      ...(engine === 'postgres'
        ? { DATABASE_URL: database.address.url }
        : { DATA_DIRECTORY: database.address.file.replace(/\/[^/]*$/, '') }),
      ...{ PORT: '0', LOG_LEVEL: 'trace', SMTP_URL: sink.url, MAIL_FROM: 'press@charity.example' },
      // The one proxy, so that TLS can be said to end before us.
      TRUSTED_PROXY: 'loopback',
      // Nobody listens there: a calendar that cannot be read is what is most talked about.
      CALENDAR_ALLOW: '127.0.0.1:1',
    });
    [, address] = (await server.saw(/Greenroom is at (\S+)/)) as unknown as [string, string];
    admin = await becomeFirstAdministrator(address);
    keep('password', PASSWORD);
    keep('greenroom_session', admin.Cookie.split('=')[1]!);
  });
  afterAll(async () => {
    await server?.stop();
    await sink?.close();
    await database?.remove();
  });

  const call = async (method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const response = await fetch(`${address}api/${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]!.split('=');
      if (value) keep(name.replace('__Host-', ''), value);
    }
    const said = (await response.json()) as Record<string, unknown> & {
      code?: string;
      secret: string;
      recoveryCodes: string[];
      address: string;
    };
    return { status: response.status, said, cookies: response.headers.getSetCookie() };
  };
  const cookieIn = (cookies: readonly string[], name: string) => {
    const found = cookies.find((cookie) => cookie.startsWith(`${name}=`));
    return { Cookie: found?.split(';')[0] ?? '' };
  };
  const tokenOf = (text: string) => {
    const [, page, token] = /(\/[\w/-]*)#([\w-]{43})/.exec(text)!;
    keep(`link to ${page}`, token!);
    return token!;
  };
  const rows = async () => {
    const items = (await call('GET', 'staff', undefined, admin)).said['items'];
    const audit = (await call('GET', 'audit?limit=100', undefined, admin)).said;
    return JSON.stringify([items, audit]).replace(/"(seenAt|endsAt)":"[^"]*"/g, '');
  };

  it('go out by mail, and every link of every mail can be fetched without anything being changed', async () => {
    await call('POST', 'staff', { name: 'Lea Moss', email: 'lea@charity.example', roles: ['desk'] }, admin);
    await call('POST', 'people', { name: 'Noor', email: 'noor@people.example' }, admin);
    await call('POST', 'sign-in-links', { email: 'noor@people.example' });
    await call('POST', 'password-links', { email: 'ada@charity.example' });
    for (const to of ['lea@charity.example', 'noor@people.example', 'ada@charity.example']) await sink.waitFor(to);
    const before = await rows();
    const links = sink.received.flatMap(({ text }) => text.match(/https?:\/\/\S+/g) ?? []);
    expect(links).toHaveLength(3);
    for (const link of links) {
      const { hash, pathname, search } = new URL(link);
      expect([tokenOf(link).length, search, pathname.split('/').some((part) => secrets.has(part))]).toEqual([
        43,
        '',
        false,
      ]);
      for (const method of ['GET', 'HEAD', 'GET']) {
        const here = new URL(pathname, address);
        await (await fetch(here, { method, redirect: 'manual' })).text();
        // A scanner that puts the fragment into the query, as some do.
        await (await fetch(`${here.href}?token=${hash.slice(1)}`, { method, redirect: 'manual' })).text();
      }
    }
    expect(await rows()).toBe(before);
  });

  it('let in whom they were sent to, by a pressed button, once', async () => {
    const welcome = tokenOf((await sink.waitFor('lea@charity.example')).text);
    keep('password', PHRASES[0]!);
    const set = () => call('POST', 'passwords', { token: welcome, password: PHRASES[0] });
    expect([(await set()).status, (await set()).said.code]).toEqual([200, 'link.over']);
    const enter = (code?: string) =>
      call('POST', 'session', { email: 'lea@charity.example', password: PHRASES[0], ...(code && { code }) });
    const lea = cookieIn((await enter()).cookies, 'greenroom_session');
    const { secret } = (await call('POST', 'account/factor', { password: PHRASES[0] }, lea)).said;
    keep('key of an app', secret);
    const app = new TOTP({ secret: Secret.fromBase32(secret) });
    const { recoveryCodes } = (await call('PUT', 'account/factor', { code: app.generate() }, lea)).said;
    for (const code of recoveryCodes) keep('recovery code', code, code.replace('-', ''));
    expect((await enter()).said.code).toBe('sign-in.code-needed');
    expect((await enter(recoveryCodes[0])).status).toBe(200);

    const { text } = await sink.waitFor('noor@people.example');
    const portal = await call('POST', 'session', { token: tokenOf(text) });
    expect([portal.status, (portal.said['person'] as { name: string }).name]).toEqual([200, 'Noor']);
    const again = await call('POST', 'sign-in-links', { email: 'noor@people.example' });
    const code = /^\d{3} \d{4}$/m.exec((await sink.waitFor('noor@people.example', { nth: 2 })).text)![0];
    keep('code of a mail', code, code.replace(' ', ''));
    const asked = cookieIn(again.cookies, 'greenroom_asked');
    const noor = await call('POST', 'session', { email: 'noor@people.example', code }, asked);
    expect(noor.status).toBe(200);

    const mine = cookieIn(noor.cookies, 'greenroom_portal');
    const feed = await call('POST', 'me/calendar-feed', undefined, mine);
    const secret43 = /([\w-]{43})\.ics$/.exec(feed.said.address)![1]!;
    keep('address of bookings', secret43);
    for (const wanted of [secret43, `${secret43.slice(0, -1)}${secret43.endsWith('A') ? 'B' : 'A'}`])
      await (await fetch(`${address}api/calendar/${wanted}.ics`)).text();
    keep('address of a calendar', 'planted-calendar-key');
    const elsewhere = { name: 'Work', address: 'http://127.0.0.1:1/planted-calendar-key.ics?key=planted-calendar-key' };
    expect((await call('POST', 'me/calendars', elsewhere, mine)).status).toBe(200);
  });

  it('answer an offer for whom they were sent to, and nobody else, as often as they are pressed', async () => {
    const [noor] = (await call('GET', 'people?q=Noor', undefined, admin)).said['items'] as [{ id: string }];
    const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    const facts = { topic: 'Rents', startsAt: at(30), replyBy: at(28) };
    const { id, version } = (await call('POST', 'requests', facts, admin)).said;
    const wish = { version, personIds: [noor.id], mode: 'each' };
    expect((await call('POST', `requests/${id as string}/offers`, wish, admin)).said).toMatchObject({ offers: [{}] });
    const { text } = await sink.waitFor('noor@people.example', { like: /\/offer#/ });
    const [, offerId, mark] = /\/offer#([\w-]+)\.([\w-]{43})$/m.exec(text)!;
    keep('link to /offer', mark!);
    const page = new URL('/offer', address).href;
    await (await fetch(`${page}?token=${offerId}.${mark}`)).text();
    const forged = `${mark!.slice(0, -2)}${mark!.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const token of [`${offerId}.${forged}`, `${noor.id}.${mark}`, mark!, ''])
      expect((await call('POST', 'answer', { token, answer: 'accept' })).said.code).toBe('offer.link-unknown');
    const yes = { token: `${offerId}.${mark}`, answer: 'accept', interests: 'planted-interest' };
    for (const _ of [1, 2]) expect((await call('POST', 'answer', yes)).said['state']).toBe('accepted');
    const shown = (await call('POST', 'answer/view', { token: yes.token })).said;
    // Whoever has the link reads what was asked, and not what was said to it.
    expect([shown['state'], JSON.stringify(shown).includes('planted')]).toEqual(['accepted', false]);
  });

  it('are new ones at each sign-in, whatever the browser had before, and the one before is over', async () => {
    const fixed = { Cookie: `greenroom_session=${'f'.repeat(43)}` };
    const enter = (headers: Record<string, string>) =>
      call('POST', 'session', { email: 'ada@charity.example', password: PASSWORD }, headers);
    const first = cookieIn((await enter(fixed)).cookies, 'greenroom_session');
    expect(first.Cookie).not.toBe(fixed.Cookie);
    const second = cookieIn((await enter(first)).cookies, 'greenroom_session');
    expect(second.Cookie).not.toBe(first.Cookie);
    expect((await call('GET', 'account', undefined, first)).said.code).toBe('session.absent');
    expect((await call('GET', 'account', undefined, second)).status).toBe(200);
  });

  it('are bound to this host over TLS', async () => {
    const body = { email: 'ada@charity.example', password: PASSWORD };
    const { cookies } = await call('POST', 'session', body, { 'X-Forwarded-Proto': 'https' });
    expect(cookies).toEqual([
      expect.stringMatching(/^__Host-greenroom_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
    const asked = await call('POST', 'sign-in-links', { email: 'x@people.example' }, { 'X-Forwarded-Proto': 'https' });
    expect(asked.cookies).toEqual([
      expect.stringMatching(/^__Host-greenroom_asked=[\w-]{43};.*HttpOnly; Secure; SameSite=Lax$/),
    ]);
  });

  it('say the same to an address that nobody has: body, status, headers', async () => {
    const ask = async (path: string, email: string) => {
      const response = await fetch(`${address}api/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email }),
      });
      const headers = [...response.headers].map(([name, value]) =>
        /^(date|x-correlation-id)$/.test(name) ? name : `${name}: ${value.replace(/=[\w-]{43}|Expires=[^;]*/g, '')}`,
      );
      return JSON.stringify([response.status, headers, await response.text()]);
    };
    for (const [path, known] of [
      ['sign-in-links', 'noor@people.example'],
      ['password-links', 'lea@charity.example'],
    ] as const)
      expect(await ask(path, known)).toBe(await ask(path, 'nobody@people.example'));
    const wrong = async (email: string) => {
      const { status, said } = await call('POST', 'session', { email, password: 'guess' });
      return [status, { ...said, correlationId: '' }];
    };
    expect(await wrong('lea@charity.example')).toEqual(await wrong('nobody@people.example'));
  });

  it('are in no log, nor are addresses and names', () => {
    const log = server.output();
    expect([secrets.size > 20, log.split('\n').length > 50]).toEqual([true, true]);
    expect([...new Set(secrets.values())].sort()).toEqual(KINDS);
    for (const [secret, kind] of secrets) expect([kind, log.includes(secret)]).toEqual([kind, false]);
    for (const personal of ['lea@charity', 'noor@people', 'nobody@people', 'Lea Moss', 'planted-interest', '203.0.113'])
      expect(log).not.toContain(personal);
  });
});
