import type { Routes } from '@angular/router';

export const partnerRoutes: Routes = [
  { path: '', loadComponent: async () => (await import('./partner-home')).PartnerHome, title: 'For partners' },
];
