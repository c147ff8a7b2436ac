import type { KeyRing as Keys } from '@greenroom/platform/server';
import {
  AuditTrail,
  createLogger,
  type Caller,
  DomainEvents,
  JobQueue,
  KeyRing,
  LiveEvents,
  newId,
  PersonalData,
  PublicAddress,
  readSettings,
} from '@greenroom/platform/server';
import { Outbox, TemplateBook, TemplatedMails } from '@greenroom/notifications/server';
import { Transactions } from '@greenroom/platform/persistence';
import { FixedClock } from '@greenroom/testing';
import type { DataSource } from 'typeorm';
import { AccessNeeds } from '../src/access-needs/access-needs';
import { AvailabilityBook } from '../src/availability/availability-book';
import { ChangeAvailability } from '../src/availability/change-availability';
import { TimesWatch } from '../src/availability/times-watch';
import { ConsentBook } from '../src/consents/consent-book';
import { SayConsent } from '../src/consents/say-consent';
import { ChangePerson } from '../src/directory/change-person';
import { LivedIds } from '../src/directory/lived-ids';
import { PeopleDirectory } from '../src/directory/people-directory';
import { PeopleFacets } from '../src/directory/people-facets';
import { PeopleSearch } from '../src/directory/people-search';
import { SignInAddress } from '../src/directory/sign-in-address';
import { RemovePerson } from '../src/directory/remove-person';
import { ImportPeople } from '../src/importing/import-people';
import { ChangeMe } from '../src/me/change-me';
import { ExportPerson } from '../src/personal-data/export-person';
import { KeptOfPeople } from '../src/personal-data/kept-of-people';
import { PhotoBook } from '../src/photos/photo-book';
import { PhotoStudio } from '../src/photos/photo-studio';
import { ChangeReadiness } from '../src/readiness/change-readiness';
import { ReadinessBook } from '../src/readiness/readiness-book';
import { DecideReview } from '../src/reviews/decide-review';
import { ProposalBook } from '../src/reviews/proposal-book';
import { ReviewMail } from '../src/reviews/review-mail';

export const LEA: Caller = { kind: 'staff', id: newId(), name: 'Lea Officer' };

/** The people's side put together for a test, on a clock that stands on Sunday, 22 November 2026. */
export function peopleOffice(dataSource: DataSource) {
  const clock = new FixedClock('2026-11-22T10:00:00Z');
  const settings = readSettings({ NETWORK_NAME: 'Common Voices' });
  const keys: Keys = new KeyRing(Buffer.alloc(32, 5));
  const transactions = new Transactions(dataSource);
  const queue = new JobQueue(dataSource, transactions, clock);
  const live = new LiveEvents(dataSource, transactions);
  const audit = new AuditTrail(dataSource, clock);
  const directory = new PeopleDirectory(dataSource, new DomainEvents(queue), live, clock);
  const livedIds = new LivedIds(dataSource, keys);
  const consents = new ConsentBook(dataSource, clock, settings);
  const proposals = new ProposalBook(dataSource, live, clock);
  const studio = new PhotoStudio();
  const personalData = new PersonalData();
  const availability = new AvailabilityBook(dataSource, clock);
  const readiness = new ReadinessBook(dataSource, clock);
  const needs = new AccessNeeds(dataSource, consents, directory, transactions, keys, audit, clock);
  const [outbox, address] = [new Outbox(queue, live, keys, clock, settings), new PublicAddress(settings)];
  const templates = new TemplateBook(dataSource);
  const templated = new TemplatedMails(outbox, templates, live, clock, createLogger('silent'), settings);
  const mail = new ReviewMail(templated, templates, address);
  const signInAddress = new SignInAddress(personalData, outbox, address, consents);
  new KeptOfPeople(
    ...([dataSource, directory, availability, readiness, consents, needs, proposals, personalData] as const),
  ).onModuleInit();
  return {
    ...{
      clock,
      directory,
      consents,
      proposals,
      audit,
      needs,
      availability,
      readiness,
      personalData,
      live,
      signInAddress,
    },
    facets: new PeopleFacets(dataSource, livedIds),
    search: new PeopleSearch(dataSource, livedIds),
    photos: new PhotoBook(dataSource, directory, studio, transactions, audit, clock),
    changePerson: new ChangePerson(directory, transactions, clock, consents, signInAddress, audit),
    removePerson: new RemovePerson(directory, transactions, personalData, audit),
    importPeople: new ImportPeople(transactions, directory, signInAddress, audit),
    sayConsent: new SayConsent(consents, directory, transactions, audit, clock),
    changeMe: new ChangeMe(directory, consents, proposals, studio, transactions, audit, clock),
    decideReview: new DecideReview(proposals, directory, transactions, audit, mail, clock),
    exportPerson: new ExportPerson(directory, consents, personalData, transactions, audit, clock),
    changeAvailability: new ChangeAvailability(availability, directory, new TimesWatch(), transactions, audit, clock),
    changeReadiness: new ChangeReadiness(readiness, directory, transactions, audit, clock),
  };
}

/** The code of what a piece of work was refused with, and where; `none` where it was not. */
export function refusalOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: { code: string; issues?: { path: string }[] }) =>
      [error.code, ...(error.issues ?? []).map(({ path }) => path)].join(' '),
  );
}
