import { MakePeople1763700100000 } from './1763700100000-make-people';
import { MakeTimesAndReadiness1763801000000 } from './1763801000000-make-times-and-readiness';
import {
  AvailabilityTable,
  CalendarBusyTable,
  CalendarFeedTable,
  CalendarTable,
} from './availability/availability.table';
import { KeyLivedIds1763701600000 } from './1763701600000-key-lived-ids';
import { NoteWhoChangedPeople1763700800000 } from './1763700800000-note-who-changed-people';
import {
  ExpertiseTable,
  LivedExperienceTable,
  LivedKeyTable,
  PeopleRevisionTable,
  PersonFacetTable,
  PersonTable,
} from './directory/person.table';
import { PhotoTable } from './photos/photo.table';
import { EvidenceTable, ReadinessCapTable } from './readiness/readiness.table';

export const peopleSchema = {
  tables: [
    PersonTable,
    ExpertiseTable,
    PersonFacetTable,
    LivedExperienceTable,
    LivedKeyTable,
    PhotoTable,
    PeopleRevisionTable,
    AvailabilityTable,
    CalendarTable,
    CalendarBusyTable,
    CalendarFeedTable,
    EvidenceTable,
    ReadinessCapTable,
  ],
  migrations: [
    MakePeople1763700100000,
    NoteWhoChangedPeople1763700800000,
    KeyLivedIds1763701600000,
    MakeTimesAndReadiness1763801000000,
  ],
};

export { AvailabilityBook, type KnownOutlook, type KnownTimes } from './availability/availability-book';
export { outlookView } from './availability/availability-view';
export { ChangeAvailability, type TimesChange } from './availability/change-availability';
export { PERSON_EVENTS, type PersonEvent, type PersonEvents } from './calendars/feed/person-events.port';
export { ChangePerson, type NewPerson, type PersonChange } from './directory/change-person';
export { type Facet, type Facets, type LivedFacet, PeopleFacets } from './directory/people-facets';
export { type PeopleFilter } from './directory/people-filter';
export { PeopleSearch } from './directory/people-search';
export {
  type DirectoryChanges,
  type DirectoryEntry,
  PEOPLE_CHANGED,
  PeopleDirectory,
} from './directory/people-directory';
export { ImportPeople, type ImportResult } from './importing/import-people';
export { type PeopleFile, PeopleFileError, readPeopleFile } from './importing/read-people-file';
export { PeopleModule } from './people.module';
export { PhotoBook } from './photos/photo-book';
export { type Photo, PhotoStudio } from './photos/photo-studio';
export { ChangeReadiness } from './readiness/change-readiness';
export { type KnownReadiness, type NotedEvidence, ReadinessBook } from './readiness/readiness-book';
