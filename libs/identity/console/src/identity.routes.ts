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

export const auditRoutes: Routes = [
  {
    path: '',
    loadComponent: async () => (await import('./audit/audit-screen')).AuditScreen,
    title: 'Audit log · Greenroom',
  },
];
