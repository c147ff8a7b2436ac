import { Module } from '@nestjs/common';
import { ChangePerson } from './directory/change-person';
import { PeopleController } from './directory/people.controller';
import { PeopleDirectory } from './directory/people-directory';
import { PeopleSearch } from './directory/people-search';
import { ImportController } from './importing/import.controller';
import { ImportPeople } from './importing/import-people';

@Module({
  controllers: [PeopleController, ImportController],
  providers: [PeopleDirectory, PeopleSearch, ChangePerson, ImportPeople],
  exports: [PeopleDirectory, PeopleSearch, ChangePerson, ImportPeople],
})
export class PeopleModule {}
