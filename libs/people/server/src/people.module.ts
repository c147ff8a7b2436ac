import { Module } from '@nestjs/common';
import { PeopleDirectory } from './directory/people-directory';
import { ImportPeople } from './importing/import-people';

@Module({
  providers: [PeopleDirectory, ImportPeople],
  exports: [PeopleDirectory, ImportPeople],
})
export class PeopleModule {}
