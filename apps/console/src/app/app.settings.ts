import { APP_BASE_HREF } from '@angular/common';
import {
  type ApplicationConfig,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { EVENTS_ADDRESS } from '@greenroom/platform/web';
import { routes } from './app.routes';

export const settings: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideRouter(routes, withComponentInputBinding()),
    // Said here, for the page's policy allows no base element.
    { provide: APP_BASE_HREF, useValue: '/console/' },
    { provide: EVENTS_ADDRESS, useValue: '/api/events' },
  ],
};
