import type { Routes } from '@angular/router';
import {
  networkName,
  partnerOnly,
  partnerRoutes,
  personOnly,
  sessionsRoutes,
  signInRoutes,
} from '@greenroom/identity/portal';

export const routes: Routes = [
  {
    path: 'sign-in',
    children: signInRoutes,
  },
  {
    path: 'partner',
    canMatch: [partnerOnly],
    data: { of: 'partner' },
    loadComponent: async () => (await import('./frame/frame')).Frame,
    children: partnerRoutes,
  },
  {
    path: 'offer',
    loadComponent: async () => (await import('@greenroom/bookings/portal')).OfferPage,
    data: { network: networkName() },
    title: 'Can you do this?',
  },
  {
    path: '',
    canMatch: [personOnly],
    data: { of: 'person' },
    loadComponent: async () => (await import('./frame/frame')).Frame,
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'my-week' },
      {
        path: 'my-week',
        loadComponent: async () => (await import('./my-week/my-week-page')).MyWeekPage,
        children: [
          { path: '', outlet: 'asked', loadComponent: async () => (await import('@greenroom/bookings/portal')).MyAsks },
          { path: '', loadChildren: async () => (await import('@greenroom/people/portal')).myWeekRoutes },
        ],
      },
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
