import type { Routes } from '@angular/router';

export const signInRoutes: Routes = [
  { path: '', loadComponent: async () => (await import('./sign-in')).SignIn, title: 'Sign in' },
];
