import { type Call, NOTHING_KNOWN } from '@greenroom/bookings/domain';
import type { OutletId, ProgrammeId } from '@greenroom/contacts/domain';
import { ChangeContact, ContactBook, InTouch, OutletBook, Silence } from '@greenroom/contacts/server';
import { HOUR, MINUTE } from '@greenroom/kernel';
import {
  LastMails,
  MailFates,
  Outbox,
  RecipientWishes,
  TemplateBook,
  TemplatedMails,
} from '@greenroom/notifications/server';
import {
  AvailabilityBook,
  ChangeAvailability,
  PeopleDirectory,
  ReadinessBook,
  TimesWatch,
} from '@greenroom/people/server';
import { statement, Transactions } from '@greenroom/platform/persistence';
import {
  type Actors,
  AuditTrail,
  createLogger,
  DomainEvents,
  JobQueue,
  JobRunner,
  KeyRing,
  LiveEvents,
  newId,
  PersonalData,
  PublicAddress,
  readSettings,
  Retention,
} from '@greenroom/platform/server';
import { FixedClock } from '@greenroom/testing';
import type { DataSource } from 'typeorm';
import { Acknowledge } from '../src/acknowledge/acknowledge';
import { AcknowledgeMails } from '../src/acknowledge/acknowledge-mails';
import { AlertMails } from '../src/alerts/alert-mails';
import { AlertViews } from '../src/alerts/alert-views';
import { AlertWatch } from '../src/alerts/alert-watch';
import { Alerts } from '../src/alerts/alerts';
import { MendAlerts } from '../src/alerts/mend-alerts';
import { WarnOfUnreached } from '../src/alerts/warn-of-unreached';
import { BookingsOfPeople } from '../src/bookings-of-people';
import { BookingBook } from '../src/bookings/booking-book';
import { BookingClock } from '../src/bookings/booking-clock';
import { BookingMails } from '../src/bookings/booking-mails';
import { BookingLife } from '../src/bookings/booking-life';
import { Calendar } from '../src/bookings/calendar';
import { ChangeBooking } from '../src/bookings/change-booking';
import { PencilIn } from '../src/bookings/pencil-in';
import { SwapBooking } from '../src/bookings/swap-booking';
import { KeptTimes } from '../src/not-free/kept-times';
import { WarnOfTurn } from '../src/not-free/warn-of-turn';
import { OpenThings } from '../src/duty/open-things';
import type { Officer } from '../src/duty/officers.port';
import { History } from '../src/history/history';
import { AnswerLinks } from '../src/offers/answer-links';
import { AnswerOffer } from '../src/offers/answer-offer';
import { AskedView } from '../src/offers/asked-view';
import { EndOffers } from '../src/offers/end-offers';
import { Ladder } from '../src/offers/ladder';
import { MakeOffers } from '../src/offers/make-offers';
import { OfferClock } from '../src/offers/offer-clock';
import { OfferLife } from '../src/offers/offer-life';
import { OfferMails } from '../src/offers/offer-mails';
import { ReplyTimes } from '../src/offers/reply-times';
import { Reconfirm } from '../src/offers/reconfirm';
import { CallsOfContacts } from '../src/requests/calls-of-contacts';
import { EditRequest } from '../src/requests/edit-request';
import { FollowChange } from '../src/requests/follow-change';
import { ChangeRequest } from '../src/requests/change-request';
import { Options } from '../src/requests/options';
import { RequestBook } from '../src/requests/request-book';
import { SendOptions } from '../src/requests/send-options';
import { RequestViews } from '../src/requests/request-views';
import { OfferViews } from '../src/offers/offer-views';
import { BookingViews } from '../src/bookings/booking-views';
import { RequestLife } from '../src/requests/request-life';

export const LEA = { id: newId(), name: 'Lea Officer' };
export const DUTY: Officer = { id: newId(), name: 'Dee Duty', email: 'duty@charity.example' };

