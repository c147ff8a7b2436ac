import { bootstrapApplication } from '@angular/platform-browser';
import { settings } from './app/app.settings';
import { Console } from './app/console';

bootstrapApplication(Console, settings).catch((error: unknown) => {
  document.body.textContent = 'The console could not start. Load the page again.';
  throw error;
});
