import { MakePeople1763700100000 } from './1763700100000-make-people';
import { NoteWhoChangedPeople1763700800000 } from './1763700800000-note-who-changed-people';
import { ExpertiseTable, PeopleRevisionTable, PersonTable } from './directory/person.table';

export const peopleSchema = {
  tables: [PersonTable, ExpertiseTable, PeopleRevisionTable],
  migrations: [MakePeople1763700100000, NoteWhoChangedPeople1763700800000],
};

export { ChangePerson, type PersonChange } from './directory/change-person';
export { type Facet, type PeopleFilter, PeopleSearch } from './directory/people-search';
export {
  type DirectoryChanges,
  type DirectoryEntry,
  PEOPLE_CHANGED,
  PeopleDirectory,
} from './directory/people-directory';
export { ImportPeople, type ImportResult } from './importing/import-people';
export { type PeopleFile, PeopleFileError, readPeopleFile } from './importing/read-people-file';
export { PeopleModule } from './people.module';
