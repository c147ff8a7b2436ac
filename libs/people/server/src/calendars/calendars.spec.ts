import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DAY, HOUR } from '@greenroom/kernel';
import { Outbox } from '@greenroom/notifications/server';
import { statement, Transactions } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import {
  AuditTrail,
  type Caller,
  createLogger,
  DomainEvents,
  JobQueue,
  JobRunner,
  KeyRing,
  LiveEvents,
  newId,
  PersonalData,
  platformSchema,
  PublicAddress,
  readSettings,
} from '@greenroom/platform/server';
import { FixedClock } from '@greenroom/testing';
import { AvailabilityBook } from '../availability/availability-book';
import { availabilityView } from '../availability/availability-view';
import { TimesWatch } from '../availability/times-watch';
import { ConsentBook } from '../consents/consent-book';
import { ChangePerson } from '../directory/change-person';
import { SignInAddress } from '../directory/sign-in-address';
import { PeopleDirectory } from '../directory/people-directory';
import { peopleSchema } from '../index';
import { CalendarGateway } from './calendar-gateway';
import { CalendarWork } from './calendar-work';
import { ChangeCalendars } from './change-calendars';
import { CalendarFeeds } from './feed/calendar-feeds';
import type { PersonEvents } from './feed/person-events.port';
import { PollCalendar } from './poll-calendar';
import { CalendarReader } from './reading/calendar-reader';

type Script = (request: IncomingMessage, response: ServerResponse) => void;

const LEA: Caller = { kind: 'staff', id: newId(), name: 'Lea Officer' };
const NOTHING: PersonEvents = { about: 'Bookings of a test', of: () => Promise.resolve([]) };
const calendar = (...days: string[]) =>
  `BEGIN:VCALENDAR\r\n${days.map((day) => `BEGIN:VEVENT\r\nUID:${day}\r\nSUMMARY:planted-title\r\nDTSTART;VALUE=DATE:${day}\r\nEND:VEVENT\r\n`).join('')}END:VCALENDAR\r\n`;
const serves =
  (body: string, headers: Record<string, string> = {}): Script =>
  (_, response) =>
    void response.writeHead(200, headers).end(body);
const fails =
  (status: number): Script =>
  (_, response) =>
    void response.writeHead(status).end();

