import { bootstrapApplication } from '@angular/platform-browser';
import { settings } from './app/app.settings';
import { Portal } from './app/portal';

bootstrapApplication(Portal, settings).catch((error: unknown) => {
  document.body.textContent = 'This page could not start. Load it again.';
  throw error;
});
