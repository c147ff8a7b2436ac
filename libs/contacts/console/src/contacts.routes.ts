import type { Routes } from '@angular/router';
import { mayLeave } from '@greenroom/platform/ui';
import { ContactList } from './list/contact-list';
import { ListScreen } from './list/list-screen';
import { OutletNames } from './outlets/outlet-names';

/** The book of contacts, one of them, the form, two made one, and the import. The list stays as it was meanwhile. */
export const contactsRoutes: Routes = [
  {
    path: '',
    providers: [ContactList, OutletNames],
    children: [
      { path: '', component: ListScreen, title: 'Contacts · Greenroom' },
      {
        path: 'new',
        loadComponent: async () => (await import('./edit/edit-screen')).EditScreen,
        canDeactivate: [mayLeave],
        title: 'Add a contact · Greenroom',
      },
      {
        path: 'import',
        loadComponent: async () => (await import('./import/import-screen')).ImportScreen,
        title: 'Import contacts · Greenroom',
      },
      {
        path: 'outlets',
        loadComponent: async () => (await import('./outlets/outlets-screen')).OutletsScreen,
        title: 'Outlets · Greenroom',
      },
      {
        path: ':id',
        loadComponent: async () => (await import('./one/contact-screen')).ContactScreen,
        title: 'Contact · Greenroom',
      },
      {
        path: ':id/edit',
        loadComponent: async () => (await import('./edit/edit-screen')).EditScreen,
        canDeactivate: [mayLeave],
        title: 'Edit a contact · Greenroom',
      },
      {
        path: ':id/merge/:otherId',
        loadComponent: async () => (await import('./merge/merge-screen')).MergeScreen,
        title: 'One contact or two · Greenroom',
      },
    ],
  },
];
