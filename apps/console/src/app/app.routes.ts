import type { Routes } from '@angular/router';
import { staffOnly } from '@greenroom/platform/web';

export const routes: Routes = [
  {
    path: 'sign-in',
    loadComponent: async () => (await import('./entry/sign-in')).SignIn,
    title: 'Sign in · Greenroom',
  },
  {
    path: 'first-administrator',
    loadComponent: async () => (await import('./entry/first-administrator')).FirstAdministrator,
    title: 'First administrator · Greenroom',
  },
  {
    path: 'welcome',
    loadComponent: async () => (await import('./entry/choose-password')).ChoosePassword,
    title: 'Welcome · Greenroom',
  },
  {
    path: 'new-password',
    loadComponent: async () => (await import('./entry/choose-password')).ChoosePassword,
    title: 'New password · Greenroom',
  },
  {
    path: 'forgotten-password',
    loadComponent: async () => (await import('./entry/forgotten-password')).ForgottenPassword,
    title: 'Forgotten password · Greenroom',
  },
  {
    path: 'second-factor',
    loadComponent: async () => (await import('@greenroom/identity/console')).EnrolScreen,
    title: 'Second factor · Greenroom',
  },
  {
    path: 'pieces',
    loadComponent: async () => (await import('./pieces/pieces-page')).PiecesPage,
    title: 'Pieces · Greenroom',
  },
  {
    path: '',
    canMatch: [staffOnly],
    loadComponent: async () => (await import('./frame/frame')).Frame,
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'desk' },
      { path: 'desk', loadChildren: async () => (await import('@greenroom/news/console')).deskRoutes },
      { path: 'requests', loadChildren: async () => (await import('@greenroom/bookings/console')).requestsRoutes },
      { path: 'bookings', loadChildren: async () => (await import('@greenroom/bookings/console')).bookingsRoutes },
      { path: 'people', loadChildren: async () => (await import('@greenroom/people/console')).peopleRoutes },
      { path: 'contacts', loadChildren: async () => (await import('@greenroom/contacts/console')).contactsRoutes },
      { path: 'reviews', loadChildren: async () => (await import('@greenroom/people/console')).reviewsRoutes },
      { path: 'feeds', loadChildren: async () => (await import('@greenroom/news/console')).feedsRoutes },
      { path: 'topics', loadChildren: async () => (await import('@greenroom/matching/console')).topicsRoutes },
      { path: 'outbox', loadChildren: async () => (await import('@greenroom/notifications/console')).outboxRoutes },
      {
        path: 'mail-templates',
        loadChildren: async () => (await import('@greenroom/notifications/console')).templatesRoutes,
      },
      { path: 'account', loadChildren: async () => (await import('@greenroom/identity/console')).accountRoutes },
      { path: 'staff', loadChildren: async () => (await import('@greenroom/identity/console')).staffRoutes },
      { path: 'partners', loadChildren: async () => (await import('@greenroom/identity/console')).partnersRoutes },
      { path: 'duty', loadChildren: async () => (await import('@greenroom/identity/console')).dutyRoutes },
      { path: 'audit', loadChildren: async () => (await import('@greenroom/identity/console')).auditRoutes },
      {
        path: '**',
        loadComponent: async () => (await import('./frame/nothing-here')).NothingHere,
        title: 'Nothing here · Greenroom',
      },
    ],
  },
];
