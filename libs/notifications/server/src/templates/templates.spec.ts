import { mailTemplate } from '@greenroom/notifications/domain';
import { statement, Transactions } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { type Actor, createLogger, LiveEvents, newId, platformSchema, readSettings } from '@greenroom/platform/server';
import { FixedClock } from '@greenroom/testing';
import { postOffice } from '../../testing';
import { ChangeTemplate, notificationsSchema, TemplateBook, TemplatedMails, TemplateViews } from '../index';

const LEA: Actor = { id: newId(), name: 'Lea Officer' };
const TIM: Actor = { id: newId(), name: 'Tim Trainer' };
const OFFER = mailTemplate({
  key: 'test-offer',
  title: 'Offer',
  to: 'spokesperson',
  sent: 'When somebody is asked.',
  placeholders: ['topic', 'link'],
  needs: { subject: {}, text: { link: 'without it nobody can answer' } },
  ours: { subject: 'On {{topic}}', text: 'Dear {{name}},\n\n{{link}}\n\n{{network}}' },
});
const NEW_WORDS = { subject: 'Would you? {{topic}}', text: 'Hello {{name}}: {{link}}' };

describeOnEveryDatabase('the words of mails', [platformSchema, notificationsSchema], (database) => {
  const clock = new FixedClock();
  const settings = readSettings({ NETWORK_NAME: 'Common Voices' });
  const actors = {
    named: (ids: readonly string[]) =>
      Promise.resolve(new Map([LEA, TIM].filter(({ id }) => ids.includes(id)).map((one) => [one.id, one]))),
    addressOf: (id: string) => Promise.resolve(id === LEA.id ? 'lea@charity.example' : undefined),
  };
  const open = () => {
    const { dataSource } = database;
    const { outbox, audit } = postOffice(dataSource, clock);
    const [transactions, book] = [new Transactions(dataSource), new TemplateBook(dataSource)];
    book.add([OFFER]);
    const live = new LiveEvents(dataSource, transactions);
    const mails = new TemplatedMails(outbox, book, live, clock, createLogger('silent'), settings);
    const to = { kind: 'person', id: newId(), name: 'Ros', email: 'ros@people.example' };
    return {
      to,
      change: new ChangeTemplate(book, outbox, transactions, audit, live, actors, clock, settings),
      views: new TemplateViews(book, outbox, actors, settings),
      /** A real one, as it stands in the outbox. */
      sent: async (topic = 'Bills') => {
        const dedupeKey = `test.offer ${newId()}`;
        const more = { secrets: { link: 'https://greenroom.example/offer#planted' }, expiresAt: clock.now() + 60_000 };
        await transactions.run((manager) =>
          mails.put(manager, OFFER, { dedupeKey, to, values: { topic }, ...more }).then(() => undefined),
        );
        const rows = await mailsOf(dedupeKey);
        return rows[0];
      },
    };
  };
  const mailsOf = (dedupeKey: string) =>
    statement<{ subject: string; text: string; kind: string; address: string }>(
      database.dataSource,
      'select subject, text, kind, address from notifications_mail where dedupe_key like :dedupeKey order by put_at desc, id desc',
      { dedupeKey },
    );
  const deeds = async () =>
    (await statement<{ deed: string }>(database.dataSource, 'select deed from platform_audit order by sequence'))
      .map(({ deed }) => deed)
      .filter((deed) => deed.startsWith('mail-template.'));

  it('are ours until the office writes its own, which every version before survives', async () => {
    const { change, views, sent, to } = open();
    expect(await sent()).toMatchObject({ subject: 'On Bills', text: `Dear ${to.name},\n\n{{link}}\n\nCommon Voices` });

    await change.write(OFFER.key, 0, { ...NEW_WORDS, subject: ` ${NEW_WORDS.subject} ` }, LEA);
    expect(await sent('Rents\r\nBcc: a@b.example {{link}}')).toMatchObject({
      subject: 'Would you? Rents Bcc: a@b.example { {link} }',
      text: 'Hello Ros: {{link}}',
    });
    expect(await views.whole(OFFER.key)).toMatchObject({ isOwn: true, version: 1, words: NEW_WORDS, ours: OFFER.ours });

    await change.reset(OFFER.key, 1, LEA);
    expect(await sent()).toMatchObject({ subject: 'On Bills' });
    const { versions, isOwn, version } = await views.whole(OFFER.key);
    expect([isOwn, version]).toEqual([false, 2]);
    expect(versions.map(({ words, madeBy }) => [words, madeBy])).toEqual([
      [null, LEA],
      [NEW_WORDS, LEA],
    ]);
    expect(await deeds()).toEqual(['mail-template.changed', 'mail-template.reset']);
  });

  it('are refused with a sentence at the field, and by whoever was first', async () => {
    const { change } = open();
    await expect(change.write(OFFER.key, 2, { subject: '{{colour}}', text: 'Hello' }, LEA)).rejects.toMatchObject({
      code: 'request.invalid',
      issues: [
        { path: 'body.subject', message: '{{colour}} is none of this mail’s placeholders: choose one of the list.' },
        { path: 'body.text', message: 'Put in {{link}}: without it nobody can answer.' },
      ],
    });
    await expect(change.write('test.unknown', 0, NEW_WORDS, LEA)).rejects.toMatchObject({
      code: 'mail-template.not-found',
    });
    await expect(change.write(OFFER.key, 0, NEW_WORDS, TIM)).rejects.toMatchObject({
      code: 'mail-template.clash',
      details: { clash: { version: 2, changedBy: LEA } },
    });
    const both = await Promise.allSettled([
      change.write(OFFER.key, 2, NEW_WORDS, LEA),
      change.write(OFFER.key, 2, { ...NEW_WORDS, subject: 'Other words' }, TIM),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('lose no mail where they cannot be used any more: ours go out, and it is noted once', async () => {
    const { sent, views } = open();
    await statement(
      database.dataSource,
      `insert into notifications_mail_words (id, key, version, subject, text, made_at, made_by)
       values (:id, 'test-offer', 90, 'Old', 'Hello {{colour}}', 1, :by)`,
      { id: newId(), by: LEA.id },
    );
    expect(await sent()).toMatchObject({ subject: 'On Bills' });
    const told = () =>
      statement(
        database.dataSource,
        "select change from platform_live_event where kind = 'mail-template' and change = 'failed'",
      );
    expect(await sent()).toMatchObject({ subject: 'On Bills' });
    expect([await views.lines(), await told()]).toEqual([
      [expect.objectContaining({ key: 'test-offer', isBroken: true })],
      [{ change: 'failed' }],
    ]);
  });

  it('are tried by a mail to whoever writes them, marked as a test, without anybody’s link', async () => {
    const { change } = open();
    expect(await change.test(OFFER.key, NEW_WORDS, LEA)).toBe('lea@charity.example');
    const [mail] = await mailsOf('notifications.test%');
    expect(mail).toMatchObject({
      subject: '[Test] Would you? Energy bills',
      kind: 'notifications.test',
      address: 'lea@charity.example',
    });
    expect(mail!.text).toContain('Hello Lea Officer: https://');
    await expect(change.test(OFFER.key, { ...NEW_WORDS, text: 'no link' }, LEA)).rejects.toMatchObject({
      code: 'request.invalid',
    });
    expect(await mailsOf('notifications.test%')).toHaveLength(1);
  });
});
