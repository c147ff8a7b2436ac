import type { Routes } from '@angular/router';

export const sessionsRoutes: Routes = [
  { path: '', loadComponent: async () => (await import('./sessions')).Sessions, title: 'Where I am signed in' },
];
