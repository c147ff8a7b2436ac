import { BOOKING_LIFE, OFFER_LIFE, REQUEST_LIFE } from '@greenroom/bookings/domain';
import { connect } from '@greenroom/api';
import { statement } from '@greenroom/platform/persistence';
import { makeTestDatabase, type TestDatabase } from '@greenroom/platform/persistence/testing';
import { MailSink, runCommand, startProcess } from '@greenroom/testing';
import type { DataSource } from 'typeorm';
import { BookingOffice, type Call } from './booking-office';

/** How often the process is killed for each engine; `npm run faults` sets many more. */
const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 1);

/** What an office was told has been done. */
interface Told {
  readonly accepted: Set<string>;
  readonly confirmed: Set<string>;
}

describe.each(['sqlite', 'postgres'] as const)('kill -9 while people accept and are confirmed, on %s', (engine) => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let sink: MailSink;
  let office: BookingOffice;
  const told: Told = { accepted: new Set(), confirmed: new Set() };
  /** Waits until the office was told of so many more, or there is no more to tell. */
  const toldSoMany = async (more: number, work: Promise<unknown>) => {
    const count = () => told.accepted.size + told.confirmed.size;
    const enough = count() + more;
    let isOver = false;
    void work.then(() => (isOver = true));
    while (!isOver && count() < enough) await new Promise((resolve) => setTimeout(resolve, 1));
  };

  const folder = () => database.address.file.replace(/\/[^/]*$/, '');
  const environment = () => ({
    ...(engine === 'postgres' ? { DATABASE_URL: database.address.url } : { DATA_DIRECTORY: folder() }),
    SMTP_URL: sink.url,
    MAIL_FROM: 'press@charity.example',
    MAILS_PER_HOUR: '10000',
    // Who answers comes from a network of their own: many rounds are more than one network may try.
    TRUSTED_PROXY: 'loopback',
    JOB_LEASE_SECONDS: '1',
    LOG_LEVEL: 'error',
    PORT: '0',
  });
  const start = async () => {
    const server = startProcess('main', [], environment());
    const [, address] = await server.saw(/Greenroom is at (\S+)/);
    return { server, address: address! };
  };

  beforeAll(async () => {
    database = await makeTestDatabase(engine);
    sink = await MailSink.open();
    expect((await runCommand(['migrate'], environment())).code).toBe(0);
    dataSource = await connect(engine === 'postgres' ? database.address : { file: `${folder()}/greenroom.sqlite` });
    const { server, address } = await start();
    office = await BookingOffice.open(address);
    await server.stop();
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await sink?.close();
    await database?.remove();
  });

  it(
    'holds to what it said, books nobody twice, and tells each once',
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const { server, address } = await start();
        office.move(address);
        const requests = [];
        // Two and two at one time, so that whoever is confirmed for one must be refused for the other.
        for (const slot of [0, 0, 1, 1]) requests.push(await office.askEverybody(round * 2 + slot));
        const links = await linksOf(requests.flat());
        const dead = new Promise<void>((resolve) => server.process.once('close', () => resolve()));
        const work = Promise.all(links.map((link) => answerAndConfirm(link, dead)));
        // After so many that were told, in the middle of the others; all of them are two for each person and request.
        await toldSoMany(2 + ((round * 7) % 16), work);
        await server.stop('SIGKILL');
        await work;
        await expectToldIsTrue();
        await expectNothingHalf();

        // Whoever was not told presses again, and comes to an end as if nothing had been.
        const again = await start();
        office.move(again.address);
        for (const { token } of links) {
          const { status, body } = await office.answer(token);
          expect([status, body?.state]).toEqual([200, expect.stringMatching(/^(accepted|filled)$/)]);
        }
        await expectNothingHalf();
        expect(await office.verify()).toBeNull();
        await again.server.stop();
      }
      expect(told.accepted.size + told.confirmed.size).toBeGreaterThan(0);
      await expectMailsTaken();
    },
    120_000 + ROUNDS * 40_000,
  );

  /** What was asked, with the link of its mail. */
  async function linksOf(offers: readonly string[]) {
    const tokens = () =>
      new Map(
        sink.received.flatMap(({ text }) => {
          const [, token, id] = /\/offer#(([0-9a-f-]{36})\.[\w-]{43})/.exec(text) ?? [];
          return token === undefined ? [] : [[id!, token] as const];
        }),
      );
    await sink.until(() => offers.every((id) => tokens().has(id)), 'a mail for each offer');
    return offers.map((id) => ({ id, token: tokens().get(id)! }));
  }

  /** Says yes twice at once, as somebody does who taps twice, and has it confirmed; as far as the server lives. */
  async function answerAndConfirm({ id, token }: { id: string; token: string }, dead: Promise<void>): Promise<void> {
    const alive = <Result>(call: Promise<Result>) => Promise.race([call.catch(() => undefined), dead]);
    const answers = await Promise.all([alive(office.answer(token)), alive(office.answer(token))]);
    if (!answers.some((answer) => (answer as Call | undefined)?.body?.state === 'accepted')) return;
    told.accepted.add(id);
    const booking = await alive(office.confirm(id));
    if (booking) told.confirmed.add(booking);
  }

  async function expectToldIsTrue(): Promise<void> {
    const stepsOf = async (subject: string, deed: string) =>
      (
        await statement<{ subject_id: string }>(
          dataSource,
          `select subject_id from bookings_change where subject = '${subject}' and deed = '${deed}'`,
        )
      ).map(({ subject_id }) => subject_id);
    const [accepted, confirmed] = [await stepsOf('offer', 'accept'), await stepsOf('booking', 'confirm')];
    expect([...told.accepted].filter((id) => !accepted.includes(id))).toEqual([]);
    expect([...told.confirmed].filter((id) => !confirmed.includes(id))).toEqual([]);
    // A link is used up by its yes.
    expect(accepted).toHaveLength(new Set(accepted).size);
  }

  /** True at every moment, whatever was cut short. */
  async function expectNothingHalf(): Promise<void> {
    const count = async (sql: string) => Number((await statement<{ n: string }>(dataSource, sql))[0]!.n);
    const mailOf = (kind: string) =>
      `(select count(*) from notifications_mail m where m.dedupe_key like 'bookings.confirmed ' || b.id || ' % ${kind}')`;
    expect({
      overlaps: await count(
        `select count(*) as n from bookings_booking a join bookings_booking b
         on a.person_id = b.person_id and a.id < b.id and a.blocked_from < b.blocked_until and b.blocked_from < a.blocked_until
         where a.state = 'confirmed' and b.state = 'confirmed'`,
      ),
      confirmedAndNotToldOnce: await count(
        `select count(*) as n from bookings_booking b where state = 'confirmed'
         and (${mailOf('person')} <> 1 or ${mailOf('contact')} <> 1)`,
      ),
      toldAndNotConfirmed: await count(
        `select count(*) as n from bookings_booking b where state <> 'confirmed' and ${mailOf('person')} > 0`,
      ),
    }).toEqual({ overlaps: 0, confirmedAndNotToldOnce: 0, toldAndNotConfirmed: 0 });
    for (const [subject, life] of Object.entries(LIVES)) await expectLegal(subject, life);
    if (engine === 'sqlite') {
      expect(await statement(dataSource, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      expect(await statement(dataSource, 'pragma foreign_key_check')).toEqual([]);
    }
  }

  /** Each step is one of the table's, begins where the one before ended, and the last leads to what is stored. */
  async function expectLegal(subject: string, { moves }: Life): Promise<void> {
    const stored = new Map(
      (await statement<{ id: string; state: string }>(dataSource, `select id, state from bookings_${subject}`)).map(
        ({ id, state }) => [id, state],
      ),
    );
    const reached = new Map<string, string | null>();
    for (const { subject_id: id, deed, from_state: from, to_state: to } of await statement<Step>(
      dataSource,
      `select subject_id, deed, from_state, to_state from bookings_change where subject = '${subject}' order by at, id`,
    )) {
      expect([id, from]).toEqual([id, reached.get(id) ?? null]);
      const move = moves[deed];
      if (move && from !== null) expect([move.from.includes(from), move.to]).toEqual([true, to]);
      reached.set(id, to);
    }
    expect(reached).toEqual(stored);
  }

  async function expectMailsTaken(): Promise<void> {
    const { server } = await start();
    const waiting = async () =>
      (await statement(dataSource, "select 1 from notifications_mail where state in ('queued', 'deferred')")).length;
    while ((await waiting()) > 0) await new Promise((resolve) => setTimeout(resolve, 200));
    await server.stop();
    const sent = await statement<{ message_id: string }>(
      dataSource,
      "select message_id from notifications_mail where state = 'sent'",
    );
    const taken = new Set(sink.received.map(({ messageId }) => messageId));
    expect(sent.filter(({ message_id }) => !taken.has(message_id))).toEqual([]);
    expect(sent.length).toBe(taken.size);
  }
});

interface Life {
  readonly moves: Readonly<Record<string, { readonly from: readonly string[]; readonly to: string }>>;
}

const LIVES: Readonly<Record<string, Life>> = { request: REQUEST_LIFE, offer: OFFER_LIFE, booking: BOOKING_LIFE };

interface Step {
  readonly subject_id: string;
  readonly deed: string;
  readonly from_state: string | null;
  readonly to_state: string;
}
