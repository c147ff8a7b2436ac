import type { Routes } from '@angular/router';

export const myWeekRoutes: Routes = [
  {
    path: '',
    loadComponent: async () => (await import('./my-week')).MyWeek,
    title: 'My week',
  },
];
