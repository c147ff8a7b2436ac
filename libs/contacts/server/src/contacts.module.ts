import { Module } from '@nestjs/common';
import { ChangeContact } from './contacts/change-contact';
import { ContactBook } from './contacts/contact-book';
import { ContactsController } from './contacts/contacts.controller';
import { InTouch } from './contacts/in-touch';
import { NamesOfContacts } from './contacts/names-of-contacts';
import { Silence } from './contacts/silence';
import { ImportContacts } from './importing/import-contacts';
import { ImportController } from './importing/import.controller';
import { MergeOutlets } from './outlets/merge-outlets';
import { OutletBook } from './outlets/outlet-book';
import { OutletsController } from './outlets/outlets.controller';

/** Outlets, their programmes, and the people there. */
@Module({
  controllers: [ImportController, ContactsController, OutletsController],
  providers: [OutletBook, MergeOutlets, ContactBook, ChangeContact, InTouch, Silence, ImportContacts, NamesOfContacts],
  exports: [OutletBook, ContactBook, ChangeContact, InTouch, Silence],
})
export class ContactsModule {}
