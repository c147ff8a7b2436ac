import type { Routes } from '@angular/router';
import { mayLeave } from '@greenroom/platform/ui';
import { DirectoryStore } from './directory/directory-store';
import { DirectoryScreen } from './directory/directory-screen';
import { resolveProfileTitle } from './profile/profile-title';
import { TopicNames } from './words/topic-names';

/** The directory, a profile, the form for one and the import. The list stays as it was while one looks at a person. */
export const peopleRoutes: Routes = [
  {
    path: '',
    providers: [DirectoryStore, TopicNames],
    children: [
      { path: '', component: DirectoryScreen, title: 'People · Greenroom' },
      {
        path: 'new',
        loadComponent: async () => (await import('./edit/edit-screen')).EditScreen,
        canDeactivate: [mayLeave],
        title: 'Add a person · Greenroom',
      },
      {
        path: 'import',
        loadComponent: async () => (await import('./import/import-screen')).ImportScreen,
        title: 'Import people · Greenroom',
      },
      {
        path: ':id',
        loadComponent: async () => (await import('./profile/profile-screen')).ProfileScreen,
        canDeactivate: [mayLeave],
        title: resolveProfileTitle(),
      },
      {
        path: ':id/edit',
        loadComponent: async () => (await import('./edit/edit-screen')).EditScreen,
        canDeactivate: [mayLeave],
        title: resolveProfileTitle(true),
      },
    ],
  },
];
