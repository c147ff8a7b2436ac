import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MINUTE } from '@greenroom/kernel';
import { statement, Transactions } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { newId, platformSchema } from '@greenroom/platform/server';
import { FixedClock, MailSink } from '@greenroom/testing';
import { mailTo, postOffice, type PostOffice } from '../../testing';
import { notificationsSchema } from '../index';

const ada = 'ada@charity.example';
const LINK = 'https://press.charity.example/sign-in#planted-token';

describeOnEveryDatabase('the outbox', [platformSchema, notificationsSchema], (database) => {
  const clock = new FixedClock();
  let sink: MailSink;
  let office: PostOffice;
  const rows = () => statement(database.dataSource, 'select * from notifications_mail order by id');
  const withLink = (more = {}) =>
    mailTo(ada, { text: 'Open {{link}}', secrets: { link: LINK }, expiresAt: clock.now() + 10 * MINUTE, ...more });

  beforeAll(async () => {
    sink = await MailSink.open();
    office = postOffice(database.dataSource, clock, { smtp: sink.url });
  });
  afterAll(async () => {
    office?.close();
    await sink?.close();
  });
  beforeEach(async () => {
    sink.received.length = 0;
    sink.behaviour = {};
    for (const table of ['notifications_mail', 'platform_job']) {
      await statement(database.dataSource, `delete from ${table}`);
    }
  });

  it('sends in the name of the network where its sender has none', async () => {
    const nameless = postOffice(database.dataSource, clock, { smtp: sink.url, from: 'press@charity.example' });
    await nameless.put(mailTo(ada));
    await nameless.drain();
    nameless.close();
    expect(sink.received[0]!.parsed.from).toMatchObject({ name: 'The Wider Table', address: 'press@charity.example' });
  });

  it('sends what was put into it, once, as it was meant', async () => {
    const calendar = {
      name: 'slot.ics',
      type: 'text/calendar; charset=utf-8; method=REQUEST',
      content: 'BEGIN:VCALENDAR',
    };
    await office.put(
      mailTo(ada, { name: 'Ada Fairweather', subject: 'Zoë’s slot', html: '<p>Hi</p>', attachments: [calendar] }),
    );
    await office.drain();
    await office.drain();
    expect(sink.received).toHaveLength(1);
    const [mail] = sink.received;
    expect(mail).toMatchObject({
      recipients: [ada],
      subject: 'Zoë’s slot',
      html: expect.stringContaining('<p>Hi</p>'),
    });
    expect(mail!.parsed).toMatchObject({
      from: { name: 'Press office', address: 'press@charity.example' },
      to: [{ name: 'Ada Fairweather', address: ada }],
      attachments: [{ filename: 'slot.ics', mimeType: 'text/calendar' }],
    });
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 1, message_id: mail!.messageId }]);
  });

  it('has nothing of a mail whose cause was rolled back', async () => {
    const failing = new Transactions(database.dataSource).run(async (manager) => {
      await office.outbox.put(manager, mailTo(ada));
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow();
    expect([await rows(), await office.drain()]).toEqual([[], 0]);
  });

  it('takes a mail of the same occasion once, also when two put it at once', async () => {
    const mail = mailTo(ada, { dedupeKey: 'the same' });
    const ids = (await Promise.all([office.put(mail), office.put(mail)])).flat();
    expect(ids.filter(Boolean)).toHaveLength(1);
    await office.drain();
    expect(await office.put(mail)).toEqual([undefined]);
    await office.drain();
    expect(sink.received).toHaveLength(1);
  });

  it('takes a text as people write it', async () => {
    const text = '.\r\nFrom here\u0000 on: 😀 \ud800 .\n..\n' + 'long '.repeat(500);
    await office.put(mailTo(ada, { text }));
    await office.drain();
    expect(sink.received[0]!.text.replace(/\r\n/g, '\n').trimEnd()).toBe(
      text.replace(/\r\n/g, '\n').replace('\u0000', '').replace('\ud800', '\ufffd').trimEnd(),
    );
  });

  it('sends nothing to who asked not to be written to, whenever they asked', async () => {
    const asked = new Set<string>();
    office.wishes.heed('contact', async (address) => asked.has(address));
    const to = (recipient: string) => mailTo(ada, { recipient: { kind: recipient, id: 'somebody' } });
    await office.put(to('contact'), to('person'));
    asked.add(ada);
    await office.drain();
    expect(sink.received).toHaveLength(1);
    expect((await rows()).map(({ state, reason }) => [state, reason])).toEqual([
      ['failed', 'not-wanted'],
      ['sent', null],
    ]);
  });

  it('tells open consoles', async () => {
    await office.put(mailTo(ada));
    const told = await statement(database.dataSource, "select change from platform_live_event where kind = 'mail'");
    expect(told).toContainEqual({ change: 'added' });
  });

  describe('secrets', () => {
    it('are sent, and never stand in the database', async () => {
      await office.put(withLink());
      expect(JSON.stringify(await rows())).not.toContain('planted-token');
      await office.drain();
      expect(sink.received[0]!.text).toContain(LINK);
      expect(await rows()).toMatchObject([{ state: 'sent', secrets: null, text: 'Open {{link}}' }]);
    });

    it('are forgotten when they have expired, and the mail is not sent without them', async () => {
      sink.behaviour.onRecipient = () => ({ code: 451, says: 'later' });
      await office.put(withLink());
      await office.drain();
      expect(await rows()).toMatchObject([{ state: 'deferred', secrets: expect.stringMatching(/^v1\./) }]);
      clock.advance(10 * MINUTE);
      sink.behaviour = {};
      await office.drain();
      expect(await rows()).toMatchObject([{ state: 'failed', reason: 'too-old', secrets: null }]);
      expect(sink.received).toEqual([]);
    });

    it.each([
      ['a place without its secret', { text: '{{link}} {{code}}' }],
      ['a secret without its place', { text: 'Open nothing' }],
      ['no end', { expiresAt: undefined }],
    ])('are refused with %s', async (_, wrong) => {
      await expect(office.put(withLink(wrong))).rejects.toThrow(/A mail/);
      expect(await rows()).toEqual([]);
    });

    it('are not shown to those who read the outbox', async () => {
      const [id] = await office.put(withLink());
      const shown = office.views.whole(await office.book.find(id!));
      expect(shown).toMatchObject({ text: 'Open (link not shown)', hasSecrets: true });
      await expect(office.book.showLinks(id!, { id: newId(), name: 'Lea' })).rejects.toMatchObject({
        code: 'request.forbidden',
      });
    });
  });

  describe('without a mail server', () => {
    let folder: string;
    let holding: PostOffice;
    beforeEach(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'greenroom-outbox-'));
      holding = postOffice(database.dataSource, clock, { folder: path.join(folder, 'outbox') });
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    it('writes mails down whole, shows their links to those who hand them on, notes that, and sends nothing', async () => {
      const [id] = await holding.put(withLink());
      await holding.drain();
      const [file] = readdirSync(path.join(folder, 'outbox'));
      expect(file).toBe(`${id}.eml`);
      expect(readFileSync(path.join(folder, 'outbox', file!), 'utf8')).toContain(LINK);
      const mail = await holding.book.find(id!);
      expect([mail.state, holding.book.isSending]).toEqual(['held', false]);
      expect(holding.views.whole(mail)).toMatchObject({ text: 'Open (link not shown)', isRetriable: false });
      const lea = { id: newId(), name: 'Lea' };
      const shown = holding.views.withLinks(await holding.book.showLinks(id!, lea));
      expect(shown).toMatchObject({ text: `Open ${LINK}`, hasSecrets: false });
      const [entry] = (await holding.audit.page({}, { limit: 1 })).entries;
      expect(entry).toMatchObject({ deed: 'mail.links-shown', actor: { id: lea.id }, subject: { id } });
      await expect(holding.book.retry(id!, { id: newId(), name: 'Lea' })).rejects.toMatchObject({
        code: 'mail.not-sending',
      });
    });

    it('leaves them held when there is one later, until somebody asks', async () => {
      const [id] = await holding.put(mailTo(ada));
      await holding.drain();
      await office.drain();
      expect(sink.received).toEqual([]);
      await office.book.retry(id!, { id: newId(), name: 'Lea' });
      await office.drain();
      expect(sink.to(ada)).toHaveLength(1);
    });
  });

  describe('the office', () => {
    const by = { id: newId(), name: 'Lea' };

    it('sees the newest first, in pages, by state, and how many there are', async () => {
      for (let n = 0; n < 5; n++) {
        await office.put(mailTo(ada, { subject: `Number ${n}` }));
        clock.advance(1);
      }
      const first = await office.book.page(undefined, 2);
      const second = await office.book.page(undefined, 2, first.next);
      const third = await office.book.page('queued', 2, second.next);
      const subjects = [first, second, third].map(({ mails }) =>
        mails.map(({ subject }) => subject.slice(-1)).join(''),
      );
      expect([subjects, third.next]).toEqual([['43', '21', '0'], undefined]);
      expect((await office.book.page('sent', 10)).mails).toEqual([]);
      expect(await office.book.counts()).toEqual({ queued: 5, deferred: 0, failed: 0, held: 0 });
      await expect(office.book.page(undefined, 2, 'nonsense')).rejects.toMatchObject({ code: 'page.unknown' });
    });

    it('has a failed mail tried again, once, and that is noted', async () => {
      sink.behaviour.onRecipient = () => ({ code: 550, says: 'no such user' });
      const [id] = await office.put(mailTo(ada));
      await office.drain();
      expect(office.views.line(await office.book.find(id!))).toMatchObject({
        state: 'failed',
        trouble: expect.stringMatching(/does not take mail for this address/),
        answer: expect.stringContaining('no such user'),
        isRetriable: true,
      });
      sink.behaviour = {};
      await office.book.retry(id!, by);
      await office.drain();
      expect(sink.to(ada)).toHaveLength(1);
      expect(office.views.line(await office.book.find(id!))).toMatchObject({
        state: 'sent',
        trouble: null,
        answer: null,
      });
      await expect(office.book.retry(id!, by)).rejects.toMatchObject({ code: 'mail.settled' });
      const notes = await statement(database.dataSource, 'select deed from platform_audit where subject_id = :id', {
        id,
      });
      expect(notes).toEqual([{ deed: 'mail.retried' }]);
    });

    it('is refused what is not there, and what is over', async () => {
      await expect(office.book.retry(newId(), by)).rejects.toMatchObject({ code: 'mail.not-found' });
      sink.behaviour.onRecipient = () => ({ code: 550, says: 'no such user' });
      const [id] = await office.put(withLink());
      await office.drain();
      clock.advance(10 * MINUTE);
      await expect(office.book.retry(id!, by)).rejects.toMatchObject({ code: 'mail.too-old' });
    });
  });
});
