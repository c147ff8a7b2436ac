import type { Routes } from '@angular/router';

export const topicsRoutes: Routes = [];
