import { MakePeople1763700100000 } from './1763700100000-make-people';
import { KeepAddressesOfPeople1763801050000 } from './1763801050000-keep-addresses-of-people';
import { MakeTimesAndReadiness1763801000000 } from './1763801000000-make-times-and-readiness';
import { KeepConsentsAndProposals1763801100000 } from './1763801100000-keep-consents-and-proposals';
import { AccessNeedsTable } from './access-needs/access-needs.table';
import {
  AvailabilityTable,
  CalendarBusyTable,
  CalendarFeedTable,
  CalendarTable,
} from './availability/availability.table';
import { ConsentTable } from './consents/consent.table';
import { NoteWhoChangedPeople1763700800000 } from './1763700800000-note-who-changed-people';
import {
  ExpertiseTable,
  LivedExperienceTable,
  PeopleRevisionTable,
  PersonFacetTable,
  PersonTable,
} from './directory/person.table';
import { PhotoTable } from './photos/photo.table';
import { ProposalTable } from './reviews/proposal.table';
import { EvidenceTable, MentorTable, ReadinessCapTable } from './readiness/readiness.table';

export const peopleSchema = {
  tables: [
    PersonTable,
    ExpertiseTable,
    PersonFacetTable,
    LivedExperienceTable,
    PhotoTable,
    PeopleRevisionTable,
    AvailabilityTable,
    CalendarTable,
    CalendarBusyTable,
    CalendarFeedTable,
    EvidenceTable,
    ReadinessCapTable,
    MentorTable,
    ConsentTable,
    AccessNeedsTable,
    ProposalTable,
  ],
  migrations: [
    MakePeople1763700100000,
    NoteWhoChangedPeople1763700800000,
    MakeTimesAndReadiness1763801000000,
    KeepAddressesOfPeople1763801050000,
    KeepConsentsAndProposals1763801100000,
  ],
};

export { AccessNeeds } from './access-needs/access-needs';
export { AvailabilityBook, outlook, type KnownOutlook, type KnownTimes } from './availability/availability-book';
export { outlookView } from './availability/availability-view';
export { ChangeAvailability, type TimesChange } from './availability/change-availability';
export { TimesWatch, type TimesListener, type TimesTurn } from './availability/times-watch';
export { ConsentBook, type KnownConsent } from './consents/consent-book';
export { SayConsent } from './consents/say-consent';
export { CalendarsModule } from './calendars/calendars.module';
export { PERSON_EVENTS, type PersonEvent, type PersonEvents } from './calendars/feed/person-events.port';
export { type Invitation, type Invited, writeInvitation } from './calendars/feed/write-calendar';
export { ChangePerson, type NewPerson, type PersonChange } from './directory/change-person';
export { type Facet, type Facets, type LivedFacet, PeopleFacets } from './directory/people-facets';
export { RemovePerson } from './directory/remove-person';
export { type PeopleFilter } from './directory/people-filter';
export { PeopleSearch } from './directory/people-search';
export {
  type DirectoryChanges,
  type DirectoryEntry,
  PEOPLE_CHANGED,
  PeopleDirectory,
} from './directory/people-directory';
export { PeopleAccounts, type PersonAccount } from './directory/people-accounts';
export { ImportPeople, type ImportResult } from './importing/import-people';
export { type PeopleFile, readPeopleFile } from './importing/read-people-file';
export { ChangeMe, type MyChange } from './me/change-me';
export { PeopleModule } from './people.module';
export { ExportPerson, type PersonExport } from './personal-data/export-person';
export { PhotoBook } from './photos/photo-book';
export { type Photo, PhotoStudio } from './photos/photo-studio';
export { ChangeReadiness } from './readiness/change-readiness';
export {
  type FormatReadiness,
  type KnownReadiness,
  type NotedEvidence,
  ReadinessBook,
} from './readiness/readiness-book';
