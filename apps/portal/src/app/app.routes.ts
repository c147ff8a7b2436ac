import type { Routes } from '@angular/router';
import { personOnly, sessionsRoutes, signInRoutes } from '@greenroom/identity/portal';

export const routes: Routes = [
  {
    path: 'sign-in',
    children: signInRoutes,
  },
  {
    path: '',
    canMatch: [personOnly],
    loadComponent: async () => (await import('./frame/frame')).Frame,
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'my-week' },
      { path: 'my-week', loadChildren: async () => (await import('@greenroom/people/portal')).myWeekRoutes },
      { path: 'me', loadChildren: async () => (await import('@greenroom/people/portal')).meRoutes },
      { path: 'sessions', children: sessionsRoutes },
      {
        path: '**',
        loadComponent: async () => (await import('./frame/nothing-here')).NothingHere,
        title: 'Nothing here',
      },
    ],
  },
];
