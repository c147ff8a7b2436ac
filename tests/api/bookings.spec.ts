import type { AddressInfo } from 'node:net';
import { AppModule, openDatabase } from '@greenroom/api';
import { BOOKING_LIFE, OFFER_LIFE, REQUEST_LIFE } from '@greenroom/bookings/domain';
import { HOUR, MINUTE } from '@greenroom/kernel';
import { ChangePerson, ChangeReadiness } from '@greenroom/people/server';
import { statement } from '@greenroom/platform/persistence';
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
  PublicAddress,
  readSettings,
  Refused,
} from '@greenroom/platform/server';
import { FixedClock } from '@greenroom/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import fc from 'fast-check';
import ICAL from 'ical.js';
import type { DataSource } from 'typeorm';

const LEA: Caller = { kind: 'staff', id: newId(), name: 'Lea Officer' };
const KEYS = new KeyRing(Buffer.alloc(32, 3));

/** From a producer's call to a booking, over HTTP. */
describe.each(['sqlite', 'postgres'] as const)('bookings on %s', (engine) => {
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
  let database: TestDatabase;
  let dataSource: DataSource;
  let app: NestExpressApplication;
  let address: string;
  let facts: Record<string, unknown>;

  beforeAll(async () => {
    database = await makeTestDatabase(engine);
    dataSource = await openDatabase(database.address);
    const logger = createLogger('silent');
    const settings = readSettings({ WORK: 'none' });
    const module = await Test.createTestingModule({
      imports: [AppModule.of({ settings, clock, logger, keys: KEYS }, dataSource)],
    })
      .overrideProvider(DOORKEEPER)
      .useValue(door)
      .compile();
    app = module.createNestApplication<NestExpressApplication>({ logger: false, bodyParser: false });
    app.use(correlate(logger), harden);
    await app.listen(0, '127.0.0.1');
    address = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}/`;
    for (const [at, name] of ['Ada Fairweather', 'Bea Ridge', 'Cyn Marlow', 'Dot Quill'].entries()) {
      const email = `${name.slice(0, 3).toLowerCase()}@people.example`;
      const bio = 'Advises people on prepayment meters who cannot pay their energy bills.';
      const expertise = at < 3 ? [{ topic: 'Energy bills', weight: 1 }] : [];
      const { id } = await app.get(ChangePerson, { strict: false }).add({ name, email, bio, expertise }, LEA);
      callers.set(name.slice(0, 3).toLowerCase(), { kind: 'person', id, name });
      // Whoever is the last has had no training, and nobody may offer them anything.
      const evidence = at < 2 ? KINDS : [];
      for (const kind of evidence) {
        const given = { kind, format: null, on: '2026-11-01' } as const;
        await app.get(ChangeReadiness, { strict: false }).add(id, given, LEA);
      }
    }
    const outlet = await told('POST', 'outlets', { name: 'BBC Radio 4' });
    const programme = await told('POST', 'programmes', { outletId: outlet.id, name: 'Today' });
    const post = { outletId: outlet.id, programmeId: programme.id, role: 'producer' };
    const contact = await told('POST', 'contacts', { name: 'Pat Producer', mobile: '07700 900123', post });
    facts = {
      ...{ contactId: contact.id, outletId: outlet.id, programmeId: programme.id, askerRole: 'producer' },
      ...{ topic: 'Energy bills: the price cap rises', angle: 'What it does to people on prepayment meters' },
      ...{ liveness: 'live', way: 'phone', format: 'radio', kind: 'one-to-one', reach: 'local' },
    };
  });
  afterAll(async () => {
    await app?.close();
    await database?.remove();
  });

  const KINDS = ['course', 'practice-interview', 'airing', 'mentor-yes'] as const;
  const call = async (caller: string, method: string, path: string, body?: object) => {
    const response = await fetch(`${address}api/${path}`, {
      method,
      headers: { 'X-Test-Caller': caller, ...(body && { 'Content-Type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Told };
  };
  const told = async (method: string, path: string, body?: object) => {
    const answer = await call('lea', method, path, body);
    if (answer.status !== 200) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const at = (instant: number) => new Date(instant).toISOString();
  const logged = async (days = 1) => {
    const startsAt = clock.now() + days * 24 * HOUR;
    return told('POST', 'requests', { ...facts, startsAt: at(startsAt), replyBy: at(startsAt - 4 * HOUR) });
  };
  const tokenOf = async (offerId: string) => {
    const rows = await statement<{ secrets: string }>(
      dataSource,
      "select secrets from notifications_mail where kind = 'bookings.offer' and dedupe_key like :key",
      { key: `%${offerId}%` },
    );
    const { link } = JSON.parse(KEYS.open('notifications.secrets', rows.at(-1)!.secrets)) as { link: string };
    expect(link).toMatch(new RegExp(`^${app.get(PublicAddress, { strict: false }).of('/offer')}#`));
    return decodeURIComponent(link.split('#')[1]!);
  };

  it('are taken down with as little as a topic, and say what is missing until it is there', async () => {
    const request = await told('POST', 'requests', { topic: 'Rents' });
    expect(request).toMatchObject({ state: 'new', takenBy: { name: 'Lea Officer' }, outlet: '' });
    expect(request.missing).toContain('mobile');
    const fields = { ...facts, startsAt: at(clock.now() + HOUR), replyBy: at(clock.now() + 2 * HOUR) };
    const wrong = await call('lea', 'PATCH', `requests/${request.id}`, { version: 1, ...fields });
    expect([wrong.status, wrong.body.issues]).toEqual([
      400,
      [{ path: 'body.replyBy', message: 'They must hear before they are on air' }],
    ]);
    const right = { version: 1, ...fields, replyBy: at(clock.now() + 30 * MINUTE) };
    expect(await told('PATCH', `requests/${request.id}`, right)).toMatchObject({ missing: [], programme: 'Today' });
    expect((await call('lea', 'PATCH', `requests/${request.id}`, right)).body.code).toBe('booking-request.clash');
    await told('POST', `requests/${request.id}/close`, { version: 2, outcome: 'out-of-scope' });
    const open = await told('GET', 'requests');
    expect(open.items.map(({ id }) => id)).not.toContain(request.id);
    expect((await told('GET', 'requests?show=closed')).items[0]).toMatchObject({ id: request.id, state: 'closed' });
  });

  it('rank who can speak, rule out who is not ready or not free, and go to whoever was asked less', async () => {
    const request = await logged();
    const names = (list: readonly Ranked[]) => list.map(({ name }) => name);
    const { candidates, ruledOut } = await told('GET', `requests/${request.id}/candidates`);
    expect(names(candidates).sort()).toEqual(['Ada Fairweather', 'Bea Ridge']);
    for (const { fit, parts, hasSaidTimes } of candidates) {
      expect(parts.reduce((sum, { value }) => sum + value, 0)).toBe(Math.round(fit * 1_000_000));
      expect(hasSaidTimes).toBe(false);
    }
    expect(ruledOut.find(({ name }) => name === 'Cyn Marlow')?.why).toBe('level 2 not yet: the training comes first');
    const [first, second] = [candidates[0]!, candidates[1]!];
    const earlier = await logged(5);
    for (const [n, { personId }] of [first, first, first].entries()) {
      const { version } = n === 0 ? earlier : await told('GET', `requests/${earlier.id}`);
      const wish = { version, personIds: [personId], mode: 'each' };
      const { offers } = await told('POST', `requests/${earlier.id}/offers`, wish);
      await told('POST', `offers/${offers[0]!.id}/withdraw`, { version: offers[0]!.version });
    }
    const after = await told('GET', `requests/${request.id}/candidates`);
    expect(after.candidates[0]).toMatchObject({ name: second.name, asked: 0 });
    expect(after.candidates[1]).toMatchObject({ name: first.name, asked: 3 });
  });

  it('go from a call to a booking, by a link that changes nothing until a button is pressed', async () => {
    const request = await logged(2);
    const ada = callers.get('ada')!.id;
    const wish = { version: request.version, personIds: [ada], mode: 'each', whyYou: 'You run the advice line.' };
    const { offers } = await told('POST', `requests/${request.id}/offers`, wish);
    const token = await tokenOf(offers[0]!.id);
    const view = () => call('nobody', 'POST', 'answer/view', { token });
    const before = await told('GET', `requests/${request.id}`);
    expect((await view()).body).toMatchObject({
      state: 'open',
      programme: 'Today',
      whyYou: 'You run the advice line.',
    });
    expect(await told('GET', `requests/${request.id}`)).toEqual(before);
    expect((await call('nobody', 'POST', 'answer/view', { token: `${token}x` })).body.code).toBe('offer.link-unknown');
    const openOf = async (who: string) =>
      (await call(who, 'GET', 'me/offers')).body.items.filter(({ state }) => state === 'open');
    expect(await openOf('bea')).toEqual([]);
    expect((await call('bea', 'POST', `me/offers/${offers[0]!.id}`, { answer: 'accept' })).status).toBe(404);
    expect(await openOf('ada')).toMatchObject([{ id: offers[0]!.id, state: 'open' }]);

    const answer = { token, answer: 'accept', interests: 'Trustee of a food bank' };
    const twice = await Promise.all([call('', 'POST', 'answer', answer), call('', 'POST', 'answer', answer)]);
    expect(twice.map(({ body }) => body.state)).toEqual(['accepted', 'accepted']);
    const pencil = await told('POST', 'bookings', { requestId: request.id, personId: ada });
    const confirm = { version: pencil.version, outletYesBy: 'Pat Producer' };
    expect(await told('POST', `bookings/${pencil.id}/confirm`, confirm)).toMatchObject({ state: 'confirmed' });
    const span = (days: number) => `bookings?from=${at(clock.now())}&until=${at(clock.now() + days * 24 * HOUR)}`;
    const { items } = await told('GET', span(42));
    expect(items.find(({ id }) => id === pencil.id)).toMatchObject({ state: 'confirmed', overlaps: false });
    for (const days of [0, -1, 43]) {
      const { status, body } = await call('lea', 'GET', span(days));
      expect([status, body.issues.map(({ path }) => path)]).toEqual([400, ['query.until']]);
    }
    const whole = await told('GET', `requests/${request.id}`);
    expect(whole).toMatchObject({ state: 'filled', confirmed: 1, offers: [{ interests: 'Trustee of a food bank' }] });
    expect((await call('ada', 'GET', 'me/bookings')).body.items).toMatchObject([{ id: pencil.id, programme: 'Today' }]);
    expect((await view()).body.state).toBe('accepted');
    const free = await told('GET', `requests/${(await logged(2)).id}/candidates`);
    expect(free.ruledOut.find(({ name }) => name === 'Ada Fairweather')?.why).toMatch(/^booked until /);
  });

  it('are in the calendar of whoever is booked from the confirmation on, and say there when they fall', async () => {
    const bea = callers.get('bea')!.id;
    const { address: secret } = (await call('bea', 'POST', 'me/calendar-feed')).body as unknown as { address: string };
    const events = async () => {
      const text = await (await fetch(`${address}api/calendar/${secret.split('/').at(-1)}`)).text();
      expect(text).not.toMatch(/TZID|Energy bills/);
      return new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((one) => {
        const value = (name: string) => String(one.getFirstPropertyValue(name) ?? '');
        const [uid, start, end] = [value('uid'), value('dtstart'), value('dtend')];
        const [status, place, title] = [value('status'), value('location'), value('summary')];
        return { uid, start, end, status, place, title, sequence: Number(value('sequence')) };
      });
    };
    const request = await logged(3);
    const startsAt = clock.now() + 3 * 24 * HOUR;
    const pencil = await told('POST', 'bookings', { requestId: request.id, personId: bea, saidYes: true });
    expect(await events()).toEqual([]);

    const yes = { version: pencil.version, outletYesBy: 'Pat Producer' };
    const { version } = await told('POST', `bookings/${pencil.id}/confirm`, yes);
    const [booked] = await events();
    const utc = (instant: number) => at(instant).replace('.000', '');
    expect(booked).toMatchObject({ status: 'CONFIRMED', title: 'Today, BBC Radio 4', place: 'By phone' });
    expect([booked!.start, booked!.end]).toEqual([utc(startsAt), utc(startsAt + 4 * MINUTE)]);
    expect(booked!.uid.split('@')[0]).toBe(pencil.id);

    const current = await told('GET', `requests/${request.id}`);
    const notes = { place: 'the red line' };
    await told('PATCH', `requests/${request.id}`, { version: current.version, notes });
    const [moved] = await events();
    expect(moved).toMatchObject({ uid: booked!.uid, place: 'By phone: the red line' });
    expect(moved!.sequence).toBeGreaterThan(booked!.sequence);

    await told('POST', `bookings/${pencil.id}/stand-down`, { version, reason: 'breaking-news' });
    const [fallen] = await events();
    expect(fallen).toMatchObject({ uid: booked!.uid, status: 'CANCELLED' });
    expect(fallen!.sequence).toBeGreaterThan(moved!.sequence);
    clock.advance(31 * 24 * HOUR);
    expect(await events()).toEqual([]);
  });

  it('are listed page by page, each once', async () => {
    await told('POST', 'requests', { topic: 'No time yet' });
    for (const days of [7, 6, 6]) await logged(days);
    const { items } = await told('GET', 'requests?limit=100');
    const pages: string[] = [];
    for (let next: string | undefined = ''; next !== undefined;) {
      const page = await told('GET', `requests?limit=2${next && `&after=${next}`}`);
      pages.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(pages).toEqual(items.map(({ id }) => id));
    expect((await call('lea', 'GET', 'requests?after=2')).body.code).toBe('page.unknown');
  });

  it('let nobody try links without end', async () => {
    const tries = Array.from({ length: 260 }, () => call('', 'POST', 'answer/view', { token: 'x' }));
    const codes = (await Promise.all(tries)).map(({ status }) => status);
    expect(new Set(codes)).toEqual(new Set([404, 429]));
    clock.advance(16 * MINUTE);
    expect((await call('', 'POST', 'answer/view', { token: 'x' })).status).toBe(404);
  });

  /** Whatever anybody presses in whatever order: each step that was noted is one of the tables', and leads to what is. */
  it('take no step that the tables do not have, and their history leads to their state', async () => {
    const deeds = [
      'triage',
      'ask',
      'answer',
      'undo',
      'withdraw',
      'pencil',
      'confirm',
      'release',
      'down',
      'pull',
      'swap',
    ] as const;
    const more = ['options', 'close', 'reopen', 'pass'] as const;
    const walk = fc.array(
      fc.record({ deed: fc.constantFrom(...deeds, ...more), which: fc.nat(3), how: fc.nat(2), version: fc.nat(9) }),
      { minLength: 8, maxLength: 30 },
    );
    const people = ['ada', 'bea', 'cyn', 'dot'].map((key) => callers.get(key)!.id);
    await fc.assert(
      fc.asyncProperty(walk, async (steps) => {
        const { id } = await logged();
        for (const step of steps) await press(id, step);
        const { state, offers, bookings, history } = await told('GET', `requests/${id}`);
        expect(replayed(history, 'request', id)).toBe(state);
        for (const one of offers) expect(replayed(history, 'offer', one.id)).toBe(one.state);
        for (const one of bookings) expect(replayed(history, 'booking', one.id)).toBe(one.state);
      }),
      { numRuns: 12, endOnFailure: true },
    );

    async function press(
      id: string,
      { deed, which, how, version: stale }: { deed: string; which: number; how: number; version: number },
    ): Promise<void> {
      const { version: current, offers, bookings } = await told('GET', `requests/${id}`);
      const version = stale === 9 ? 0 : current;
      const offer = offers[which % (offers.length || 1)];
      const booking = bookings[which % (bookings.length || 1)];
      const mode = ['each', 'first', 'ladder'][how];
      const answer = ['accept', 'hold', 'decline'][how];
      const said = { ...(how === 1 && { until: at(clock.now() + HOUR) }), ...(how === 2 && { reason: 'travel' }) };
      const calls: Record<string, [string, object] | false | undefined> = {
        triage: [`requests/${id}/triage`, { version }],
        ask: [`requests/${id}/offers`, { version, personIds: people.slice(which, which + 2), mode }],
        answer: offer && [`offers/${offer.id}/answer`, { version: offer.version, answer, ...said }],
        undo: offer && [`offers/${offer.id}/answer`, { version: offer.version, answer: 'undo' }],
        withdraw: offer && [`offers/${offer.id}/withdraw`, { version: offer.version }],
        pencil: ['bookings', { requestId: id, personId: people[which], saidYes: how === 0 }],
        confirm: booking && [`bookings/${booking.id}/confirm`, { version: booking.version, outletYesBy: 'Pat' }],
        release: booking && [`bookings/${booking.id}/release`, { version: booking.version, reason: 'moved' }],
        down: booking && [`bookings/${booking.id}/stand-down`, { version: booking.version, reason: 'ran-long' }],
        pull: booking && [`bookings/${booking.id}/pull`, { version: booking.version, reason: 'illness' }],
        swap: booking && [
          `bookings/${booking.id}/swap`,
          {
            version: booking.version,
            personId: people[which],
            saidYes: true,
            end: ENDS[how],
            ...(which === 0 && { outletYesBy: 'Pat' }),
          },
        ],
        options: [`requests/${id}/options`, { version }],
        close: [`requests/${id}/close`, { version, outcome: 'not-filled', reason: 'nobody was free' }],
        reopen: [`requests/${id}/reopen`, { version, reason: 'they rang again' }],
        pass: false,
      };
      if (deed === 'pass') clock.advance(17 * MINUTE);
      const made = calls[deed];
      if (!made) return;
      const { status } = await call('lea', 'POST', ...made);
      expect([200, 403, 404, 409, 422]).toContain(status);
    }
  }, 120_000);
});

const ENDS = [
  { deed: 'release', reason: 'moved' },
  { deed: 'pull', reason: 'illness' },
  { deed: 'stand-down', reason: 'ran-long' },
];

/** Something of what an answer may hold. */
interface Told {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly code: string;
  readonly issues: readonly { readonly path: string }[];
  readonly missing: readonly string[];
  readonly items: readonly Told[];
  readonly next?: string;
  readonly offers: readonly Told[];
  readonly bookings: readonly Told[];
  readonly history: readonly Noted[];
  readonly candidates: readonly Ranked[];
  readonly ruledOut: readonly Ranked[];
}

interface Ranked {
  readonly personId: string;
  readonly name: string;
  readonly fit: number;
  readonly parts: readonly { readonly value: number }[];
  readonly hasSaidTimes: boolean;
  readonly why?: string;
}

interface Noted {
  readonly subject: string;
  readonly subjectId: string;
  readonly deed: string;
  readonly from: string | null;
  readonly to: string;
}

/** Steps that only write something down, or begin something. */
const BESIDE = new Set(['log', 'change', 'draft', 'pencil']);
const LIVES = { request: REQUEST_LIFE, offer: OFFER_LIFE, booking: BOOKING_LIFE };

/** Where the noted steps of something lead, each held to the table of its life. */
function replayed(history: readonly Noted[], subject: keyof typeof LIVES, id: string): string | null {
  const moves = LIVES[subject].moves as Readonly<Record<string, { from: readonly string[]; to: string }>>;
  let state: string | null = null;
  for (const { deed, from, to } of history.filter((one) => one.subject === subject && one.subjectId === id).reverse()) {
    expect(from).toBe(state);
    if (!BESIDE.has(deed)) {
      expect(moves[deed]!.from).toContain(from);
      expect(moves[deed]!.to).toBe(to);
    }
    state = to;
  }
  return state;
}
