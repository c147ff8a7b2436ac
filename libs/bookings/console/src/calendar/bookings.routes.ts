import type { Routes } from '@angular/router';
import { mayLeave } from '@greenroom/platform/ui';

/**
 * The week's bookings; which week, by whom, and the one that is looked at stand in the address. What is half written of
 * a booking goes with it, so another booking is asked about as another screen is, whichever way leads there.
 */
export const bookingsRoutes: Routes = [
  {
    path: '',
    loadComponent: async () => (await import('./bookings-screen')).BookingsScreen,
    canDeactivate: [mayLeave],
    runGuardsAndResolvers: (from, to) => from.queryParams['booking'] !== to.queryParams['booking'],
    title: 'Bookings · Greenroom',
  },
];