/** Bookings with all that they stand on, put together for a test, on a clock that stands on a Monday morning. */
export async function bookingDesk(dataSource: DataSource) {
  const clock = new FixedClock('2026-11-23T10:00:00Z');
  const settings = readSettings({ NETWORK_NAME: 'Common Voices', PUBLIC_URL: 'https://greenroom.example' });
  const keys = new KeyRing(Buffer.alloc(32, 3));
  const logger = createLogger('silent');
  const transactions = new Transactions(dataSource);
  const queue = new JobQueue(dataSource, transactions, clock);
  const runner = new JobRunner(queue, clock, settings, logger);
  const live = new LiveEvents(dataSource, transactions);
  const outlets = new OutletBook(dataSource, transactions, live, clock);
  const contacts = new ContactBook(dataSource);
  const silence = new Silence(dataSource, keys, new RecipientWishes());
  const inTouch = new InTouch(contacts, new LastMails(dataSource));
  new CallsOfContacts(dataSource, inTouch).onModuleInit();
  const audit = new AuditTrail(dataSource, clock);
  const changeContact = new ChangeContact(contacts, outlets, silence, transactions, audit, live, clock);
  const people = new PeopleDirectory(dataSource, new DomainEvents(queue), live, clock);
  const times = new AvailabilityBook(dataSource, clock);
  const duty = { officer: DUTY as Officer | undefined };
  const officers = {
    onDuty: () => Promise.resolve(duty.officer),
    byId: () => Promise.resolve(undefined),
    all: () => Promise.resolve([DUTY]),
    phone: () => Promise.resolve('020 7946 0123'),
  };
  const alertWatch = new AlertWatch(queue);
  const history = new History(dataSource, live, alertWatch, clock);
  const requests = new RequestBook(dataSource, contacts, outlets);
  const requestLife = new RequestLife(history, clock);
  const editing = new EditRequest(requests, requestLife, transactions, clock);
  const address = new PublicAddress(settings);
  const links = new AnswerLinks(keys, address);
  const outbox = new Outbox(queue, live, keys, clock, settings);
  const templated = new TemplatedMails(outbox, new TemplateBook(dataSource), live, clock, logger, settings);
  const mails = new OfferMails(templated, links, people, requests, clock);
  const alertMails = new AlertMails(templated, address);
  const alerts = new Alerts(
    ...([dataSource, transactions, requests, people, alertMails, live, queue, officers, clock, settings] as const),
    new Retention(dataSource, queue, runner, clock),
  );
  const fates = new MailFates();
  new WarnOfUnreached(fates, alerts).onModuleInit();
  const warn = new WarnOfTurn(alerts, alertWatch, clock);
  const watch = new TimesWatch();
  watch.onTurn((manager, turn) => warn.run(manager, turn));
  const keptTimes = new KeptTimes(times, clock);
  new MendAlerts(requests, requestLife, keptTimes, live, transactions, clock, runner);
  const replyTimes = new ReplyTimes(times, clock);
  const offerLife = new OfferLife(history, requestLife, replyTimes, mails, queue, alerts, clock);
  const ending = new EndOffers(offerLife, mails, requestLife, clock);
  const ladder = new Ladder(offerLife, requestLife, mails, alerts, queue, clock);
  new OfferClock(requests, offerLife, mails, ladder, alerts, transactions, clock, runner);
  const bookingLife = new BookingLife(history, requests, requestLife, clock);
  new BookingClock(requests, bookingLife, alerts, transactions, clock, runner);
  const bookingMails = new BookingMails(templated, requests, people, address, settings);
  const following = new FollowChange(offerLife, mails, replyTimes, bookingLife, bookingMails, history, times, clock);
  const personalData = new PersonalData();
  new BookingsOfPeople(
    ...([dataSource, requests, offerLife, bookingLife, bookingMails, personalData, alerts, ladder, clock] as const),
  ).onModuleInit();
  const reconfirm = new Reconfirm(people, bookingLife, bookingMails, clock);
  const naming = new SendOptions(new Options(people, dataSource), requests, requestLife, templated, clock);
  const pencilIn = new PencilIn(requestLife, history, people, times, queue, clock);
  const bookings = new ChangeBooking(
    ...([requests, bookingLife, ending, bookingMails, pencilIn, alerts] as const),
    ...([dataSource, transactions, clock] as const),
  );
  const changeRequest = new ChangeRequest(
    ...([editing, requestLife, history, ending, ladder, following, naming] as const),
    ...([contacts, outlets, transactions, clock] as const),
  );

  const outlet = await outlets.add({ name: 'BBC Radio 4' }, LEA);
  const programme = await outlets.addProgramme(outlet.id, { name: 'Today' }, LEA);
  const place = {
    outletId: outlet.id as OutletId,
    programmeId: programme.id as ProgrammeId,
    role: 'producer',
  } as const;
  const producer = { name: 'Pat Producer', email: 'pat@bbc.example', mobile: '07700 900123' };
  const contact = await changeContact.add(producer, place, LEA);
  const startsAt = clock.now() + 24 * HOUR - 130 * MINUTE;

  /** Everything that has to be there before anybody is confirmed. */
  const call: Call = {
    ...NOTHING_KNOWN,
    ...{ contactId: contact.id, outletId: outlet.id, programmeId: programme.id, askerRole: 'producer' },
    ...{ topic: 'Energy bills', angle: 'What the rise does to people on meters' },
    ...{ liveness: 'live', way: 'phone', format: 'radio', kind: 'one-to-one' },
    ...{ startsAt, replyBy: startsAt - 4 * HOUR },
  };
  let named = 0;
  const actors: Actors = { named: () => Promise.resolve(new Map()), addressOf: () => Promise.resolve(undefined) };
  const book = new BookingBook(dataSource);
  return {
    ...{
      clock,
      call,
      contact,
      changeContact,
      outlets,
      fates,
      inTouch,
      duty,
      links,
      requests,
      history,
      personalData,
      runner,
      transactions,
    },
    ...{ times, warn, alertViews: new AlertViews(requests, people, dataSource, actors) },
    changeTimes: new ChangeAvailability(times, people, watch, transactions, audit, clock),
    views: new RequestViews(
      ...([requests, book, new OfferViews(requests, keptTimes, people)] as const),
      ...([new BookingViews(book, requests, keptTimes, people), history, people, dataSource, actors] as const),
    ),
    ...{ alerts, open: new OpenThings(requests, people, dataSource, clock) },
    acknowledge: new Acknowledge(
      ...([requests, editing, requestLife, new AcknowledgeMails(templated), officers, clock] as const),
    ),
    ...{ changeRequest, book, calendar: new Calendar(book, outlets, people, dataSource) },
    makeOffers: new MakeOffers(editing, requestLife, offerLife, ladder, people),
    answer: new AnswerOffer(
      requests,
      offerLife,
      mails,
      ending,
      ladder,
      reconfirm,
      bookingLife,
      dataSource,
      transactions,
      clock,
    ),
    view: new AskedView(requests, people, new ReadinessBook(dataSource, clock), keptTimes, dataSource, officers, clock),
    bookings,
    swaps: new SwapBooking(
      ...([requests, bookingLife, bookings, pencilIn, offerLife, mails, bookingMails, dataSource] as const),
      ...([transactions, clock] as const),
    ),
    /** Does what is due of offers and pencils; mails stay where they are. */
    tick: async () => {
      await statement(dataSource, "delete from platform_job where kind not like 'bookings.%'");
      await runner.drain();
    },
    person: async (name: string): Promise<string> => {
      const id = newId();
      named += 1;
      await statement(
        dataSource,
        `insert into people_person (id, reference, name, role, bio, met_by, region, changed_at, revision, is_removed, email)
         values (:id, :reference, :name, '', '', '', '', :now, 1, false, :email)`,
        { id, reference: id, name, now: clock.now(), email: `person${named}@people.example` },
      );
      return id;
    },
    mails: async (): Promise<string[]> => {
      const rows = await statement<{ name: string; subject: string }>(
        dataSource,
        'select name, subject from notifications_mail order by put_at, id',
      );
      return rows.map(({ name, subject }) => `${name}: ${subject}`);
    },
    log: async (facts: Partial<Call> = {}): Promise<string> => changeRequest.log({ ...call, ...facts }, LEA),
    version: async (id: string) => (await requests.find(id)).version,
    state: async (id: string) => (await requests.find(id)).state,
  };
}

export type BookingDesk = Awaited<ReturnType<typeof bookingDesk>>;
