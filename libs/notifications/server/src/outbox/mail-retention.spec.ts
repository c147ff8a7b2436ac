import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DAY, HOUR } from '@greenroom/kernel';
import { statement } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { newId, platformSchema } from '@greenroom/platform/server';
import { FixedClock, MailSink } from '@greenroom/testing';
import { mailTo, postOffice, type PostOffice } from '../../testing';
import { notificationsSchema } from '../index';

const ada = 'ada@charity.example';
const planted = {
  text: 'planted-text',
  html: '<p>planted-html</p>',
  attachments: [{ name: 'a', type: 'text/plain', content: 'planted' }],
};

describeOnEveryDatabase('mails of other days', [platformSchema, notificationsSchema], (database) => {
  const clock = new FixedClock();
  let sink: MailSink;
  let office: PostOffice;
  const rows = () => statement(database.dataSource, 'select * from notifications_mail');
  const pass = async (time: number) => {
    clock.advance(time);
    await office.drain();
  };

  beforeAll(async () => {
    sink = await MailSink.open();
    office = postOffice(database.dataSource, clock, { smtp: sink.url });
  });
  afterAll(async () => {
    office?.close();
    await sink?.close();
  });
  beforeEach(async () => {
    sink.behaviour = {};
    for (const table of ['notifications_mail', 'platform_job'])
      await statement(database.dataSource, `delete from ${table}`);
  });

  it('keep what they say for a month, and that they were for a year', async () => {
    const [id] = await office.put(mailTo(ada, planted));
    await office.drain();
    await pass(30 * DAY - HOUR);
    expect(await rows()).toMatchObject([{ text: 'planted-text', emptied_at: null }]);
    await pass(DAY + HOUR);
    expect(await rows()).toMatchObject([{ id, address: ada, state: 'sent', text: '', html: null }]);
    expect(JSON.stringify(await rows())).not.toContain('planted');
    expect(office.views.whole(await office.book.find(id!))).toMatchObject({
      text: '',
      attachments: [],
      emptiedAt: expect.any(String),
    });
    await pass(333 * DAY);
    expect(await rows()).toHaveLength(1);
    await pass(3 * DAY);
    expect([await rows(), await statement(database.dataSource, 'select kind from platform_job')]).toEqual([[], []]);
  });

  it('are not sent empty: what failed is tried again for a month, and no more', async () => {
    sink.behaviour.onRecipient = () => ({ code: 550, says: 'no such user' });
    const [id] = await office.put(mailTo(ada, planted));
    await office.drain();
    await pass(31 * DAY);
    const mail = await office.book.find(id!);
    expect([office.views.line(mail).isRetriable, mail.text]).toEqual([false, '']);
    await expect(office.book.retry(id!, { id: newId(), name: 'Lea' })).rejects.toMatchObject({ code: 'mail.too-old' });
  });

  it('are kept whole while they wait', async () => {
    sink.behaviour.onRecipient = () => ({ code: 550, says: 'no such user' });
    const [id] = await office.put(mailTo(ada, planted));
    await office.drain();
    await pass(30 * DAY - HOUR);
    sink.behaviour.onRecipient = () => ({ code: 450, says: 'later' });
    await office.book.retry(id!, { id: newId(), name: 'Lea' });
    await statement(
      database.dataSource,
      "update platform_job set due_at = 0 where kind = 'notifications.forget-mails'",
    );
    await statement(database.dataSource, "update notifications_mail set put_at = 0 where state = 'deferred'");
    await statement(database.dataSource, "delete from platform_job where kind = 'notifications.send-mails'");
    await office.drain();
    expect(await rows()).toMatchObject([{ state: 'deferred', text: 'planted-text' }]);
  });

  it('go with the files that they were written down in', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'greenroom-kept-'));
    const holding = postOffice(database.dataSource, clock, { folder });
    const [id] = await holding.put(mailTo(ada, planted));
    await holding.drain();
    expect(existsSync(path.join(folder, `${id}.eml`))).toBe(true);
    clock.advance(31 * DAY);
    await holding.drain();
    expect([existsSync(path.join(folder, `${id}.eml`)), (await rows())[0]!['text']]).toEqual([false, '']);
    rmSync(folder, { recursive: true, force: true });
  });
});
