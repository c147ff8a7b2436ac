import { contactsSchema } from '@greenroom/contacts/server';
import { HOUR, MINUTE } from '@greenroom/kernel';
import { notificationsSchema } from '@greenroom/notifications/server';
import { peopleSchema } from '@greenroom/people/server';
import { statement } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { type Caller, platformSchema } from '@greenroom/platform/server';
import { type BookingDesk, bookingDesk, DUTY, LEA } from '../../testing/booking-desk';
import { bookingsSchema } from '../index';

const SCHEMAS = [platformSchema, notificationsSchema, peopleSchema, contactsSchema, bookingsSchema];
/** The slot is on Tuesday the 24th, 07:50. */
const TUESDAY = [{ from: '2026-11-24', to: '2026-11-24' }];
const WEDNESDAY = [{ from: '2026-11-25', to: '2026-11-25' }];
const WORDS = 'away until the end of Tue 24 Nov';

describeOnEveryDatabase('times that turn against what somebody promised', SCHEMAS, (database) => {
  let desk: BookingDesk;
  let ada: string;
  let request: string;
  let me: Caller;

  beforeEach(async () => {
    const tables = ['bookings_alert', 'bookings_request', 'notifications_mail', 'platform_job', 'people_person'];
    for (const table of [...tables, 'contacts_contact', 'contacts_programme', 'contacts_outlet'])
      await statement(database.dataSource, `delete from ${table}`);
    desk = await bookingDesk(database.dataSource);
    ada = await desk.person('Ada');
    me = { kind: 'person', id: ada, name: 'Ada' };
    request = await desk.log();
  });
  afterEach(() => desk.close());
  const confirm = async () => {
    const { id } = await desk.bookings.pencil({ requestId: request, personId: ada, saidYes: true }, LEA);
    return desk.bookings.confirm(id, 1, 'Pat Producer', LEA);
  };
  const ask = async () => {
    const wish = { personIds: [ada], mode: 'each', whyYou: '' } as const;
    return (await desk.makeOffers.run(request, await desk.version(request), wish, LEA))[0]!;
  };
  const timeOff = async (days: typeof TUESDAY, by: Caller = me) => {
    desk.clock.advance(MINUTE);
    const { version } = await desk.times.read(ada);
    await desk.changeTimes.run(ada, version, { timeOff: days }, by);
  };
  const shown = async () => {
    const { offers, bookings } = await desk.views.whole(request);
    return [...offers, ...bookings].map(({ notFree }) => notFree);
  };
  const alerts = async () =>
    (await desk.alertViews.of(await desk.alerts.list('open'))).map(({ kind, person }) => [kind, person]);
  const told = async () => (await desk.mails()).filter((mail) => mail.startsWith(`${DUTY.name}: Not free any more`));

  it('mark a confirmed booking and alert once, until it is mended', async () => {
    const { id } = await confirm();
    await timeOff(WEDNESDAY);
    expect([await shown(), await alerts()]).toEqual([[null], []]);
    await timeOff([...TUESDAY, ...WEDNESDAY]);
    await timeOff(TUESDAY);
    expect([await shown(), await alerts()]).toEqual([[WORDS], [['not-free-any-more', 'Ada']]]);
    expect((await desk.bookings.find(id)).state).toBe('confirmed');
    expect(await told()).toEqual([
      expect.stringMatching(/: Not free any more, with the slot to come: R-\d+, Today, BBC Radio 4$/),
    ]);
    const [mail] = await statement<{ text: string }>(
      database.dataSource,
      "select text from notifications_mail where kind = 'bookings.not-free-any-more'",
    );
    expect(mail!.text).toContain('Ada is not free any more at the time of R-');
    expect(mail!.text).not.toContain('away');

    await timeOff([]);
    await desk.tick();
    expect([await shown(), await alerts()]).toEqual([[null], []]);
    await timeOff(TUESDAY);
    expect(await told()).toHaveLength(2);
    desk.clock.advance(24 * HOUR);
    expect(await shown()).toEqual([null]);
  });

  it('mark an offer that is live, for both sides, and none that is over', async () => {
    const offer = await ask();
    await timeOff(TUESDAY);
    expect([await shown(), await alerts()]).toEqual([[WORDS], [['not-free-any-more', 'Ada']]]);
    const [mine] = await desk.view.openOf(ada);
    expect(await desk.view.mine(mine!)).toMatchObject({ id: offer.id, state: 'open', isFree: false });
    await timeOff([]);
    await desk.answer.byPerson(offer.id, ada, { answer: 'decline', reason: 'not-free', words: '', interests: '' });
    await timeOff(TUESDAY);
    expect([await shown(), (await told()).length]).toEqual([[null], 1]);
  });

  it('speak of an offer that has become a booking once', async () => {
    const offer = await ask();
    await desk.answer.byPerson(offer.id, ada, { answer: 'accept', words: '', interests: '' });
    await desk.bookings.pencil({ requestId: request, personId: ada, saidYes: false }, LEA);
    await timeOff(TUESDAY);
    expect(await told()).toHaveLength(1);
  });

  it('alert when a calendar has filled, and nobody of what they wrote down themselves', async () => {
    const { startsAt } = await confirm();
    desk.duty.officer = { ...DUTY, id: LEA.id };
    await timeOff(TUESDAY, { kind: 'staff', ...LEA });
    expect([await shown(), await alerts()]).toEqual([[WORDS], []]);
    await timeOff([]);
    const before = await desk.times.read(ada);
    const busy = [{ start: startsAt - HOUR, end: startsAt + HOUR, by: 'calendar' as const }];
    await desk.transactions.run((manager) =>
      desk.warn.run(manager, { personId: ada, before, after: { ...before, busy }, by: undefined }),
    );
    expect(await alerts()).toEqual([['not-free-any-more', 'Ada']]);
  });
});
