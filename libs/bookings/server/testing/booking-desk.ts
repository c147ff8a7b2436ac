import { type Call, NOTHING_KNOWN } from '@greenroom/bookings/domain';
import type { OutletId, ProgrammeId } from '@greenroom/contacts/domain';
import { ChangeContact, InTouch, OutletBook } from '@greenroom/contacts/server';
import { HOUR, MINUTE } from '@greenroom/kernel';
import { MailFates, NotificationsModule } from '@greenroom/notifications/server';
import { AvailabilityBook, ChangeAvailability, TimesWatch } from '@greenroom/people/server';
import { statement, Transactions } from '@greenroom/platform/persistence';
import {
  ACTORS,
  type Actors,
  createLogger,
  DOORKEEPER,
  JobRunner,
  KeyRing,
  newId,
  PersonalData,
  PlatformModule,
  readSettings,
} from '@greenroom/platform/server';
import { FixedClock } from '@greenroom/testing';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Acknowledge } from '../src/acknowledge/acknowledge';
import { AlertBook } from '../src/alerts/alert-book';
import { AlertViews } from '../src/alerts/alert-views';
import { NobodyOnDuty } from '../src/alerts/nobody-on-duty';
import { BookingBook } from '../src/bookings/booking-book';
import { Calendar } from '../src/bookings/calendar';
import { ChangeBooking } from '../src/bookings/change-booking';
import { SwapBooking } from '../src/bookings/swap-booking';
import { BookingsModule } from '../src/bookings.module';
import { OFFICERS, type Officer, type Officers } from '../src/duty/officers.port';
import { OpenThings } from '../src/duty/open-things';
import { History } from '../src/history/history';
import { WarnOfTurn } from '../src/not-free/warn-of-turn';
import { AnswerLinks } from '../src/offers/answer-links';
import { AnswerOffer } from '../src/offers/answer-offer';
import { AskedView } from '../src/offers/asked-view';
import type { Attempts } from '../src/offers/attempts.port';
import { MakeOffers } from '../src/offers/make-offers';
import { ChangeRequest } from '../src/requests/change-request';
import { LogCall } from '../src/requests/log-call';
import { RequestBook } from '../src/requests/request-book';
import { RequestViews } from '../src/requests/request-views';
import { SendOptions } from '../src/requests/send-options';
import { StepRequest } from '../src/requests/step-request';

export const LEA = { id: newId(), name: 'Lea Officer' };
export const DUTY: Officer = { id: newId(), name: 'Dee Duty', email: 'duty@charity.example' };

/** Who has the duty, as a test says. */
class TestOfficers implements Officers {
  officer: Officer | undefined = DUTY;
  onDuty = () => Promise.resolve(this.officer);
  byId = () => Promise.resolve(undefined);
  all = () => Promise.resolve([DUTY]);
  phone = () => Promise.resolve('020 7946 0123');
}

/** Nobody is kept from answering. */
class NoLimit implements Attempts {
  allows = () => Promise.resolve(true);
  networkOf = (address: string) => address;
}

/** Nobody is known by name. */
const STAFF: Actors = { named: () => Promise.resolve(new Map()), addressOf: () => Promise.resolve(undefined) };

/** What the platform asks the house for: the database of the suite, and nobody who calls in, for no test does. */
@Global()
@Module({})
class House {
  static on(dataSource: DataSource): DynamicModule {
    const providers = [
      { provide: DataSource, useValue: dataSource },
      { provide: ACTORS, useValue: STAFF },
      { provide: DOORKEEPER, useValue: {} },
    ];
    return { module: House, providers: [Transactions, ...providers], exports: [Transactions, ...providers] };
  }
}

async function open(dataSource: DataSource, clock: FixedClock) {
  const network = { NETWORK_NAME: 'Common Voices', PUBLIC_URL: 'https://greenroom.example' };
  const settings = readSettings({ WORK: 'none', ...network });
  const platform = { settings, clock, logger: createLogger('silent'), keys: new KeyRing(Buffer.alloc(32, 3)) };
  const bookings = BookingsModule.withOfficers(TestOfficers, NoLimit);
  const imports = [PlatformModule.forRoot(platform), House.on(dataSource), NotificationsModule, bookings];
  const root = { module: class Desk {}, imports };
  return NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
}

/** Bookings with all that they stand on, put together for a test, on a clock that stands on a Monday morning. */
export async function bookingDesk(dataSource: DataSource) {
  const clock = new FixedClock('2026-11-23T10:00:00Z');
  const app = await open(dataSource, clock);
  const get = <Part>(part: abstract new (...injected: never[]) => Part): Part => app.get(part, { strict: false });
  const [outlets, changeContact] = [get(OutletBook), get(ChangeContact)];
  const requests = get(RequestBook);
  // As the app introduces them to each other.
  get(TimesWatch).onTurn((manager, turn) => get(WarnOfTurn).run(manager, turn));

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
  return {
    ...{ clock, call, contact, changeContact, outlets, requests, fates: get(MailFates) },
    ...{ changeRequest: get(ChangeRequest), stepRequest: get(StepRequest), sendOptions: get(SendOptions) },
    duty: app.get<TestOfficers>(OFFICERS, { strict: false }),
    ...{ transactions: get(Transactions), personalData: get(PersonalData), inTouch: get(InTouch) },
    ...{ times: get(AvailabilityBook), changeTimes: get(ChangeAvailability) },
    ...{ acknowledge: get(Acknowledge), history: get(History), views: get(RequestViews) },
    ...{ makeOffers: get(MakeOffers), answer: get(AnswerOffer), links: get(AnswerLinks), view: get(AskedView) },
    ...{ bookings: get(ChangeBooking), swaps: get(SwapBooking), book: get(BookingBook), calendar: get(Calendar) },
    ...{
      alerts: get(AlertBook),
      nobodyOnDuty: get(NobodyOnDuty),
      alertViews: get(AlertViews),
      warn: get(WarnOfTurn),
      open: get(OpenThings),
    },
    close: () => app.close(),
    /** Does what is due of offers and pencils; mails stay where they are. */
    tick: async () => {
      await statement(dataSource, "delete from platform_job where kind not like 'bookings.%'");
      await get(JobRunner).drain();
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
    log: async (facts: Partial<Call> = {}): Promise<string> => get(LogCall).run({ ...call, ...facts }, LEA),
    version: async (id: string) => (await requests.find(id)).version,
    state: async (id: string) => (await requests.find(id)).state,
  };
}

export type BookingDesk = Awaited<ReturnType<typeof bookingDesk>>;
