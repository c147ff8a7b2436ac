import type { Routes } from '@angular/router';
import { personOnly } from '@greenroom/identity/portal';

export const routes: Routes = [
  {
    path: 'sign-in',
    loadChildren: async () => (await import('@greenroom/identity/portal')).signInRoutes,
  },
  {
    path: '',
    canMatch: [personOnly],
    loadComponent: async () => (await import('./frame/frame')).Frame,
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'my-week' },
      { path: 'my-week', loadChildren: async () => (await import('@greenroom/people/portal')).myWeekRoutes },
      { path: 'me', loadChildren: async () => (await import('@greenroom/people/portal')).meRoutes },
      { path: 'sessions', loadChildren: async () => (await import('@greenroom/identity/portal')).sessionsRoutes },
      {
        path: '**',
        loadComponent: async () => (await import('./frame/nothing-here')).NothingHere,
        title: 'Nothing here',
      },
    ],
  },
];
