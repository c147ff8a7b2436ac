import { APP_BASE_HREF } from '@angular/common';
import {
  type ApplicationConfig,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import { provideRouter, withComponentInputBinding, withRouterConfig } from '@angular/router';
import { EVENTS_ADDRESS } from '@greenroom/platform/web';
import { routes } from './app.routes';

export const settings: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      // Whoever stays, asked on the way back, finds the way back as it was.
      withRouterConfig({ canceledNavigationResolution: 'computed' }),
    ),
    // Said here, for the page's policy allows no base element.
    { provide: APP_BASE_HREF, useValue: '/console/' },
    { provide: EVENTS_ADDRESS, useValue: '/api/events' },
  ],
};
