import type { Routes } from '@angular/router';
import { FeedsScreen } from './feeds-screen';

export const feedsRoutes: Routes = [{ path: '', component: FeedsScreen, title: 'Feeds · Greenroom' }];
