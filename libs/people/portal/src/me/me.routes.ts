import type { Routes } from '@angular/router';
import { MY_PLACES } from './my-places';

export const meRoutes: Routes = [
  { path: '', loadComponent: async () => (await import('./me')).Me, title: 'Me' },
  ...MY_PLACES.map(({ path, heading }) => ({
    path,
    loadComponent: async () => (await import('./my-page')).MyPage,
    data: { place: path },
    title: heading,
  })),
];
