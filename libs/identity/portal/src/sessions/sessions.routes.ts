import type { Routes } from '@angular/router';

export const sessionsRoutes: Routes = [
  {
    path: '',
    data: { of: 'person' },
    loadComponent: async () => (await import('./sessions')).Sessions,
    title: 'Where I am signed in',
  },
];
