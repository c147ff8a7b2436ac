import type { Routes } from '@angular/router';

export const accountRoutes: Routes = [
  {
    path: '',
    loadComponent: async () => (await import('./account/account-screen')).AccountScreen,
    title: 'My account · Greenroom',
  },
];

export const staffRoutes: Routes = [
  {
    path: '',
    loadComponent: async () => (await import('./staff/staff-screen')).StaffScreen,
    title: 'Staff and roles · Greenroom',
  },
];

export const partnersRoutes: Routes = [
  {
    path: '',
    loadComponent: async () => (await import('./partners/partners-screen')).PartnersScreen,
    title: 'Partner press teams · Greenroom',
  },
];

export const dutyRoutes: Routes = [
  {
    path: '',
    loadComponent: async () => (await import('./duty/duty-screen')).DutyScreen,
    title: 'Duty · Greenroom',
  },
];

export const auditRoutes: Routes = [
  {
    path: '',
    loadComponent: async () => (await import('./audit/audit-screen')).AuditScreen,
    title: 'Audit log · Greenroom',
  },
];
