import { contactsSchema } from '@greenroom/contacts/server';
import { HOUR, MINUTE } from '@greenroom/kernel';
import { notificationsSchema } from '@greenroom/notifications/server';
import { peopleSchema } from '@greenroom/people/server';
import { statement } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { newId, platformSchema } from '@greenroom/platform/server';
import { type BookingDesk, bookingDesk, DUTY, LEA } from '../../testing/booking-desk';
import { bookingsSchema } from '../index';

const SCHEMAS = [platformSchema, notificationsSchema, peopleSchema, contactsSchema, bookingsSchema];

describeOnEveryDatabase('alerts and acknowledgements', SCHEMAS, (database) => {
  let desk: BookingDesk;
  let ada: string;
  let request: string;

  beforeEach(async () => {
    const tables = ['bookings_alert', 'bookings_request', 'notifications_mail', 'platform_job', 'people_person'];
    for (const table of [...tables, 'contacts_contact', 'contacts_programme', 'contacts_outlet'])
      await statement(database.dataSource, `delete from ${table}`);
    desk = await bookingDesk(database.dataSource);
    ada = await desk.person('Ada');
    request = await desk.log();
  });
  afterEach(() => desk.close());
  const pencil = (holdEndsAt?: number) =>
    desk.bookings.pencil({ requestId: request, personId: ada, saidYes: true, holdEndsAt }, LEA);
  const confirm = async () => desk.bookings.confirm((await pencil()).id, 1, 'Pat Producer', LEA);
  const raised = async () => (await desk.alerts.list('open')).map(({ kind }) => kind).reverse();
  const toDuty = async () => (await desk.mails()).filter((mail) => mail.startsWith(`${DUTY.name}: `));
  const move = async (hours: number) => {
    const startsAt = desk.clock.now() + hours * HOUR;
    await desk.changeRequest.run(request, await desk.version(request), { startsAt }, LEA);
    const [offer] = await statement<{ id: string; due_at: number }>(
      database.dataSource,
      "select id, due_at from bookings_offer where state = 'sent'",
    );
    return offer!;
  };

  it('say once that half of a hold is gone, and once that it is about to end', async () => {
    await pencil(desk.clock.now() + 7 * HOUR);
    desk.clock.advance(3.5 * HOUR);
    await desk.tick();
    await desk.tick();
    expect(await raised()).toEqual(['hold-half']);
    desk.clock.advance(2.5 * HOUR);
    await desk.tick();
    expect(await raised()).toEqual(['hold-half', 'hold-ending']);
    expect(await toDuty()).toEqual([
      expect.stringMatching(/: Half of the hold is gone: R-\d+, Today, BBC Radio 4$/),
      expect.stringMatching(/: The hold is about to end: R-\d+, Today, BBC Radio 4$/),
    ]);
    desk.clock.advance(HOUR);
    await desk.tick();
    expect([await raised(), (await desk.alerts.list('all')).length]).toEqual([[], 2]);
  });

  it('say that the mail which asks somebody will not arrive, while its answer is waited for', async () => {
    const wish = { personIds: [ada, await desk.person('Ben')], mode: 'each', whyYou: '' } as const;
    const offers = await desk.makeOffers.run(request, await desk.version(request), wish, LEA);
    const mails = await statement<{ id: string; kind: string; key: string }>(
      database.dataSource,
      'select id, kind, dedupe_key as key from notifications_mail order by id',
    );
    const fail = () =>
      desk.transactions.run(async (manager) => {
        for (const { id, kind, key } of mails) await desk.fates.hasFailed(manager, { id, kind, dedupeKey: key });
      });
    const answer = { answer: 'decline', reason: 'not-free', words: '', interests: '' } as const;
    await desk.answer.byPerson(offers[1]!.id, offers[1]!.personId!, answer);
    await fail();
    await desk.tick();
    await fail();
    await desk.tick();
    expect(await raised()).toEqual(['not-reached']);
    expect(await toDuty()).toEqual([
      expect.stringMatching(/: The mail that asks them does not arrive: R-\d+, Today, BBC Radio 4$/),
    ]);
    await desk.answer.byPerson(offers[0]!.id, ada, answer);
    await desk.tick();
    expect(await raised()).toEqual([]);
  });

  it('say that somebody who has no address is asked again, and hears of nothing', async () => {
    await confirm();
    await statement(database.dataSource, "update people_person set email = '' where id = :ada", { ada });
    await move(30);
    expect(await raised()).toEqual(['not-reached']);
    expect(await toDuty()).toEqual([expect.stringMatching(/: The mail that asks them does not arrive: /)]);
  });

  it('say of an offer that its hold is about to end, and that it has ended without a word', async () => {
    const wish = { personIds: [ada], mode: 'each', whyYou: '' } as const;
    const [offer] = await desk.makeOffers.run(request, await desk.version(request), wish, LEA);
    const hold = { answer: 'hold', until: desk.clock.now() + 7 * HOUR, words: '', interests: '' } as const;
    await desk.answer.byPerson(offer!.id, ada, hold);
    desk.clock.advance(6 * HOUR - 1);
    await desk.tick();
    expect(await raised()).toEqual([]);
    desk.clock.advance(1);
    await desk.tick();
    expect(await raised()).toEqual(['hold-ending']);
    desk.clock.advance(HOUR);
    await desk.tick();
    expect(await raised()).toEqual(['hold-lapsed']);
    expect((await toDuty()).at(-1)).toMatch(/: A hold has ended without a word: R-\d+, Today, BBC Radio 4$/);
    desk.clock.advance(MINUTE);
    await desk.bookings.pencil({ requestId: request, personId: ada, saidYes: true }, LEA);
    await desk.tick();
    expect(await raised()).toEqual([]);
  });

  it('are taken back when their cause is gone, and forgotten after a time', async () => {
    const ben = await desk.person('Ben');
    const { id, version } = await confirm();
    desk.clock.advance(MINUTE);
    await desk.bookings.pull(id, version, 'illness', LEA);
    await desk.tick();
    expect(await raised()).toEqual(['booking-pulled']);
    const next = await desk.bookings.pencil({ requestId: request, personId: ben, saidYes: true }, LEA);
    await desk.tick();
    expect(await raised()).toEqual(['booking-pulled']);
    await desk.bookings.confirm(next.id, next.version, 'Pat Producer', LEA);
    await desk.tick();
    expect(await raised()).toEqual([]);
    const [mended] = await desk.alertViews.of(await desk.alerts.list('all'));
    expect(mended).toMatchObject({ seenBy: null, mendedAt: new Date(desk.clock.now()).toISOString() });
    desk.clock.advance(90 * 24 * HOUR - MINUTE);
    await desk.tick();
    expect(await desk.alerts.list('all')).toHaveLength(1);
    desk.clock.advance(24 * HOUR);
    await desk.tick();
    expect(await desk.alerts.list('all')).toEqual([]);
  });

  it('tell of a no, and of no answer, to what has changed of a booking', async () => {
    const { id } = await confirm();
    const first = await move(30);
    await desk.answer.byPerson(first.id, ada, { answer: 'decline', reason: 'not-free', words: '', interests: '' });
    expect([await raised(), (await desk.bookings.find(id)).state]).toEqual([['reconfirm-declined'], 're-confirm']);
    const second = await move(31);
    await desk.tick();
    expect(await raised()).toEqual([]);
    desk.clock.advance(Number(second.due_at) - desk.clock.now() + MINUTE);
    await desk.tick();
    expect(await raised()).toEqual(['reconfirm-lapsed']);
    desk.clock.advance(31 * HOUR);
    await desk.tick();
    expect(await raised()).toEqual([]);
  });

  it('tell of who is pulled or taken out with a slot to come, and not the officer who did it', async () => {
    const { id, version } = await confirm();
    desk.duty.officer = { ...DUTY, id: LEA.id };
    await desk.bookings.pull(id, version, 'illness', LEA);
    expect(await raised()).toEqual([]);
    desk.duty.officer = DUTY;
    const again = await confirm();
    await desk.bookings.pull(again.id, again.version, 'illness', LEA);
    await confirm();
    await desk.transactions.run((manager) => desk.personalData.forget(manager, ada));
    expect(await raised()).toEqual(['booking-pulled', 'person-removed']);
    const [text] = await statement<{ text: string }>(
      database.dataSource,
      "select text from notifications_mail where kind = 'bookings.person-removed'",
    );
    expect(text!.text).not.toContain('Ada');
  });

  it('stay until somebody sees to them, whoever is first; and nobody being there is over once somebody is', async () => {
    desk.duty.officer = undefined;
    await desk.transactions.run((manager) => desk.nobodyOnDuty.turned(manager, null));
    await desk.transactions.run((manager) => desk.nobodyOnDuty.turned(manager, null));
    expect([await raised(), (await toDuty()).length]).toEqual([['nobody-on-duty'], 1]);
    await desk.transactions.run((manager) => desk.nobodyOnDuty.turned(manager, DUTY.id));
    expect(await raised()).toEqual([]);
    await pencil(desk.clock.now() + 2 * HOUR);
    desk.clock.advance(HOUR);
    await desk.tick();
    const [{ id } = { id: '' }] = await desk.alerts.list('open');
    await desk.alerts.see(id, LEA.id);
    expect(await desk.alerts.see(id, DUTY.id)).toMatchObject({ seenBy: LEA.id, seenAt: desk.clock.now() });
    expect([await raised(), (await desk.alerts.list('all')).length]).toEqual([[], 2]);
    await expect(desk.alerts.see(newId(), LEA.id)).rejects.toMatchObject({ code: 'alert.not-found' });
  });

  it('draw for a hand-over what is open now, with names and nothing that anybody declared', async () => {
    const holdEndsAt = desk.clock.now() + 2 * HOUR;
    await pencil(holdEndsAt);
    const other = await desk.log({ topic: 'Buses' });
    const ben = await desk.person('Ben');
    const wish = { personIds: [ben], mode: 'each', whyYou: 'You wait for one.' } as const;
    const [offer] = await desk.makeOffers.run(other, await desk.version(other), wish, LEA);
    const things = await desk.open.of(desk.clock.now() + 12 * HOUR);
    expect(things.map(({ kind, person, at }) => [kind, person, at])).toEqual([
      ['hold', 'Ada', holdEndsAt],
      ['reply', 'Ben', offer!.dueAt],
      ['request', null, expect.any(Number)],
      ['request', null, expect.any(Number)],
    ]);
    expect(JSON.stringify(things)).not.toContain('You wait');
    expect((await desk.open.of(desk.clock.now() + HOUR)).filter(({ kind }) => kind === 'hold')).toEqual([]);
  });

  it('know when they and the producer were last in touch, of one who was merged into another as well', async () => {
    const { contact, clock } = desk;
    const last = async (id: string) => (await desk.inTouch.of([id])).get(id);
    expect(await last(contact.id)).toEqual({ at: clock.now(), how: 'request' });
    clock.advance(HOUR);
    await desk.acknowledge.run(request, await desk.version(request), clock.now() + HOUR, LEA);
    expect((await last(contact.id))?.how).toBe('request');
    const sent = "update notifications_mail set state = 'sent', sent_at = :now";
    await statement(database.dataSource, sent, { now: clock.now() });
    expect(await last(contact.id)).toEqual({ at: clock.now(), how: 'mail' });
    const other = await desk.changeContact.add({ name: 'Pat Producer', email: 'pat.p@bbc.example' }, undefined, LEA);
    expect(await last(other.id)).toBeUndefined();
    const { id, version } = contact;
    await desk.changeContact.merge(other.id, other.version, { id, version }, LEA);
    expect(await last(other.id)).toEqual({ at: clock.now(), how: 'mail' });
  });

  it('acknowledge a call to the producer once a press, and keep by when they hear', async () => {
    const version = await desk.version(request);
    const hearBy = desk.clock.now() + 2 * HOUR;
    const refusal = (work: Promise<unknown>) =>
      work.then(
        () => 'none',
        ({ code }: { code: string }) => code,
      );
    expect(await refusal(desk.acknowledge.run(request, version, desk.clock.now(), LEA))).toBe('acknowledgement.past');
    await desk.acknowledge.run(request, version, hearBy, LEA);
    expect(await refusal(desk.acknowledge.run(request, version, hearBy, LEA))).toBe('booking-request.clash');
    const [mail] = await statement<{ text: string; subject: string; recipient_kind: string }>(
      database.dataSource,
      "select text, subject, recipient_kind from notifications_mail where kind = 'bookings.acknowledgement'",
    );
    expect(mail).toMatchObject({
      subject: 'We are on it, you hear by Mon 23 Nov, 12:00: Today, BBC Radio 4 – Energy bills',
      recipient_kind: 'contact',
    });
    for (const words of ['Dee Duty sees to it', '020 7946 0123', 'TX: Tue 24 Nov, 07:50', 'What the rise does'])
      expect(mail!.text).toContain(words);
    const [change] = await desk.history.of(request);
    expect(change).toMatchObject({ deed: 'acknowledge', byId: LEA.id, reason: 'They will hear by Mon 23 Nov, 12:00' });
    const silent = await desk.log({ contactId: null });
    expect(await refusal(desk.acknowledge.run(silent, 1, hearBy, LEA))).toBe('acknowledgement.no-address');
  });
});
