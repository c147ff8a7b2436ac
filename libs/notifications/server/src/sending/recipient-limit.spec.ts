import { MINUTE } from '@greenroom/kernel';
import { statement } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { newId, platformSchema } from '@greenroom/platform/server';
import { FixedClock, MailSink } from '@greenroom/testing';
import { mailTo, postOffice, type PostOffice } from '../../testing';
import { notificationsSchema } from '../index';

const victim = 'victim@charity.example';

/** Fault 35: whatever is asked for, and by whom, nobody is flooded by us. */
describeOnEveryDatabase('mails to one address', [platformSchema, notificationsSchema], (database) => {
  const clock = new FixedClock();
  let sink: MailSink;
  let office: PostOffice;
  const flood = (many: number, more = {}) => Array.from({ length: many }, () => mailTo(victim, more));
  const states = async () => (await office.book.page(undefined, 100)).mails.map(({ state, reason }) => reason ?? state);

  beforeAll(async () => {
    sink = await MailSink.open();
    office = postOffice(database.dataSource, clock, { smtp: sink.url, perHour: 3 });
  });
  afterAll(async () => {
    office?.close();
    await sink?.close();
  });
  beforeEach(async () => {
    sink.received.length = 0;
    for (const table of ['notifications_mail', 'platform_job'])
      await statement(database.dataSource, `delete from ${table}`);
  });

  it('go out up to so many in an hour, of all kinds together; the others wait, and none is lost', async () => {
    await office.put(
      ...flood(4, { kind: 'test.one' }),
      ...flood(4, { kind: 'test.other' }),
      mailTo('bob@charity.example'),
    );
    await office.drain();
    expect([sink.to(victim).length, sink.to('bob@charity.example').length]).toEqual([3, 1]);
    for (const [minutes, sent] of [
      [59, 3],
      [1, 6],
      [60, 8],
    ] as const) {
      clock.advance(minutes * MINUTE);
      await office.drain();
      expect(sink.to(victim)).toHaveLength(sent);
    }
    expect(new Set(await states())).toEqual(new Set(['sent']));
    expect(new Set(sink.to(victim).map(({ messageId }) => messageId)).size).toBe(8);
  });

  it('are said to wait by the outbox, with why and until when, and not to have been tried', async () => {
    const began = clock.now();
    await office.put(...flood(4));
    await office.drain();
    const [waiting] = (await office.book.page('deferred', 10)).mails;
    expect(office.views.line(waiting!)).toMatchObject({
      attempts: 0,
      trouble: expect.stringMatching(/As many mails as one address gets/),
      nextAt: new Date(began + 60 * MINUTE).toISOString(),
    });
    // Nor does asking for it once more help.
    await office.book.retry(waiting!.id, { id: newId(), name: 'Lea' });
    await office.drain();
    expect([sink.to(victim).length, await states()]).toEqual([3, expect.arrayContaining(['kept-back'])]);
  });

  it('are not sent once what they say is over', async () => {
    const link = { text: 'Open {{link}}', secrets: { link: 'https://greenroom.example/sign-in#token' } };
    await office.put(...flood(3));
    await office.drain();
    await office.put(...flood(1, { ...link, expiresAt: clock.now() + 10 * MINUTE }));
    await office.drain();
    expect(await states()).toEqual(expect.arrayContaining(['too-old']));
  });
});
