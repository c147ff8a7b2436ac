import type { Routes } from '@angular/router';
import { mayLeave } from '@greenroom/platform/ui';

/** The week's bookings; which week, by whom, and the one that is looked at stand in the address. */
export const bookingsRoutes: Routes = [
  {
    path: '',
    loadComponent: async () => (await import('./bookings-screen')).BookingsScreen,
    canDeactivate: [mayLeave],
    title: 'Bookings · Greenroom',
  },
];
