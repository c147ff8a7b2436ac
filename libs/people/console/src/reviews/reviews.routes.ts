import type { Routes } from '@angular/router';
import { mayLeave } from '@greenroom/platform/ui';
import { ReviewsScreen } from './reviews-screen';

export const reviewsRoutes: Routes = [
  { path: '', component: ReviewsScreen, canDeactivate: [mayLeave], title: 'Reviews · Greenroom' },
];
