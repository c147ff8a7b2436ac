import type { Call } from '@greenroom/bookings/domain';
import { contactsSchema } from '@greenroom/contacts/server';
import { HOUR, MINUTE } from '@greenroom/kernel';
import { LastMails, notificationsSchema } from '@greenroom/notifications/server';
import { peopleSchema } from '@greenroom/people/server';
import { statement } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { newId, platformSchema } from '@greenroom/platform/server';
import ICAL from 'ical.js';
import type { DataSource } from 'typeorm';
import { type BookingDesk, bookingDesk, LEA } from '../../testing/booking-desk';
import { bookingsSchema } from '../index';
import { BookingTable } from './booking.table';
import type { CalendarFilter } from './calendar';
import { isOverlap } from './overlap';
import { LastInTouch } from '../last-in-touch';
import { OverlapGuard } from './overlap-guard';
import type { Swap } from './swap-booking';

const SCHEMAS = [platformSchema, notificationsSchema, peopleSchema, contactsSchema, bookingsSchema];

describeOnEveryDatabase('bookings', SCHEMAS, (database) => {
  let desk: BookingDesk;
  let ada: string;
  let ben: string;

  beforeEach(async () => {
    const tables = ['bookings_request', 'notifications_mail', 'platform_job', 'people_person', 'contacts_contact'];
    for (const table of [...tables, 'contacts_programme', 'contacts_outlet'])
      await statement(database.dataSource, `delete from ${table}`);
    desk = await bookingDesk(database.dataSource);
    [ada, ben] = [await desk.person('Ada'), await desk.person('Ben')];
  });
  afterEach(() => desk.close());
  const pencilled = async (personId: string, facts: Parameters<BookingDesk['log']>[0] = {}) => {
    const requestId = await desk.log(facts);
    return desk.bookings.pencil({ requestId, personId, saidYes: true }, LEA);
  };
  const confirm = ({ id, version }: BookingTable) => desk.bookings.confirm(id, version, 'Pat Producer', LEA);
  const refusalOf = (work: Promise<unknown>) =>
    work.then(
      () => 'none',
      (error: { code?: string }) => error.code,
    );

  it('are known, with offers and mails, as when somebody was last in touch', async () => {
    const last = new LastInTouch(database.dataSource, new LastMails(database.dataSource));
    const cy = await desk.person('Cy');
    const asked = await desk.log();
    const wish = { personIds: [ben], mode: 'each', whyYou: '' } as const;
    await desk.makeOffers.run(asked, await desk.version(asked), wish, LEA);
    const [booked, fallen] = [await confirm(await pencilled(ada)), await confirm(await pencilled(ben))];
    await desk.bookings.pull(fallen.id, fallen.version, 'illness', LEA);
    const sentAt = desk.clock.now() + MINUTE;
    const sent = { at: sentAt, id: ada };
    const mark = `update notifications_mail set state = 'sent', sent_at = :at where recipient_id = :id`;
    await statement(database.dataSource, mark, sent);
    const nothing = { askedAt: undefined, onAirAt: undefined, writtenAt: undefined };
    expect(await last.with([ada, ben, cy])).toEqual([
      { ...nothing, personId: ada, onAirAt: booked.startsAt, writtenAt: sentAt },
      { ...nothing, personId: ben, askedAt: desk.clock.now() },
    ]);
  });

  it('begin with a pencil on a yes, fill the request when confirmed, and thank the others', async () => {
    const request = await desk.log();
    const wish = { personIds: [ada, ben], mode: 'each', whyYou: '' } as const;
    const [first] = await desk.makeOffers.run(request, await desk.version(request), wish, LEA);
    const pencil = { requestId: request, personId: ada, saidYes: false };
    expect(await refusalOf(desk.bookings.pencil(pencil, LEA))).toBe('booking.no-person-yes');
    await desk.answer.byPerson(first!.id, ada, { answer: 'accept', words: '', interests: '' });
    const booking = await desk.bookings.pencil(pencil, LEA);
    expect(booking).toMatchObject({ state: 'pencilled', personYes: { by: 'Ada' }, outletYes: null });
    const [blocked, slot] = [booking.blockedFrom, booking.startsAt];
    expect(slot - blocked).toBe(15 * MINUTE);
    expect(await confirm(booking)).toMatchObject({ state: 'confirmed', outletYes: { by: 'Pat Producer' } });
    expect(await desk.state(request)).toBe('filled');
    expect((await desk.mails()).at(-1)).toMatch(/^Ben: Thank you, filled/);
    expect(await refusalOf(desk.stepRequest.close(request, await desk.version(request), 'aired', '', LEA))).toBe(
      'booking-request.somebody-waits',
    );
  });

  it('are confirmed only when the request says all that it must', async () => {
    const booking = await pencilled(ada, { angle: '' });
    expect(await refusalOf(confirm(booking))).toBe('booking.fields-missing');
    const { requestId } = booking;
    await desk.changeRequest.run(requestId, await desk.version(requestId), { angle: 'Meters' }, LEA);
    expect(await confirm(booking)).toMatchObject({ state: 'confirmed' });
  });

  it('overlap as pencils, and never as more', async () => {
    const [one, two] = [await pencilled(ada), await pencilled(ada)];
    expect((await desk.book.besidePencils([one])).get(one.id)).toMatchObject([{ id: two.id }]);
    await confirm(one);
    expect((await desk.book.besidePencils([two])).get(two.id)).toMatchObject([{ id: one.id, state: 'confirmed' }]);
    const error = await confirm(two).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'booking.overlap',
      details: { overlap: { bookingId: one.id, requestId: one.requestId, outlet: 'BBC Radio 4', programme: 'Today' } },
    });
    expect((await desk.bookings.find(two.id)).state).toBe('pencilled');
    expect(await desk.state(two.requestId)).toBe('offered-out');
    const later = await pencilled(ada, { startsAt: one.blockedUntil + 15 * MINUTE });
    expect(await confirm(later)).toMatchObject({ state: 'confirmed' });
    expect(await confirm(await pencilled(ben))).toMatchObject({ state: 'confirmed' });
  });

  it('are in the calendar of each span that has a part of their slot, with what stands beside a pencil', async () => {
    const [one, two] = [await pencilled(ada), await pencilled(ada)];
    const three = await confirm(await pencilled(ben));
    await desk.bookings.release(two.id, two.version, 'moved', LEA);
    const span = { start: one.startsAt + MINUTE, end: one.startsAt + HOUR, isReleasedWanted: false };
    const shown = async (filter: Partial<CalendarFilter> = {}) =>
      (await desk.calendar.within({ ...span, ...filter })).map(({ id }) => id);
    expect(await desk.calendar.within(span)).toMatchObject([
      { id: one.id, name: 'Ada', outlet: 'BBC Radio 4', programme: 'Today', state: 'pencilled', overlaps: false },
      { id: three.id, name: 'Ben', topic: 'Energy bills', format: 'radio', state: 'confirmed', holdEndsAt: null },
    ]);
    expect(await shown({ isReleasedWanted: true })).toEqual([one.id, two.id, three.id]);
    expect(await shown({ state: 'released' })).toEqual([two.id]);
    expect(await shown({ personId: ben })).toEqual([three.id]);
    expect(await shown({ outletId: one.outletId! })).toEqual([one.id, three.id]);
    expect(await shown({ outletId: ada })).toEqual([]);
    expect(await shown({ start: one.endsAt })).toEqual([]);
    expect(await shown({ start: one.startsAt - HOUR, end: one.startsAt })).toEqual([]);
    await pencilled(ben, { startsAt: three.startsAt + 20 * MINUTE });
    expect((await desk.calendar.within(span)).at(-1)).toMatchObject({
      name: 'Ben',
      state: 'pencilled',
      overlaps: true,
    });
  });

  it('let one of fifty win who are confirmed at once, and tell the others who has it', async () => {
    const all = [];
    for (let n = 0; n < 50; n++) all.push(await pencilled(ada));
    const ends = await Promise.allSettled(all.map(confirm));
    const won = all.filter((_, at) => ends[at]!.status === 'fulfilled');
    expect(won).toHaveLength(1);
    for (const end of ends) {
      if (end.status === 'rejected')
        expect(end.reason).toMatchObject({ code: 'booking.overlap', details: { overlap: { bookingId: won[0]!.id } } });
    }
    const rows = await statement(database.dataSource, "select id from bookings_booking where state = 'confirmed'");
    expect(rows).toEqual([{ id: won[0]!.id }]);
  }, 60_000);

  it('are refused by the database itself, whoever writes them', async () => {
    const booking = await confirm(await pencilled(ada));
    const copy = { ...booking, id: newId() };
    const insert = database.dataSource.manager.insert(BookingTable, copy).catch((error: unknown) => error);
    expect(isOverlap(await insert)).toBe(true);
    const other = await pencilled(ada);
    const update = statement(
      database.dataSource,
      "update bookings_booking set state = 'briefed' where id = :id",
      other,
    );
    expect(isOverlap(await update.catch((error: unknown) => error))).toBe(true);
    await database.dataSource.manager.insert(BookingTable, { ...copy, state: 'stood-down' });
  });

  const invitations = async () => {
    const rows = await statement<{ name: string; attachments: string }>(
      database.dataSource,
      "select name, attachments from notifications_mail where attachments <> '[]' order by id",
    );
    return rows.map(({ name, attachments }) => {
      const [{ content, type }] = JSON.parse(attachments) as [{ content: string; type: string }];
      const calendar = new ICAL.Component(
        ICAL.parse(Buffer.from(content, 'base64').toString()) as unknown as [string, [], []],
      );
      const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
      const method = String(calendar.getFirstPropertyValue('method'));
      expect(type).toBe(`text/calendar; charset=utf-8; method=${method}`);
      const status = String(event.component.getFirstPropertyValue('status'));
      const start = event.startDate.toJSDate().getTime();
      return { name, method, status, uid: event.uid, sequence: event.sequence, start };
    });
  };

  it('go into the calendars of the person and the producer, and out again when they fall', async () => {
    const booking = await confirm(await pencilled(ada));
    const uid = `${booking.id}@greenroom.example`;
    const [toAda, toPat] = await invitations();
    const asked = { method: 'REQUEST', uid, start: booking.startsAt };
    expect([toAda, toPat]).toMatchObject([
      { name: 'Ada', ...asked },
      { name: 'Pat Producer', ...asked },
    ]);
    await desk.bookings.pull(booking.id, booking.version, 'illness', LEA);
    const fallen = (await invitations()).slice(2);
    expect(fallen).toMatchObject([
      { name: 'Ada', method: 'CANCEL', uid },
      { name: 'Pat Producer', method: 'CANCEL', uid },
    ]);
    expect(fallen[0]!.sequence).toBeGreaterThan(toAda!.sequence);
  });

  it('are asked about anew when the producer moves them, and stand again when the person has said yes', async () => {
    const { id, requestId, startsAt } = await confirm(await pencilled(ada));
    const later = startsAt + 2 * HOUR;
    const change = async (facts: Partial<Call>) =>
      desk.changeRequest.run(requestId, await desk.version(requestId), facts, LEA);
    await change({ places: 1 });
    expect((await desk.bookings.find(id)).state).toBe('confirmed');
    await change({ startsAt: later });
    const moved = await desk.bookings.find(id);
    expect(moved).toMatchObject({ state: 're-confirm', startsAt: later, blockedFrom: later - 15 * MINUTE });
    expect(await desk.state(requestId)).toBe('filled');
    expect((await desk.mails()).at(-2)).toMatch(/^Ada: \[Reply by .*\] Changed: Today, BBC Radio 4, Tue 24 Nov, 09:50/);
    // Nobody's calendar goes on promising what was agreed before (features.md, N12).
    const [before, , ...provisional] = await invitations();
    expect(provisional).toMatchObject([
      { name: 'Ada', method: 'REQUEST', status: 'TENTATIVE', uid: before!.uid, start: later },
      { name: 'Pat Producer', method: 'REQUEST', status: 'TENTATIVE', uid: before!.uid, start: later },
    ]);
    expect(provisional[0]!.sequence).toBeGreaterThan(before!.sequence);
    expect((await desk.mails()).at(-1)).toMatch(/^Pat Producer: Being asked again: Today, BBC Radio 4, Tue 24 Nov/);
    const yes = { answer: 'accept', words: '', interests: '' } as const;
    await desk.answer.byPerson(moved.offerId!, ada, yes);
    expect(await desk.bookings.find(id)).toMatchObject({ state: 'confirmed', personYes: { by: 'Ada' } });
    const stands = (await invitations()).slice(4);
    expect(stands).toMatchObject([
      { name: 'Ada', method: 'REQUEST', status: 'CONFIRMED', uid: before!.uid, start: later },
      { name: 'Pat Producer', method: 'REQUEST', status: 'CONFIRMED', uid: before!.uid, start: later },
    ]);
    expect(stands[0]!.sequence).toBeGreaterThan(provisional[1]!.sequence);
  });

  it('leave every calendar when the person says no to what has changed, and is pulled', async () => {
    const { id, requestId, startsAt } = await confirm(await pencilled(ada));
    await desk.changeRequest.run(requestId, await desk.version(requestId), { startsAt: startsAt + HOUR }, LEA);
    const asked = await desk.bookings.find(id);
    const no = { answer: 'decline', reason: 'not-free', words: '', interests: '' } as const;
    await desk.answer.byPerson(asked.offerId!, ada, no);
    const { version } = await desk.bookings.find(id);
    await desk.bookings.pull(id, version, 'conflict', LEA);
    const all = await invitations();
    expect(all.slice(4)).toMatchObject([
      { name: 'Ada', method: 'CANCEL', status: 'CANCELLED', uid: all[0]!.uid },
      { name: 'Pat Producer', method: 'CANCEL', status: 'CANCELLED', uid: all[0]!.uid },
    ]);
    expect(all[4]!.sequence).toBeGreaterThan(all[3]!.sequence);
  });

  it('are asked about by phone where the person has no address, and the change is kept', async () => {
    const { id, requestId, startsAt } = await confirm(await pencilled(ada));
    await statement(database.dataSource, "update people_person set email = '' where id = :ada", { ada });
    const change = { startsAt: startsAt + HOUR };
    await desk.changeRequest.run(requestId, await desk.version(requestId), change, LEA);
    expect((await desk.bookings.find(id)).state).toBe('re-confirm');
    expect((await desk.mails()).at(-1)).toMatch(/^Pat Producer: Being asked again/);
  });

  it('are asked about once, and no more as an offer, when the request they fill moves', async () => {
    const request = await desk.log();
    const wish = { personIds: [ada], mode: 'each', whyYou: '' } as const;
    const [offer] = await desk.makeOffers.run(request, await desk.version(request), wish, LEA);
    await desk.answer.byPerson(offer!.id, ada, { answer: 'accept', words: '', interests: '' });
    const { id, startsAt } = await confirm(
      await desk.bookings.pencil({ requestId: request, personId: ada, saidYes: false }, LEA),
    );
    const mails = (await desk.mails()).length;
    await desk.changeRequest.run(request, await desk.version(request), { startsAt: startsAt + HOUR }, LEA);
    expect((await desk.bookings.find(id)).state).toBe('re-confirm');
    expect((await desk.mails()).slice(mails)).toEqual([
      expect.stringMatching(/^Ada: \[Reply by .*\] Changed: /),
      expect.stringMatching(/^Pat Producer: Being asked again: /),
    ]);
  });

  it('move within the window that the person gave, and nothing is asked; beyond it, it is', async () => {
    const request = await desk.log();
    const [asked] = await desk.makeOffers.run(request, 1, { personIds: [ada], mode: 'each', whyYou: '' }, LEA);
    const { startsAt } = desk.call;
    const window = { start: startsAt! - HOUR, end: startsAt! + HOUR };
    const yes = (moves: typeof window) =>
      desk.answer.byPerson(asked!.id, ada, { answer: 'accept', words: '', interests: '', moves });
    expect(await refusalOf(yes({ start: startsAt! + MINUTE, end: startsAt! + HOUR }))).toBe('request.invalid');
    await yes(window);
    const change = async (facts: Partial<Call>) =>
      desk.changeRequest.run(request, await desk.version(request), facts, LEA);
    await change({ startsAt: startsAt! + 10 * MINUTE });
    expect((await desk.mails()).at(-1)).toMatch(/^Ada: New time: Today, BBC Radio 4, .* 08:00 live – Energy bills$/);
    expect(await desk.answer.find(asked!.id)).toMatchObject({ state: 'accepted' });
    const pencil = await desk.bookings.pencil({ requestId: request, personId: ada, saidYes: false }, LEA);
    const { id } = await confirm(pencil);
    const before = (await invitations()).at(0)!;
    const later = startsAt! + 30 * MINUTE;
    await change({ startsAt: later });
    expect(await desk.bookings.find(id)).toMatchObject({
      ...{ state: 'confirmed', startsAt: later, blockedFrom: later - 15 * MINUTE, offerId: asked!.id },
      personYes: { by: 'Ada' },
    });
    const told = (await invitations()).slice(-2);
    expect(told).toMatchObject([
      { name: 'Ada', method: 'REQUEST', uid: before.uid, start: later },
      { name: 'Pat Producer', method: 'REQUEST', start: later },
    ]);
    expect(told[0]!.sequence).toBeGreaterThan(before.sequence);
    const slot = /: New time: Today, BBC Radio 4, .* 08:20 live – Energy bills$/;
    expect((await desk.mails()).slice(-2)).toEqual([expect.stringMatching(slot), expect.stringMatching(slot)]);
    await change({ startsAt: startsAt! + 2 * HOUR });
    expect(await desk.bookings.find(id)).toMatchObject({ state: 're-confirm', personYes: null });
  });

  it('are not moved into the time of another one', async () => {
    const one = await confirm(await pencilled(ada));
    const two = await confirm(await pencilled(ada, { startsAt: one.startsAt + 3 * HOUR }));
    const { requestId, startsAt } = two;
    const move = desk.changeRequest.run(requestId, await desk.version(requestId), { startsAt: one.startsAt }, LEA);
    expect(await refusalOf(move)).toBe('booking.overlap');
    expect(await desk.bookings.find(two.id)).toMatchObject({ state: 'confirmed', startsAt });
    expect((await desk.requests.find(requestId)).startsAt).toBe(startsAt);
  });

  it('are not begun with where the database has lost its guard', async () => {
    const guard = new OverlapGuard(database.dataSource);
    await guard.onApplicationBootstrap();
    const runner = database.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query(
      database.engine === 'sqlite'
        ? 'drop trigger bookings_booking_no_overlap_update'
        : 'alter table bookings_booking drop constraint bookings_booking_no_overlap',
    );
    const inside = new OverlapGuard(runner as unknown as DataSource);
    await expect(inside.onApplicationBootstrap()).rejects.toThrow('does not refuse');
    await runner.rollbackTransaction();
    await runner.release();
  });

  it('end as pencils when the hold is over', async () => {
    const booking = await pencilled(ada);
    desk.clock.advance(booking.holdEndsAt! - desk.clock.now() - 1);
    await desk.tick();
    expect((await desk.bookings.find(booking.id)).state).toBe('pencilled');
    desk.clock.advance(1);
    await desk.tick();
    expect(await desk.bookings.find(booking.id)).toMatchObject({ state: 'released', reason: 'the hold ended' });
  });

  it('fall with a reason, which opens the place again', async () => {
    const booking = await confirm(await pencilled(ada));
    desk.clock.advance(booking.startsAt - desk.clock.now() - HOUR);
    const down = await desk.bookings.standDown(booking.id, booking.version, 'breaking-news', false, LEA);
    expect(down).toMatchObject({ state: 'stood-down', reason: 'breaking-news', noticeBand: 'within-two-hours' });
    expect(await desk.state(booking.requestId)).toBe('offered-out');
    expect(await refusalOf(desk.bookings.pull(booking.id, down.version, 'illness', LEA))).toBe('state.not-from-here');
    expect(await refusalOf(desk.bookings.release(booking.id, 1, 'x', LEA))).toBe('booking.clash');
  });

  it('are over when their slot is: that they fell at the studio can still be noted, and the request be closed', async () => {
    const booking = await confirm(await pencilled(ada));
    const { requestId, id, version } = booking;
    const close = async (request: string) =>
      refusalOf(desk.stepRequest.close(request, await desk.version(request), 'aired', '', LEA));
    desk.clock.advance(booking.endsAt - desk.clock.now() - 1);
    expect(await close(requestId)).toBe('booking-request.somebody-waits');
    desk.clock.advance(1);
    const before = (await desk.mails()).length;
    const swap = {
      personId: ben,
      saidYes: true,
      end: { deed: 'stand-down', reason: 'ran-long', isOnTheWay: true },
    } as const;
    expect([
      await refusalOf(desk.bookings.pull(id, version, 'illness', LEA)),
      await refusalOf(desk.swaps.run(id, version, swap, LEA)),
      await refusalOf(desk.acknowledge.run(requestId, await desk.version(requestId), desk.clock.now() + HOUR, LEA)),
    ]).toEqual(['booking.slot-over', 'booking.slot-passed', 'acknowledgement.over']);
    const down = await desk.bookings.standDown(id, version, 'ran-long', false, LEA);
    expect([down.noticeBand, (await desk.mails()).length]).toEqual(['on-the-way', before]);
    const startsAt = desk.clock.now() + 24 * HOUR;
    const aired = await confirm(await pencilled(ada, { startsAt, replyBy: startsAt - HOUR }));
    desk.clock.advance(aired.endsAt - desk.clock.now());
    await desk.transactions.run((manager) => desk.personalData.forget(manager, ada));
    expect(await desk.bookings.find(aired.id)).toMatchObject({ state: 'confirmed', personId: null });
    expect(await close(aired.requestId)).toBe('none');
  });

  it('leave a yes that was used a yes when their request is closed, or the person goes', async () => {
    const aired = async () => {
      const request = await desk.log();
      const wish = { personIds: [ada], mode: 'each', whyYou: '' } as const;
      const [offer] = await desk.makeOffers.run(request, await desk.version(request), wish, LEA);
      await desk.answer.byPerson(offer!.id, ada, { answer: 'accept', words: '', interests: '' });
      await confirm(await desk.bookings.pencil({ requestId: request, personId: ada, saidYes: false }, LEA));
      return request;
    };
    const offers = async (request: string) => (await desk.views.whole(request)).offers.map(({ state }) => state);
    const request = await aired();
    desk.clock.advance(25 * HOUR);
    await desk.stepRequest.close(request, await desk.version(request), 'aired', '', LEA);
    expect([await desk.state(request), ...(await offers(request))]).toEqual(['closed', 'accepted']);
    // A time that is put right in what is closed asks nobody.
    const [mails, startsAt] = [(await desk.mails()).length, desk.clock.now() + 48 * HOUR];
    await desk.changeRequest.run(request, await desk.version(request), { startsAt, replyBy: startsAt }, LEA);
    expect([...(await offers(request)), (await desk.mails()).length]).toEqual(['accepted', mails]);
    expect((await desk.views.whole(request)).bookings).toMatchObject([{ state: 'confirmed' }]);
    await desk.transactions.run((manager) => desk.personalData.forget(manager, ada));
    expect(await offers(request)).toEqual(['accepted']);
  });

  describe('whose person is swapped', () => {
    const pull = { deed: 'pull', reason: 'illness' } as const;
    const swap = (booking: BookingTable, wish: Partial<Swap>) =>
      desk.swaps.run(booking.id, booking.version, { personId: ben, saidYes: true, end: pull, ...wish }, LEA);
    const all = async (requestId: string) =>
      (await desk.book.ofRequest(requestId)).map(({ personId, state }) => [personId === ada ? 'Ada' : 'Ben', state]);

    it('go to somebody who has said yes, in one go, with what the calendars need', async () => {
      const first = await confirm(await pencilled(ada));
      expect(await refusalOf(swap(first, { saidYes: false }))).toBe('booking.no-person-yes');
      expect(await refusalOf(swap(first, { personId: ada }))).toBe('booking.already');
      expect(await all(first.requestId)).toEqual([['Ada', 'confirmed']]);
      const { ended, begun } = await swap(first, { outletYesBy: 'Pat Producer' });
      expect(ended).toMatchObject({ state: 'pulled', reason: 'illness', swappedFor: begun.id });
      expect(begun).toMatchObject({ state: 'confirmed', replaces: ended.id, outletYes: { by: 'Pat Producer' } });
      expect(begun.startsAt).toBe(first.startsAt);
      expect(await desk.bookings.find(ended.id)).toMatchObject({ swappedFor: begun.id });
      expect(await desk.state(first.requestId)).toBe('filled');
      const uid = ({ id }: BookingTable) => `${id}@greenroom.example`;
      expect((await invitations()).slice(-4)).toMatchObject([
        { name: 'Ada', method: 'CANCEL', uid: uid(ended) },
        { name: 'Pat Producer', method: 'CANCEL', uid: uid(ended) },
        { name: 'Ben', method: 'REQUEST', uid: uid(begun) },
        { name: 'Pat Producer', method: 'REQUEST', uid: uid(begun) },
      ]);
    });

    it('begin as a pencil until the outlet agrees, and a pencil is released for them', async () => {
      const request = await desk.log();
      const wish = { personIds: [ada, ben], mode: 'each', whyYou: '' } as const;
      const offers = await desk.makeOffers.run(request, await desk.version(request), wish, LEA);
      for (const { id, personId } of offers)
        await desk.answer.byPerson(id, personId!, { answer: 'accept', words: '', interests: '' });
      const first = await desk.bookings.pencil({ requestId: request, personId: ada, saidYes: false }, LEA);
      expect(await refusalOf(swap(first, {}))).toBe('state.not-from-here');
      const end = { deed: 'release', reason: 'Ben knows meters' } as const;
      await swap(first, { saidYes: false, end });
      expect(await all(request)).toEqual([
        ['Ada', 'released'],
        ['Ben', 'pencilled'],
      ]);
      const [toAda, toPat] = (await desk.mails()).slice(-2);
      expect([toAda, toPat]).toEqual([
        expect.stringMatching(/^Ada: No longer: /),
        expect.stringMatching(/^Pat Producer: Somebody else: /),
      ]);
      expect(await invitations()).toEqual([]);
    });

    it('go to whoever is pencilled beside them, without a second pencil', async () => {
      const first = await confirm(await pencilled(ada, { places: 2 }));
      const { requestId } = first;
      const pencil = await desk.bookings.pencil({ requestId, personId: ben, saidYes: true }, LEA);
      const { begun } = await swap(first, { saidYes: false, outletYesBy: 'Pat' });
      expect(begun).toMatchObject({ id: pencil.id, state: 'confirmed', replaces: first.id });
    });

    it('stay as they are where the other one is booked elsewhere', async () => {
      const first = await confirm(await pencilled(ada));
      const other = await confirm(await pencilled(ben));
      const mails = await desk.mails();
      const error = await swap(first, { outletYesBy: 'Pat' }).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'booking.overlap', details: { overlap: { bookingId: other.id } } });
      expect(await all(first.requestId)).toEqual([['Ada', 'confirmed']]);
      expect(await desk.mails()).toEqual(mails);
      expect(await refusalOf(swap({ ...first, version: 1 } as BookingTable, {}))).toBe('booking.clash');
    });
  });

  it('come of names that went to the producer with what each declares, and nothing else', async () => {
    const request = await desk.log();
    const wish = { personIds: [ada, ben], mode: 'each', whyYou: 'You ring people up' } as const;
    const [toAda] = await desk.makeOffers.run(request, await desk.version(request), wish, LEA);
    const yes = {
      answer: 'accept',
      words: 'Call me',
      interests: 'Trustee of a food bank',
      offLimits: 'My son',
    } as const;
    await desk.answer.byPerson(toAda!.id, ada, yes);
    const names = [{ personId: ada, why: 'Runs an advice line' }];
    const send = async (personIds: readonly string[], isMailed: boolean) => {
      const some = personIds.map((personId) => names.find((one) => one.personId === personId) ?? { personId, why: '' });
      await desk.sendOptions.run(request, await desk.version(request), { names: some, isMailed }, LEA);
    };
    expect(await refusalOf(send([ben], false))).toBe('booking.no-person-yes');
    expect(await desk.state(request)).toBe('offered-out');
    await send([ada], true);
    expect(await desk.state(request)).toBe('options-sent');
    const [mail] = await statement<{ subject: string; text: string; name: string }>(
      database.dataSource,
      "select name, subject, text from notifications_mail where kind = 'bookings.options'",
    );
    expect(mail!.name).toBe('Pat Producer');
    expect(mail!.subject).toMatch(/^Who can speak: Today, BBC Radio 4, .* live – Energy bills$/);
    expect(mail!.text).toContain(
      'we can offer:\n\nAda\nWhy: Runs an advice line\nDeclares: Trustee of a food bank\nWill not talk about: My son\n\nNone of them',
    );
    expect(mail!.text).not.toMatch(/Call me|You ring people up|Ben/);
    const booking = await desk.bookings.pencil({ requestId: request, personId: ada, saidYes: false }, LEA);
    expect(booking).toMatchObject({ interests: 'Trustee of a food bank', offLimits: 'My son' });

    // The next time they find it written already.
    const [next] = await desk.makeOffers.run(await desk.log(), 1, { ...wish, personIds: [ada] }, LEA);
    const declared = { interests: 'Trustee of a food bank', offLimits: 'My son' };
    expect(await desk.view.mine(next!)).toMatchObject(declared);
    expect(await desk.view.of(next!)).toMatchObject({ interests: '', offLimits: '' });
  });

  it('come of no name by mail to who asked not to be contacted: the request does not say that they have it', async () => {
    const { requestId } = await pencilled(ada);
    const { id, version } = desk.contact;
    await desk.changeContact.run(id, version, { doNotContact: { reason: 'By phone only' } }, LEA);
    const send = async (isMailed: boolean) => {
      const named = { names: [{ personId: ada, why: '' }], isMailed };
      await desk.sendOptions.run(requestId, await desk.version(requestId), named, LEA);
    };
    expect(await refusalOf(send(true))).toBe('booking-request.unwanted');
    expect(await desk.state(requestId)).toBe('offered-out');
    await send(false);
    expect(await desk.state(requestId)).toBe('options-sent');
  });

  it('are for a programme of the outlet that asks, and for no other outlet’s', async () => {
    const request = await desk.log();
    const other = await desk.outlets.add({ name: 'Sky News' }, LEA);
    const change = async (facts: Partial<Call>) =>
      desk.changeRequest.run(request, await desk.version(request), facts, LEA);
    expect(await refusalOf(desk.log({ outletId: other.id }))).toBe('programme.not-found');
    expect(await refusalOf(change({ outletId: other.id }))).toBe('programme.not-found');
    expect(await refusalOf(change({ outletId: null }))).toBe('programme.not-found');
    expect(await refusalOf(change({ outletId: other.id, programmeId: null }))).toBe('none');
  });

  it('are one for each person of a request', async () => {
    const { requestId } = await pencilled(ada);
    const again = desk.bookings.pencil({ requestId, personId: ada, saidYes: true }, LEA);
    expect(await refusalOf(again)).toBe('booking.already');
  });

  it('are pulled when whoever they are of is taken out, and stay without them', async () => {
    const booking = await confirm(await pencilled(ada));
    await desk.transactions.run((manager) => desk.personalData.forget(manager, ada));
    expect(await desk.bookings.find(booking.id)).toMatchObject({ state: 'pulled', personId: null, personYes: null });
    expect(await desk.state(booking.requestId)).toBe('offered-out');
    expect((await invitations()).at(-1)).toMatchObject({ name: 'Pat Producer', method: 'CANCEL' });
    const [mail] = await statement<{ text: string }>(
      database.dataSource,
      "select text from notifications_mail where kind = 'bookings.producer-lost'",
    );
    expect(mail!.text).toMatch(/^Dear Pat Producer,\n\nWhoever we had confirmed can no longer be with you/);
  });
});