describeOnEveryDatabase('calendars of people', [platformSchema, peopleSchema], (database) => {
  let clock: FixedClock;
  let server: Server;
  let base: string;
  let answer: Script;
  let reader: CalendarReader;
  let gateway: CalendarGateway;
  let book: AvailabilityBook;
  let change: ChangeCalendars;
  let feeds: CalendarFeeds;
  let people: ChangePerson;
  let runner: JobRunner;
  let audit: AuditTrail;
  let me: Caller;
  let asked: IncomingMessage[];
  let told: unknown[];
  let turns: unknown[];
  let logged: string[];

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request);
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    reader = new CalendarReader({ jobTimeout: 60_000 });
  });
  afterAll(async () => {
    await reader?.close();
    server?.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  beforeEach(async () => {
    [asked, told, logged] = [[], [], []];
    clock = new FixedClock('2026-11-22T10:00:00Z');
    const source = database.dataSource;
    // Those of the test before would be looked at again.
    await statement(source, 'delete from people_calendar');
    const settings = readSettings({ CALENDAR_ALLOW: new URL(base).host, PUBLIC_URL: 'https://desk.charity.example' });
    const transactions = new Transactions(source);
    const queue = new JobQueue(source, transactions, clock);
    const live = new LiveEvents(source, transactions);
    const keys = new KeyRing(Buffer.alloc(32, 7));
    const write = (...parts: unknown[]) => void logged.push(JSON.stringify(parts));
    const logger = Object.assign(createLogger('silent'), { info: write, warn: write, error: write });
    const directory = new PeopleDirectory(source, new DomainEvents(queue), live, clock);
    const tell = directory.tell.bind(directory);
    directory.tell = (id, what, manager) => {
      told.push(what);
      return tell(id, what, manager);
    };
    audit = new AuditTrail(source, clock);
    gateway = new CalendarGateway(settings, clock, reader);
    const consents = new ConsentBook(source, clock, settings);
    const outbox = new Outbox(queue, live, keys, clock, settings);
    const signInAddress = new SignInAddress(new PersonalData(), outbox, new PublicAddress(settings), consents);
    people = new ChangePerson(directory, transactions, clock, consents, signInAddress, audit);
    book = new AvailabilityBook(source, clock);
    change = new ChangeCalendars(book, directory, gateway, queue, keys, transactions, audit, clock);
    runner = new JobRunner(queue, clock, settings, logger);
    turns = [];
    const watch = new TimesWatch();
    watch.onTurn((_, { before, after, by }) => {
      turns.push([before, after, by].map((one) => one && 'busy' in one && one.busy.length));
      return Promise.resolve();
    });
    const poll = new PollCalendar(source, gateway, directory, book, watch, keys, transactions, clock, logger);
    new CalendarWork(runner, poll).onModuleInit();
    const address = new PublicAddress(settings);
    feeds = new CalendarFeeds(source, book, directory, transactions, audit, address, NOTHING, clock);
    const { id, name } = await people.add({ name: 'Ada Fairweather' }, LEA);
    me = { kind: 'person', id, name };
  });

  const view = async () => availabilityView(await book.read(me.id), clock.now());
  const add = async (path = '/ada.ics') => {
    // The work of a running server, which looks at once.
    const adding = change.add(me, { name: 'Family', address: base + path });
    const looking = setInterval(() => void runner.drain(), 50);
    await adding.finally(() => clearInterval(looking));
    await runner.drain();
    return (await view()).calendars[0]!;
  };
  const later = async (time: number) => {
    clock.advance(time);
    told.length = 0;
    await runner.drain();
    return view();
  };
  const busy = async () =>
    (await book.read(me.id)).busy.map(({ start, end }) => [start, end].map((at) => new Date(at).toISOString()));
  const refusalOf = (work: Promise<unknown>) =>
    work.then(
      () => 'none',
      (error: { code: string }) => error.code,
    );

  it('reads a calendar at once, keeps when it is busy, and nothing else of it', async () => {
    answer = serves(calendar('20261123'));
    const added = await add('/secret-path/ada.ics');
    expect(added).toMatchObject({ name: 'Family', lastGoodAt: '2026-11-22T10:00:00.000Z', problem: null });
    expect(await busy()).toEqual([['2026-11-23T00:00:00.000Z', '2026-11-24T00:00:00.000Z']]);
    const { outlook } = await view();
    expect(outlook).toMatchObject({ failing: false, isFreeNow: true });
    const tables = ['people_calendar', 'people_calendar_busy', 'platform_job', 'platform_audit', 'platform_live_event'];
    const rows = await Promise.all(tables.map((table) => statement(database.dataSource, `select * from ${table}`)));
    expect(JSON.stringify([rows, logged, await view()])).not.toMatch(/secret-path|planted/);
  });

  it('tells of what has changed, and of nothing else', async () => {
    answer = serves(calendar('20261123'));
    await add();
    await later(HOUR);
    expect(told).toEqual([]);
    answer = serves(calendar('20261124', '20261126'));
    await later(HOUR);
    expect([told, turns]).toEqual([
      ['changed'],
      [
        [0, 1, undefined],
        [1, 2, undefined],
      ],
    ]);
    expect((await busy())[0]).toEqual(['2026-11-24T00:00:00.000Z', '2026-11-25T00:00:00.000Z']);
  });

  it('keeps what it read last while a calendar fails, says so at once, to its owner after the third time, and recovers', async () => {
    answer = serves(calendar('20261123'));
    await add();
    answer = fails(503);
    const first = await later(20 * 60_000);
    expect(first).toMatchObject({
      outlook: { failing: true },
      calendars: [{ problem: null, failingSince: expect.any(String) }],
    });
    expect([told, await busy()]).toEqual([['changed'], [['2026-11-23T00:00:00.000Z', '2026-11-24T00:00:00.000Z']]]);
    await later(HOUR);
    const third = await later(HOUR);
    expect(third.calendars[0]!.problem).toBe('The address does not answer.');
    expect(told).toEqual(['changed']);
    answer = serves(calendar('20261123'));
    const back = await later(HOUR);
    expect(back).toMatchObject({ outlook: { failing: false }, calendars: [{ problem: null, failingSince: null }] });
    expect(told).toEqual(['changed']);
  });

  it.each<[string, Script, string]>([
    ['a page', serves('<!doctype html><p>Sign in'), 'What the address answers with is not a calendar.'],
    ['403', fails(403), 'The address says that this calendar is not there, or not open to us.'],
    ['410', fails(410), 'The address says that this calendar is not there, or not open to us.'],
    ['500', fails(500), 'The address does not answer.'],
    ['more than 5 MB', serves('x'.repeat(5 * 1024 * 1024 + 1)), 'The calendar is too large to be read.'],
    [
      'a way inside',
      (_, response) => void response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
      'The address is not one that can be read from here.',
    ],
    [
      'an entry that is none',
      serves(calendar('20261123', '20261399')),
      'Some entries of the calendar could not be understood, so there may be more than is known here.',
    ],
  ])('says at once what is wrong with a new address that answers with %s', async (_, script, problem) => {
    answer = script;
    expect((await add()).problem).toBe(problem);
    expect((await view()).outlook.failing).toBe(true);
  });

  it('never takes a calendar that was not looked at for one that is free', async () => {
    answer = serves(calendar());
    await change.add(me, { name: 'Family', address: `${base}/ada.ics` });
    expect((await view()).outlook.failing).toBe(true);
    await runner.drain();
    expect((await view()).outlook.failing).toBe(false);
    clock.advance(DAY + HOUR);
    expect((await view()).outlook.failing).toBe(true);
  });

  it('asks whether anything is new, and reads anew as days come into sight', async () => {
    answer = (request, response) =>
      request.headers['if-none-match'] === '"1"'
        ? void response.writeHead(304).end()
        : serves(calendar('20261123'), { ETag: '"1"' })(request, response);
    await add();
    await later(HOUR);
    await later(DAY);
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"', undefined]);
    expect((await view()).outlook.failing).toBe(false);
  });

  it.each([
    ['ftp://calendars.example/a.ics'],
    ['https://user:pass@calendars.example/a.ics'],
    ['http://127.0.0.1/a.ics'],
    ['webcal://10.0.0.1/a.ics'],
    ['https://calendars.example:8443/a.ics'],
    ['my calendar'],
  ])('refuses %s, and keeps nothing of it', async (address) => {
    expect(await refusalOf(change.add(me, { name: 'Odd', address }))).toBe('calendar.address-refused');
    expect([(await view()).calendars, asked]).toEqual([[], []]);
  });

  it('takes the same address once, however it is written, and five in all', async () => {
    const keep = (address: string) => change.add(me, { name: 'One of mine', address });
    // Nobody looks: what is asked here is what is kept.
    const kept = ['webcal://a.invalid/1.ics', ...[2, 3, 4, 5].map((n) => `https://a.invalid/${n}.ics`)];
    await Promise.all(kept.map(keep));
    expect(await refusalOf(keep('https://A.invalid/1.ics#today'))).toBe('calendar.address-refused');
    expect(await refusalOf(keep('https://a.invalid/6.ics'))).toBe('calendar.too-many');
  });

  it('forgets a calendar with what was read of it, for its owner alone', async () => {
    answer = serves(calendar('20261123'));
    const { id } = await add();
    const bea = await people.add({ name: 'Bea Ridge' }, LEA);
    const other: Caller = { kind: 'person', id: bea.id, name: bea.name };
    expect(await refusalOf(change.remove(other, id))).toBe('calendar.not-found');
    expect(await refusalOf(change.remove(me, newId()))).toBe('calendar.not-found');
    await change.remove(me, id);
    expect([(await view()).calendars, await busy()]).toEqual([[], []]);
    await later(HOUR);
    expect(asked).toHaveLength(1);
    const { entries } = await audit.page({ subjectId: id });
    expect(entries.map(({ deed }) => deed)).toEqual(['calendar.removed', 'calendar.added']);
  });

  it('gives bookings out at one secret address at a time', async () => {
    const first = await feeds.make(me);
    const [, secret] = /^https:\/\/desk\.charity\.example\/api\/calendar\/([\w-]{43})\.ics$/.exec(first)!;
    expect(await feeds.read(secret!)).toContain('X-WR-CALDESC:Bookings of a test');
    expect((await view()).feed).toEqual({ since: '2026-11-22T10:00:00.000Z' });
    const rows = await statement(database.dataSource, 'select * from people_calendar_feed');
    expect(JSON.stringify(rows)).not.toContain(secret);
    const second = await feeds.make(me);
    expect(await refusalOf(feeds.read(secret!))).toBe('request.not-found');
    await feeds.end(me);
    expect(await refusalOf(feeds.read(second.slice(-47, -4)))).toBe('request.not-found');
    expect((await view()).feed).toBe(null);
  });
});
