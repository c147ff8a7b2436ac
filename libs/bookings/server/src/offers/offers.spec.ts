import { contactsSchema } from '@greenroom/contacts/server';
import { HOUR, MINUTE } from '@greenroom/kernel';
import { notificationsSchema } from '@greenroom/notifications/server';
import { peopleSchema } from '@greenroom/people/server';
import { statement } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { platformSchema } from '@greenroom/platform/server';
import { type BookingDesk, bookingDesk, LEA } from '../../testing/booking-desk';
import { bookingsSchema } from '../index';
import type { OfferMode } from './offer.table';

const SCHEMAS = [platformSchema, notificationsSchema, peopleSchema, contactsSchema, bookingsSchema];
const NO_WORDS = { words: '', interests: '' };

describeOnEveryDatabase('offers', SCHEMAS, (database) => {
  let desk: BookingDesk;
  let ada: string;
  let ben: string;
  let cat: string;
  let request: string;

  beforeEach(async () => {
    const tables = ['bookings_request', 'notifications_mail', 'platform_job', 'people_person', 'contacts_contact'];
    for (const table of [...tables, 'contacts_programme', 'contacts_outlet'])
      await statement(database.dataSource, `delete from ${table}`);
    desk = await bookingDesk(database.dataSource);
    [ada, ben, cat] = [await desk.person('Ada'), await desk.person('Ben'), await desk.person('Cat')];
    request = await desk.log();
  });
  afterEach(() => desk.close());
  const offer = async (mode: OfferMode, ...personIds: string[]) =>
    desk.makeOffers.run(request, await desk.version(request), { personIds, mode, whyYou: 'You know meters.' }, LEA);
  const states = async () =>
    (
      await statement<{ state: string }>(database.dataSource, 'select state from bookings_offer order by place, id')
    ).map(({ state }) => state);
  const refusalOf = (work: Promise<unknown>) =>
    work.then(
      () => 'none',
      (error: { code?: string }) => error.code,
    );

  it('ask one, by a mail that says till when, and take a yes once, however often it is said', async () => {
    const [asked] = await offer('each', ada);
    expect(await desk.state(request)).toBe('offered-out');
    expect(await desk.mails()).toEqual([
      'Ada: [Reply by 12:40] Today, BBC Radio 4, Tue 24 Nov, 07:50 live – Energy bills',
    ]);
    expect(await desk.view.of(asked!)).toMatchObject({ state: 'open', name: 'Ada', whyYou: 'You know meters.' });
    const yes = { answer: 'accept', ...NO_WORDS, interests: 'I chair a charity.' } as const;
    const twice = [desk.answer.byPerson(asked!.id, ada, yes), desk.answer.byPerson(asked!.id, ada, yes)];
    expect((await Promise.all(twice)).map(({ state }) => state)).toEqual(['accepted', 'accepted']);
    const deeds = (await desk.history.of(request)).map(({ subject, deed, to }) => `${subject} ${deed} ${to}`);
    expect(deeds.filter((one) => one === 'offer accept accepted')).toHaveLength(1);
    expect((await desk.answer.find(asked!.id)).interests).toBe('I chair a charity.');
  });

  it('go up a ladder by themselves when the time is up or somebody says no, and end with the duty officer', async () => {
    const [first, second] = await offer('ladder', ada, ben, cat);
    expect(await states()).toEqual(['sent', 'draft', 'draft']);
    desk.clock.advance(first!.dueAt! - desk.clock.now() - MINUTE);
    await desk.tick();
    expect((await desk.mails()).at(-1)).toMatch(/^Ada: \[Reply by .*\] Still open: /);
    desk.clock.advance(MINUTE);
    await desk.tick();
    expect(await states()).toEqual(['expired', 'sent', 'draft']);
    await desk.answer.byPerson(second!.id, ben, { answer: 'decline', reason: 'care-duties', ...NO_WORDS });
    expect(await states()).toEqual(['expired', 'declined', 'sent']);
    desk.clock.advance(24 * HOUR);
    await desk.tick();
    expect(await states()).toEqual(['expired', 'declined', 'expired']);
    expect((await desk.mails()).at(-1)).toMatch(/^Dee Duty: Nobody left to ask: R-\d+, Today, BBC Radio 4$/);
    expect((await desk.mails()).filter((mail) => mail.startsWith('Ada: '))).toHaveLength(2);
  });

  it('end on a ladder when the deadline is over, whatever still stands below, and when no place is left', async () => {
    const [first] = await offer('ladder', ada, ben, cat);
    await desk.answer.byPerson(first!.id, ada, { answer: 'accept', ...NO_WORDS });
    const replyBy = desk.call.replyBy! + HOUR;
    await desk.changeRequest.run(request, await desk.version(request), { replyBy }, LEA);
    desk.clock.advance(replyBy - desk.clock.now() - 1);
    await desk.tick();
    expect(await states()).toEqual(['accepted', 'draft', 'draft']);
    desk.clock.advance(1);
    await desk.tick();
    expect(await states()).toEqual(['accepted', 'withdrawn', 'withdrawn']);
    const ended = (await desk.history.of(request)).filter(({ deed }) => deed === 'end');
    expect(ended.map(({ byKind, from }) => [byKind, from])).toEqual([
      ['system', 'draft'],
      ['system', 'draft'],
    ]);
  });

  it('end on a ladder with whoever was asked last in time, and when a place is given up', async () => {
    const [first] = await offer('ladder', ada, ben);
    await desk.answer.byPerson(first!.id, ada, { answer: 'hold', until: desk.call.replyBy!, ...NO_WORDS });
    desk.clock.advance(desk.call.replyBy! - desk.clock.now());
    await desk.answer.withdraw(first!.id, (await desk.answer.find(first!.id)).version, LEA);
    expect(await states()).toEqual(['withdrawn', 'withdrawn']);

    request = await desk.log({
      places: 2,
      startsAt: desk.call.startsAt! + 48 * HOUR,
      replyBy: desk.call.replyBy! + 48 * HOUR,
    });
    await offer('ladder', ben, cat);
    const booking = await desk.bookings.pencil({ requestId: request, personId: ada, saidYes: true }, LEA);
    await desk.bookings.confirm(booking.id, booking.version, 'Pat Producer', LEA);
    await desk.changeRequest.run(request, await desk.version(request), { places: 1 }, LEA);
    expect((await states()).sort()).toEqual(['filled-elsewhere', 'withdrawn', 'withdrawn', 'withdrawn']);
  });

  it('thank the others when the first has said yes, and nobody reminds them after', async () => {
    const [one] = await offer('first', ada, ben, cat);
    await desk.answer.byPerson(one!.id, ada, { answer: 'accept', ...NO_WORDS });
    expect(await states()).toEqual(['accepted', 'filled-elsewhere', 'filled-elsewhere']);
    const told = await desk.mails();
    expect(told.filter((mail) => mail.includes('Thank you, filled'))).toHaveLength(2);
    const shownTo = async (id: string) => (await desk.view.openOf(id)).map(({ state }) => state);
    expect([await shownTo(ada), await shownTo(ben)]).toEqual([['accepted'], ['filled-elsewhere']]);
    desk.clock.advance(24 * HOUR);
    expect(await shownTo(ben)).toEqual([]);
    await desk.tick();
    expect(await desk.mails()).toEqual(told);
  });

  it('let one of two win who answer the same place, and one of accepting and withdrawing', async () => {
    const offers = await offer('first', ada, ben);
    const answers = await Promise.allSettled(
      offers.map(({ id, personId }) => desk.answer.byPerson(id, personId!, { answer: 'accept', ...NO_WORDS })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await states()).sort()).toEqual(['accepted', 'filled-elsewhere']);

    const [other] = await offer('each', cat);
    const race = [
      desk.answer.byPerson(other!.id, cat, { answer: 'accept', ...NO_WORDS }),
      desk.answer.withdraw(other!.id, other!.version, LEA),
    ];
    expect((await Promise.allSettled(race)).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(['accepted', 'withdrawn']).toContain((await desk.answer.find(other!.id)).state);
  });

  it('are held within the deadline, and lapse when the hold ends', async () => {
    const [asked] = await offer('each', ada);
    const deadline = (await desk.requests.find(request)).replyBy!;
    const hold = (until: number) => desk.answer.byPerson(asked!.id, ada, { answer: 'hold', until, ...NO_WORDS });
    expect(await refusalOf(hold(deadline + 1))).toBe('offer.hold-too-long');
    const held = await hold(deadline);
    expect(held).toMatchObject({ state: 'holding', dueAt: deadline });
    // Sent again on a bad line it is the same; another end is another answer.
    expect(await hold(deadline)).toMatchObject({ state: 'holding', version: held.version });
    expect(await refusalOf(hold(deadline - 1))).toBe('state.not-from-here');
    desk.clock.advance(asked!.dueAt! - desk.clock.now());
    await desk.tick();
    expect(await states()).toEqual(['holding']);
    desk.clock.advance(deadline - desk.clock.now());
    await desk.tick();
    expect(await states()).toEqual(['expired']);
  });

  it('are answered by phone through an officer, who undoes a no that was a slip', async () => {
    const [asked] = await offer('each', ada);
    const no = { answer: 'decline', reason: 'travel', ...NO_WORDS } as const;
    const declined = await desk.answer.byOfficer(asked!.id, asked!.version, no, LEA);
    expect(declined).toMatchObject({ state: 'declined', answeredBy: 'officer', reason: 'travel' });
    expect(await refusalOf(desk.answer.byPerson(asked!.id, ada, { answer: 'undo', ...NO_WORDS }))).toBe(
      'offer.officer-only',
    );
    const undo = { answer: 'undo', ...NO_WORDS } as const;
    expect(await refusalOf(desk.answer.byOfficer(asked!.id, 1, undo, LEA))).toBe('offer.clash');
    const again = await desk.answer.byOfficer(asked!.id, declined.version, undo, LEA);
    expect(again).toMatchObject({ state: 'sent', reason: null, answeredBy: null });
  });

  it('are taken back by whoever said yes, with a pencil that stood on it, until they are booked', async () => {
    const [asked] = await offer('each', ada);
    const yes = { answer: 'accept', ...NO_WORDS } as const;
    const no = { answer: 'decline', reason: 'care-duties', ...NO_WORDS } as const;
    await desk.answer.byPerson(asked!.id, ada, yes);
    const pencil = await desk.bookings.pencil({ requestId: request, personId: ada, saidYes: false }, LEA);
    expect(await desk.view.of(asked!)).toMatchObject({ booking: 'pencilled' });
    expect(await desk.view.openOf(ada)).toEqual([]);
    expect(await desk.answer.byPerson(asked!.id, ada, no)).toMatchObject({ state: 'declined', reason: 'care-duties' });
    expect(await desk.bookings.find(pencil.id)).toMatchObject({ state: 'released' });

    const [other] = await offer('each', ben);
    await desk.answer.byPerson(other!.id, ben, yes);
    const { id, version } = await desk.bookings.pencil({ requestId: request, personId: ben, saidYes: false }, LEA);
    await desk.bookings.confirm(id, version, 'Pat Producer', LEA);
    expect(await refusalOf(desk.answer.byPerson(other!.id, ben, no))).toBe('offer.booked');
    expect(await desk.bookings.find(id)).toMatchObject({ state: 'confirmed' });
    expect(await desk.view.of((await desk.answer.find(other!.id))!)).toMatchObject({ booking: 'confirmed' });
  });

  it('are sent up a ladder at once where an officer does not wait, with those before them open or not', async () => {
    const [, second, third] = await offer('ladder', ada, ben, cat);
    await desk.answer.askNow(second!.id, second!.version, false, LEA);
    expect(await states()).toEqual(['sent', 'sent', 'draft']);
    await desk.answer.askNow(third!.id, third!.version, true, LEA);
    expect(await states()).toEqual(['withdrawn', 'withdrawn', 'sent']);
    expect((await desk.mails()).filter((mail) => mail.includes('No longer'))).toHaveLength(2);
    expect(await refusalOf(desk.answer.askNow(third!.id, third!.version, true, LEA))).toBe('offer.clash');
    const now = await desk.answer.find(third!.id);
    expect(await refusalOf(desk.answer.askNow(now.id, now.version, true, LEA))).toBe('state.not-from-here');
  });

  it('refuse what cannot be', async () => {
    expect(await refusalOf(offer('each', LEA.id))).toBe('person.not-found');
    await offer('each', ada);
    expect(await refusalOf(offer('each', ada))).toBe('offer.open-already');
    const timeless = await desk.log({ startsAt: null });
    const wish = { personIds: [ben], mode: 'each', whyYou: '' } as const;
    expect(await refusalOf(desk.makeOffers.run(timeless, 1, wish, LEA))).toBe('booking-request.no-time');
    expect(await desk.state(timeless)).toBe('new');
    expect(await refusalOf(desk.makeOffers.run(request, 1, wish, LEA))).toBe('booking-request.clash');
    desk.clock.advance(24 * HOUR);
    expect(await refusalOf(offer('each', ben))).toBe('offer.too-late');
  });

  it('open by a link that counts for that offer and person alone', async () => {
    const [asked] = await offer('each', ada);
    const token = decodeURIComponent(desk.links.of(asked!.id, ada).split('#')[1]!);
    expect(desk.links.offerIn(token)).toBe(asked!.id);
    expect(desk.links.isGenuine(token, asked!.id, ada)).toBe(true);
    expect(desk.links.isGenuine(token, asked!.id, ben)).toBe(false);
    expect(desk.links.offerIn(`${token}x`)).toBeUndefined();
    expect(desk.links.isGenuine(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, asked!.id, ada)).toBe(false);
  });

  it('are asked anew when what they asked has changed, and the old link says so', async () => {
    const [asked] = await offer('each', ada);
    await desk.answer.byPerson(asked!.id, ada, { answer: 'accept', ...NO_WORDS });
    const change = { angle: 'Why bills should rise' };
    await desk.changeRequest.run(request, await desk.version(request), change, LEA);
    expect(await states()).toEqual(['withdrawn', 'sent']);
    expect((await desk.mails()).at(-1)).toMatch(/^Ada: \[Reply by .*\] Changed: /);
    expect(await desk.view.of(await desk.answer.find(asked!.id))).toMatchObject({ state: 'replaced' });
    const late = { answer: 'accept', ...NO_WORDS } as const;
    expect(await refusalOf(desk.answer.byPerson(asked!.id, ada, late))).toBe('state.not-from-here');
  });

  it('end, and whoever was asked is told, when something changes after the producer should have heard', async () => {
    const [asked] = await offer('each', ada);
    await desk.answer.byPerson(asked!.id, ada, { answer: 'accept', ...NO_WORDS });
    desk.clock.advance(desk.call.replyBy! - desk.clock.now() + MINUTE);
    const angle = 'Why bills should rise';
    await desk.changeRequest.run(request, await desk.version(request), { angle }, LEA);
    expect(await states()).toEqual(['withdrawn']);
    expect((await desk.requests.find(request)).call.angle).toBe(angle);
    expect((await desk.mails()).at(-1)).toMatch(/^Ada: No longer: /);
  });

  it('are withdrawn, and said to be, when the request is closed', async () => {
    await offer('ladder', ada, ben);
    const version = await desk.version(request);
    await desk.stepRequest.close(request, version, 'withdrawn', '', LEA);
    expect([await desk.state(request), ...(await states())]).toEqual(['closed', 'withdrawn', 'withdrawn']);
    expect((await desk.mails()).filter((mail) => mail.includes('No longer'))).toHaveLength(1);
    await desk.stepRequest.reopen(request, version + 1, 'They rang again', LEA);
    expect(await desk.state(request)).toBe('offered-out');
  });

  it('are not withdrawn one by one after air, and end with their request all the same', async () => {
    const [asked] = await offer('each', ada);
    await desk.answer.byPerson(asked!.id, ada, { answer: 'accept', ...NO_WORDS });
    const { version } = await desk.answer.find(asked!.id);
    desk.clock.advance(desk.call.startsAt! - desk.clock.now());
    expect(await refusalOf(desk.answer.withdraw(asked!.id, version, LEA))).toBe('booking.slot-passed');
    expect(await states()).toEqual(['accepted']);
    await desk.stepRequest.close(request, await desk.version(request), 'not-filled', 'Dropped on the day', LEA);
    expect(await states()).toEqual(['withdrawn']);
    expect((await desk.mails()).filter((mail) => mail.includes('No longer'))).toEqual([]);
  });

  it('go without whoever is taken out, and what they said goes, too', async () => {
    const [asked] = await offer('ladder', ada, ben);
    await desk.answer.byPerson(asked!.id, ada, { answer: 'accept', words: 'planted', interests: 'planted' });
    expect(await desk.personalData.of(ada)).toMatchObject({ offers: [{ state: 'accepted', words: 'planted' }] });
    await desk.transactions.run((manager) => desk.personalData.forget(manager, ada));
    const rows = await statement(database.dataSource, 'select * from bookings_offer');
    expect(JSON.stringify(rows)).not.toContain('planted');
    expect(JSON.stringify(rows)).not.toContain(ada);
    expect(await states()).toEqual(['withdrawn', 'sent']);
  });
});
