import { APP_BASE_HREF } from '@angular/common';
import {
  type ApplicationConfig,
  inject,
  Injectable,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import { Title } from '@angular/platform-browser';
import {
  provideRouter,
  type RouterStateSnapshot,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
} from '@angular/router';
import { networkName } from '@greenroom/identity/portal';
import { routes } from './app.routes';

/** “My week · The Wider Table”: a tab is found by the network, not by what its pages are made with. */
@Injectable()
class TitleOfPage extends TitleStrategy {
  private readonly title = inject(Title);

  override updateTitle(state: RouterStateSnapshot): void {
    const page = this.buildTitle(state);
    this.title.setTitle(page ? `${page} · ${networkName()}` : networkName());
  }
}

export const settings: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideRouter(routes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled' })),
    { provide: TitleStrategy, useClass: TitleOfPage },
    // Said here, for the page's policy allows no base element.
    { provide: APP_BASE_HREF, useValue: '/' },
  ],
};
