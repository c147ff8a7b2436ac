import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppModule, openDatabase } from '@greenroom/api';
import { DAY, HOUR, londonDayOf } from '@greenroom/kernel';
import { ChangePerson } from '@greenroom/people/server';
import { makeTestDatabase, type TestDatabase } from '@greenroom/platform/persistence/testing';
import {
  type Caller,
  correlate,
  createLogger,
  DOORKEEPER,
  type Doorkeeper,
  harden,
  KeyRing,
  newId,
  readSettings,
  Refused,
} from '@greenroom/platform/server';
import { FixedClock } from '@greenroom/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import ICAL from 'ical.js';

const LEA: Caller = { kind: 'staff', id: newId(), name: 'Lea Officer' };

/** A person's calendars over HTTP, as they and the desk see them; the calendar is kept on a real server on loopback. */
describe.each(['sqlite', 'postgres'] as const)('calendars on %s', (engine) => {
  const clock = new FixedClock('2026-11-23T10:00:00Z');
  const callers = new Map<string, Caller>([['lea', LEA]]);
  const door: Doorkeeper = {
    admit: (request, permission) => {
      const caller = callers.get(request.get('X-Test-Caller') ?? '');
      if (!caller) return Promise.reject(new Refused('session.absent'));
      const isTheirs = (permission === 'person') === (caller.kind === 'person');
      return isTheirs ? Promise.resolve(caller) : Promise.reject(new Refused('request.forbidden'));
    },
    isStillOpen: () => Promise.resolve(true),
  };
  const logged: string[] = [];
  let database: TestDatabase;
  let app: NestExpressApplication;
  let address: string;
  let keeper: Server;
  let keeps: { status: number; body: string };
  let ada: Caller;

  beforeAll(async () => {
    keeper = createServer((_, response) => void response.writeHead(keeps.status).end(keeps.body));
    await new Promise<void>((resolve) => keeper.listen(0, '127.0.0.1', resolve));
    database = await makeTestDatabase(engine);
    const dataSource = await openDatabase(database.address);
    const write = (...parts: unknown[]) => void logged.push(JSON.stringify(parts));
    const logger = Object.assign(createLogger('silent'), { debug: write, info: write, warn: write, error: write });
    const settings = readSettings({ CALENDAR_ALLOW: new URL(kept('/')).host });
    const module = await Test.createTestingModule({
      imports: [AppModule.of({ settings, clock, logger, keys: new KeyRing(Buffer.alloc(32, 3)) }, dataSource)],
    })
      .overrideProvider(DOORKEEPER)
      .useValue(door)
      .compile();
    app = module.createNestApplication<NestExpressApplication>({ logger: false, bodyParser: false });
    app.use(correlate(logger), harden);
    await app.listen(0, '127.0.0.1');
    address = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}/`;
    for (const name of ['Ada Fairweather', 'Bea Ridge']) {
      const { id } = await app.get(ChangePerson, { strict: false }).add({ name }, LEA);
      callers.set(name.slice(0, 3).toLowerCase(), { kind: 'person', id, name });
    }
    ada = callers.get('ada')!;
  });
  afterAll(async () => {
    await app?.close();
    await database?.remove();
    keeper?.closeAllConnections();
    await new Promise((resolve) => keeper.close(resolve));
  });

  const kept = (path: string) => `http://127.0.0.1:${(keeper.address() as AddressInfo).port}${path}`;
  const call = async (caller: string, method: string, path: string, body?: object) => {
    const response = await fetch(`${address}api/${path}`, {
      method,
      headers: { 'X-Test-Caller': caller, ...(body && { 'Content-Type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
  };
  const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');
  const allDay = (at: number) => {
    const day = londonDayOf(at).replaceAll('-', '');
    return calendar('BEGIN:VEVENT', 'UID:1', 'SUMMARY:planted-title', `DTSTART;VALUE=DATE:${day}`, 'END:VEVENT');
  };
  /** What the desk sees of Ada, once it is so. */
  const seen = async (isSo: (view: { outlook: { failing: boolean; words: string } }) => boolean) => {
    for (;;) {
      const { body } = await call('lea', 'GET', `people/${ada.id}/availability`);
      if (isSo(body)) return body;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it('is busy as the calendar says, keeps to that while it fails, and follows it again when it is back', async () => {
    keeps = { status: 200, body: allDay(clock.now()) };
    const given = { name: 'Family', address: kept('/planted-secret/ada.ics') };
    const added = await call('ada', 'POST', 'me/calendars', given);
    expect(added).toMatchObject({
      status: 200,
      body: {
        calendars: [{ name: 'Family', problem: null, failingSince: null }],
        outlook: { failing: false, isFreeNow: false },
      },
    });
    const today = await seen(() => true);
    expect(today.outlook.words).toBe('free from Tue 24 Nov, 00:15: busy until Tue 24 Nov, 00:00');

    keeps = { status: 500, body: 'planted-fault' };
    clock.advance(HOUR);
    const failing = await seen(({ outlook }) => outlook.failing);
    expect(failing.outlook).toMatchObject({ words: today.outlook.words, isFreeNow: false });

    keeps = { status: 200, body: allDay(clock.now() + DAY) };
    clock.advance(HOUR);
    const back = await seen(({ outlook }) => !outlook.failing);
    expect(back.outlook.isFreeNow).toBe(true);
    expect(back.free[0].end).toBe('2026-11-23T23:45:00.000Z');
    expect(JSON.stringify([added, today, failing, back, logged])).not.toContain('planted');
  });

  it('says why an address cannot be read, and says nothing of it back', async () => {
    const inside = { name: 'Inside', address: 'http://169.254.169.254/planted-path' };
    const refused = await call('ada', 'POST', 'me/calendars', inside);
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'calendar.address-refused', issues: [{ path: 'body.address' }] },
    });
    expect(refused.text).not.toContain('planted');
    keeps = { status: 200, body: '<html>Sign in</html>' };
    const page = await call('bea', 'POST', 'me/calendars', { name: 'Page', address: kept('/page') });
    expect(page.body).toMatchObject({
      calendars: [{ problem: 'What the address answers with is not a calendar.' }],
      outlook: { failing: true },
    });
    expect((await call('lea', 'POST', 'me/calendars', inside)).status).toBe(403);
    expect((await call('', 'POST', 'me/calendars', inside)).status).toBe(401);
  });

  it('takes out one’s own calendar, and answers for others’ as for none', async () => {
    const [{ id }] = (await call('ada', 'GET', 'me/availability')).body.calendars;
    for (const [caller, gone] of [
      ['bea', id],
      ['ada', newId()],
    ]) {
      const refused = await call(caller, 'DELETE', `me/calendars/${gone}`);
      expect([refused.status, refused.body.code]).toEqual([404, 'calendar.not-found']);
    }
    expect((await call('ada', 'DELETE', `me/calendars/${id}`)).body).toMatchObject({ calendars: [] });
  });

  it('gives bookings out at a secret address that nothing else knows', async () => {
    const { body } = await call('ada', 'POST', 'me/calendar-feed');
    const path = new URL(body.address).pathname.replace('/api/', '');
    const feed = await call('', 'GET', path);
    expect(feed.status).toBe(200);
    expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(feed.headers.get('referrer-policy')).toBe('no-referrer');
    expect(new ICAL.Component(ICAL.parse(feed.text) as never).getFirstPropertyValue('x-wr-caldesc')).toMatch(
      /bookings/,
    );
    expect((await call('ada', 'GET', 'me/availability')).body.feed).toEqual({ since: expect.any(String) });
    expect((await call('ada', 'DELETE', 'me/calendar-feed')).body.feed).toBeNull();
    const unknown = `calendar/${'x'.repeat(43)}.ics`;
    for (const gone of [path, unknown, 'calendar/short.ics']) {
      const refused = await call('', 'GET', gone);
      expect([refused.status, refused.body.code]).toEqual([404, 'request.not-found']);
    }
    expect(logged.join()).not.toContain(path.slice(9, 40));
  });
});
