import { MakePeople1763700100000 } from './1763700100000-make-people';
import { ExpertiseTable, PeopleRevisionTable, PersonTable } from './directory/person.table';

export const peopleSchema = {
  tables: [PersonTable, ExpertiseTable, PeopleRevisionTable],
  migrations: [MakePeople1763700100000],
};

export { type DirectoryChanges, PEOPLE_CHANGED, PeopleDirectory } from './directory/people-directory';
export { ImportPeople, type ImportResult } from './importing/import-people';
export { type PeopleFile, PeopleFileError, readPeopleFile } from './importing/read-people-file';
export { PeopleModule } from './people.module';
