import { Module } from '@nestjs/common';
import { ChangePerson } from './directory/change-person';
import { PeopleController } from './directory/people.controller';
import { PeopleDirectory } from './directory/people-directory';
import { LivedIds } from './directory/lived-ids';
import { PeopleFacets } from './directory/people-facets';
import { PeopleSearch } from './directory/people-search';
import { ImportController } from './importing/import.controller';
import { ImportPeople } from './importing/import-people';
import { PhotoBook } from './photos/photo-book';
import { PhotoStudio } from './photos/photo-studio';
import { PhotoController } from './photos/photo.controller';

@Module({
  controllers: [PeopleController, PhotoController, ImportController],
  providers: [
    PeopleDirectory,
    LivedIds,
    PeopleSearch,
    PeopleFacets,
    ChangePerson,
    PhotoStudio,
    PhotoBook,
    ImportPeople,
  ],
  exports: [PeopleDirectory, PeopleSearch, ChangePerson, PhotoBook, ImportPeople],
})
export class PeopleModule {}
