import type { Routes } from '@angular/router';
import { mayLeave } from '@greenroom/platform/ui';
import { RequestList } from './list/request-list';
import { RequestsScreen } from './list/requests-screen';

/** Requests by time left or by stage, the form that takes a call down, and one of them. */
export const requestsRoutes: Routes = [
  {
    path: '',
    providers: [RequestList],
    children: [
      { path: '', component: RequestsScreen, title: 'Requests · Greenroom' },
      {
        path: 'new',
        loadComponent: async () => (await import('./call/log-screen')).LogScreen,
        canDeactivate: [mayLeave],
        title: 'Log a call · Greenroom',
      },
      {
        path: ':id',
        loadComponent: async () => (await import('./one/request-screen')).RequestScreen,
        canDeactivate: [mayLeave],
        title: 'Request · Greenroom',
      },
    ],
  },
];
