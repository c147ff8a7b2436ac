import type { Routes } from '@angular/router';
import { ReviewsScreen } from './reviews-screen';

export const reviewsRoutes: Routes = [{ path: '', component: ReviewsScreen, title: 'Reviews · Greenroom' }];
