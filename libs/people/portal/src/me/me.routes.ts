import type { Routes } from '@angular/router';

export const meRoutes: Routes = [{ path: '', loadComponent: async () => (await import('./me')).Me, title: 'Me' }];
