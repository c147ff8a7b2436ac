import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { DAY, MINUTE, SECOND } from '@greenroom/kernel';
import { statement } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { platformSchema } from '@greenroom/platform/server';
import { FixedClock, MailSink } from '@greenroom/testing';
import * as fc from 'fast-check';
import { mailTo, postOffice, type PostOffice } from '../../testing';
import { notificationsSchema, type PostLimits } from '../index';

const ada = 'ada@living.example';

describeOnEveryDatabase('sending', [platformSchema, notificationsSchema], (database) => {
  let clock: FixedClock;
  let sink: MailSink;
  let office: PostOffice;
  const opened: PostOffice[] = [];
  const officeAt = (smtp: string, limits: Partial<PostLimits> = {}) => {
    opened.push(postOffice(database.dataSource, clock, { smtp, limits }));
    return opened.at(-1)!;
  };
  const mails = () =>
    statement<{ address: string; state: string; reason: string | null; attempts: number; due_at: string }>(
      database.dataSource,
      'select address, state, reason, attempts, due_at, answer from notifications_mail order by id',
    );
  const states = async () => (await mails()).map(({ state }) => state);

  beforeEach(async () => {
    clock = new FixedClock();
    sink = await MailSink.open();
    for (const table of ['notifications_mail', 'platform_job', 'platform_live_event']) {
      await statement(database.dataSource, `delete from ${table}`);
    }
    office = officeAt(sink.url);
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) one.close();
    await sink.close();
  });

  describe('a mail server that is down', () => {
    it('has mails wait, ever longer, and gets them all when it is back', async () => {
      const { port } = sink;
      await sink.close();
      await office.put(...Array.from({ length: 5 }, () => mailTo(ada)));
      const tries: number[] = [];
      for (const until = clock.now() + 10 * MINUTE; clock.now() < until; clock.advance(SECOND)) {
        if ((await office.drain()) > 0) tries.push(clock.now());
      }
      // Not one try a second: that would be 600 rounds.
      expect(tries.length).toBeLessThan(25);
      expect(await mails()).toContainEqual(expect.objectContaining({ state: 'deferred', reason: 'no-server' }));
      expect(await states()).not.toContain('failed');

      sink = await MailSink.open(port);
      clock.advance(10 * MINUTE);
      await office.drain();
      expect([sink.received.length, await states()]).toEqual([5, Array.from({ length: 5 }, () => 'sent')]);
    });

    it('is given up after three days, and the office is told', async () => {
      await sink.close();
      await office.put(mailTo(ada));
      for (const until = clock.now() + 3 * DAY + MINUTE; clock.now() < until; clock.advance(30 * MINUTE)) {
        await office.drain();
      }
      expect(await mails()).toMatchObject([{ state: 'failed', reason: 'gave-up' }]);
      expect(await told()).toContain('failed');
      sink = await MailSink.open();
    });
  });

  it('cuts off a server that says a byte at a time, and tries again later', async () => {
    const drip = await Drip.open();
    const slow = officeAt(drip.url, { deadlineMs: 300 });
    await slow.put(mailTo(ada));
    await slow.drain();
    expect(await mails()).toMatchObject([{ state: 'deferred', reason: 'too-slow' }]);
    await drip.untilAllHungUp();
    await drip.close();
  });

  it('tries again what the server puts off, and later takes', async () => {
    sink.behaviour.onRecipient = () => ({ code: 451, says: '4.7.1 greylisted' });
    await office.put(mailTo(ada), mailTo('bob@living.example'));
    await office.drain();
    expect(await mails()).toMatchObject([
      { state: 'deferred', reason: 'try-later', attempts: 1, answer: expect.stringContaining('greylisted') },
      { state: 'deferred', reason: 'try-later', attempts: 1 },
    ]);
    sink.behaviour = {};
    clock.advance(MINUTE);
    await office.drain();
    expect(await states()).toEqual(['sent', 'sent']);
  });

  it.each([
    ['the address', { onRecipient: () => ({ code: 550, says: 'no such user' }) }, 'address-refused'],
    ['the mail', { onMail: () => ({ code: 554, says: 'spam' }) }, 'mail-refused'],
  ])('never tries again when the server refuses %s for good, and tells the office', async (_, behaviour, reason) => {
    sink.behaviour = behaviour;
    const mail = mailTo(ada);
    const failed: string[] = [];
    office.fates.heed(mail.kind, (_manager, { dedupeKey }) => Promise.resolve(void failed.push(dedupeKey)));
    await office.put(mail);
    await office.drain();
    expect(await mails()).toMatchObject([{ state: 'failed', reason, attempts: 1 }]);
    // Whoever caused it hears of it once, too.
    expect(failed).toEqual([mail.dedupeKey]);
    expect(await told()).toEqual(['added', 'failed']);
    sink.behaviour = {};
    for (let day = 0; day < 4; day++) {
      clock.advance(DAY);
      await office.drain();
    }
    expect(sink.received).toEqual([]);
  });

  it('takes a refused password for a fault of ours: nothing fails, everything waits', async () => {
    const strict = await Drip.open('535 5.7.8 no\r\n');
    await officeAt(strict.url.replace('//', '//user:planted@')).put(mailTo(ada));
    await opened.at(-1)!.drain();
    expect(await mails()).toMatchObject([{ state: 'deferred', reason: 'sign-in-refused' }]);
    expect(JSON.stringify(await mails())).not.toContain('planted');
    await strict.close();
  });

  it('sends again what the server took and did not answer, under the same Message-ID', async () => {
    let drops = 1;
    sink.behaviour.onMail = () => (drops-- > 0 ? 'hang-up' : undefined);
    await office.put(mailTo(ada));
    await office.drain();
    expect(await mails()).toMatchObject([{ state: 'deferred', reason: 'link-lost' }]);
    clock.advance(MINUTE);
    await office.drain();
    expect(await states()).toEqual(['sent']);
    expect(sink.received.map(({ messageId }) => messageId)).toEqual(Array(2).fill(sink.received[0]!.messageId));
    expect(sink.received[0]!.messageId).toMatch(/^<[0-9a-f-]{36}@charity\.example>$/);
    expect(sink.received[1]!.raw).toBe(sink.received[0]!.raw);
  });

  it('lets one dead domain hold up nobody else', async () => {
    let dead = 0;
    sink.behaviour.onRecipient = (address) => {
      if (!address.endsWith('@dead.example')) return undefined;
      dead += 1;
      return 'silence';
    };
    const patient = officeAt(sink.url, { deadlineMs: 4_000 });
    await patient.put(...Array.from({ length: 30 }, (_, n) => mailTo(`somebody${n}@dead.example`)));
    const living = Array.from({ length: 30 }, (_, n) => `somebody${n}@living${n % 3}.example`);
    await patient.put(...living.map((address) => mailTo(address)));
    const draining = patient.drain();
    await sink.until(() => living.every((address) => sink.to(address).length === 1), 'all the living');
    // Those of the dead domain still hang, two of them: nobody has waited for them.
    expect(dead).toBe(2);
    expect((await mails()).filter(({ reason }) => reason === 'too-slow')).toEqual([]);
    await draining;
    expect((await mails()).filter(({ reason }) => reason === 'too-slow')).toHaveLength(2);
  });

  it('lets no backlog hold up a new mail', async () => {
    sink.behaviour.onRecipient = () => ({ code: 451, says: 'later' });
    await office.put(...Array.from({ length: 60 }, (_, n) => mailTo(`old${n}@living.example`)));
    await office.drain();
    sink.behaviour = {};
    clock.advance(5 * MINUTE);
    await office.put(...Array.from({ length: 10 }, (_, n) => mailTo(`new${n}@living.example`)));
    await office.drain();
    const place = sink.received.findIndex(({ recipients }) => recipients[0] === 'new9@living.example');
    // One of the old for each of the new, give or take those on their way at the same time.
    expect(place).toBeLessThan(24);
    expect(sink.received).toHaveLength(70);
    expect(
      sink.received.slice(0, 20).filter(({ recipients }) => recipients[0]!.startsWith('old')).length,
    ).toBeGreaterThan(7);
  });

  describe('what somebody writes into a name, a subject or an address', () => {
    it.each([
      'ada@living.example\r\nBcc: eve@evil.example',
      'ada@living.example <eve@evil.example>',
      'ada@living.example, eve@evil.example',
      '<eve@evil.example> ada@living.example',
      '"ada@living.example" <eve@evil.example>',
      'ada@living.example;eve@evil.example',
      'ada@living.example\u0000eve@evil.example',
      'group: eve@evil.example;',
      'adä@living.example',
      '',
    ])('is no second recipient: %j', async (to) => {
      await expect(office.put(mailTo(to))).rejects.toMatchObject({ code: 'request.invalid' });
      await office.drain();
      expect(sink.received).toEqual([]);
    });

    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        'Ada\r\nBcc: eve@evil.example',
        'Ada\nBcc: eve@evil.example\n\nHello',
        'Ada" <eve@evil.example>, "Bob',
        '<eve@evil.example>',
        'eve@evil.example, ',
        'Ada\u0085Bcc: eve@evil.example',
        '=?utf-8?q?Ada=0D=0ABcc:_eve=40evil.example?=',
        'A'.repeat(3_000),
      ),
    );

    it('is one recipient and no header more', async () => {
      await fc.assert(
        fc.asyncProperty(hostile, hostile, hostile, async (name, subject, file) => {
          sink.received.length = 0;
          const attachments = [{ name: file, type: 'text/plain', content: 'x' }];
          await office.put(mailTo(ada, { name, subject, attachments }));
          await office.drain();
          expect(sink.received.map(({ recipients }) => recipients)).toEqual([[ada]]);
          const { headers, to, cc, bcc } = sink.received[0]!.parsed;
          expect([to?.map(({ address }) => address), cc, bcc]).toEqual([[ada], undefined, undefined]);
          expect(headers.map(({ key }) => key).filter((key) => !HEADERS.has(key))).toEqual([]);
          expect(new Set(headers.map(({ key }) => key)).size).toBe(headers.length);
        }),
        { numRuns: 60 },
      );
    });
  });

  async function told(): Promise<string[]> {
    const rows = await statement<{ change: string }>(
      database.dataSource,
      "select change from platform_live_event where kind = 'mail' order by id",
    );
    return rows.map(({ change }) => change);
  }
});

const HEADERS = new Set(
  'from to subject message-id date mime-version content-type auto-submitted content-transfer-encoding'.split(' '),
);

/** A mail server of sorts: greets a byte at a time, without end, or answers everything in one way after greeting. */
class Drip {
  private readonly sockets = new Set<Socket>();
  private constructor(private readonly server: Server) {}

  static async open(toEverything?: string): Promise<Drip> {
    const server = createServer();
    const drip = new Drip(server);
    server.on('connection', (socket) => {
      drip.sockets.add(socket);
      socket.on('error', () => undefined);
      if (toEverything === undefined) {
        socket.write('220-');
        const dripping = setInterval(() => socket.write('a'), 20);
        socket.on('close', () => clearInterval(dripping));
      } else {
        socket.write('220 hello\r\n');
        socket.on('data', (data) =>
          socket.write(/^EHLO/.test(String(data)) ? '250-hello\r\n250 AUTH PLAIN\r\n' : toEverything),
        );
      }
      socket.on('close', () => drip.sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return drip;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async untilAllHungUp(): Promise<void> {
    while (this.sockets.size > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
