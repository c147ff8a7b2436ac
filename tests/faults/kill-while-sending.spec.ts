import { notificationsSchema } from '@greenroom/notifications/server';
import { mailTo, postOffice } from '@greenroom/notifications/server/testing';
import { openDataSource, statement } from '@greenroom/platform/persistence';
import { makeTestDatabase, type TestDatabase } from '@greenroom/platform/persistence/testing';
import { platformSchema, systemClock } from '@greenroom/platform/server';
import { MailSink, runCommand, startProcess } from '@greenroom/testing';
import type { DataSource } from 'typeorm';

/** How often the process is killed for each engine; `npm run faults` sets many more. */
const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 2);
const DOMAINS = 7;
const NEW_EACH_ROUND = 150;
/** Mails that one process has under way at once: what a kill can send twice. */
const UNDER_WAY = 10;
/** Every so many mails the server takes one and hangs up, on everybody that it speaks with. */
const HANG_UP_EVERY = 197;

describe.each(['sqlite', 'postgres'] as const)('kill -9 while mails are sent, on %s', (engine) => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let sink: MailSink;
  let put = 0;
  let hangUps = 0;

  const folder = () => database.address.file.replace(/\/[^/]*$/, '');
  const environment = () => ({
    ...(engine === 'postgres' ? { DATABASE_URL: database.address.url } : { DATA_DIRECTORY: folder() }),
    SMTP_URL: sink.url,
    MAIL_FROM: 'press@charity.example',
    JOB_LEASE_SECONDS: '1',
    LOG_LEVEL: 'error',
  });

  beforeAll(async () => {
    database = await makeTestDatabase(engine);
    sink = await MailSink.open();
    let taken = 0;
    sink.behaviour.onMail = () => {
      taken += 1;
      if (taken % HANG_UP_EVERY > 0) return undefined;
      hangUps += 1;
      return 'hang-up';
    };
    expect((await runCommand(['migrate'], environment())).code).toBe(0);
    const address = engine === 'postgres' ? database.address : { file: `${folder()}/greenroom.sqlite` };
    dataSource = await openDataSource(address, [platformSchema, notificationsSchema]);
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await sink?.close();
    await database?.remove();
  });

  it(
    'loses none, and sends twice only what was under way, under the same Message-ID',
    async () => {
      const office = postOffice(dataSource, systemClock, { smtp: sink.url });
      let cutShort = 0;
      for (let round = 0; round < ROUNDS; round++) {
        await office.put(
          ...Array.from({ length: NEW_EACH_ROUND }, (_, n) => mailTo(`p${put + n}@d${n % DOMAINS}.example`)),
        );
        put += NEW_EACH_ROUND;
        const worker = startProcess('worker', [], environment());
        await worker.saw(/works in the background/);
        await new Promise((resolve) => setTimeout(resolve, (round * 137) % 600));
        await worker.stop('SIGKILL');
        if ((await waiting()) > 0) cutShort += 1;
        await expectSentMeansTaken();
      }
      expect(cutShort).toBeGreaterThan(0);

      const worker = startProcess('worker', [], environment());
      while ((await waiting()) > 0) {
        // What a broken connection put off would wait for half a minute.
        await statement(dataSource, "update notifications_mail set due_at = 0 where state = 'deferred'");
        await statement(dataSource, 'update platform_job set due_at = 0');
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
      await worker.stop('SIGTERM');
      office.close();

      const ids = sink.received.map(({ messageId }) => messageId);
      const twice = ids.length - new Set(ids).size;
      expect({
        delivered: new Set(ids).size,
        recipients: new Set(sink.received.map(({ recipients }) => recipients[0])).size,
      }).toEqual({
        delivered: put,
        recipients: put,
      });
      expect(twice).toBeLessThanOrEqual((ROUNDS + 1 + hangUps) * UNDER_WAY);
      await expectSentMeansTaken();
      const [state] = await statement(
        dataSource,
        "select count(*) as n from notifications_mail where state = 'failed'",
      );
      expect(Number(state!['n'])).toBe(0);
      if (engine === 'sqlite') {
        expect(await statement(dataSource, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      }
    },
    120_000 + ROUNDS * 20_000,
  );

  async function waiting(): Promise<number> {
    const [row] = await statement<{ n: string }>(
      dataSource,
      "select count(*) as n from notifications_mail where state in ('queued', 'deferred')",
    );
    return Number(row!.n);
  }

  /** What is said to be sent has been taken, and each mail has come from one row and one only. */
  async function expectSentMeansTaken(): Promise<void> {
    const rows = await statement<{ message_id: string; state: string; address: string }>(
      dataSource,
      'select message_id, state, address from notifications_mail',
    );
    const taken = new Map(sink.received.map(({ messageId, recipients }) => [messageId, recipients.join()]));
    const sentAndNotTaken = rows.filter(({ message_id, state }) => state === 'sent' && !taken.has(message_id));
    expect(sentAndNotTaken).toEqual([]);
    const byId = new Map(rows.map(({ message_id, address }) => [message_id, address]));
    expect([...taken].filter(([id, address]) => byId.get(id) !== address)).toEqual([]);
  }
});
