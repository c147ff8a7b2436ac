import { MakeContacts1763801300000 } from './1763801300000-make-contacts';
import { ContactTable, PostTable, SilencedTable } from './contacts/contact.table';
import { OutletTable, ProgrammeTable } from './outlets/outlet.table';

export const contactsSchema = {
  tables: [OutletTable, ProgrammeTable, ContactTable, PostTable, SilencedTable],
  migrations: [MakeContacts1763801300000],
};

export { ContactsModule } from './contacts.module';
export { ChangeContact, type ContactChange, type Move } from './contacts/change-contact';
export { ContactBook, type ContactEntry } from './contacts/contact-book';
export { InTouch } from './contacts/in-touch';
export { Silence } from './contacts/silence';
export { ImportContacts, readContactsFile } from './importing/import-contacts';
export { MergeOutlets } from './outlets/merge-outlets';
export { CONTACTS_LOCK, OutletBook } from './outlets/outlet-book';
