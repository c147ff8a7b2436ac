import { Injectable, signal } from '@angular/core';

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'greenroom.theme';
const NEXT: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };

/** Light, dark, or what the system says; kept in this browser. The page's theme.js reads it before the first paint. */
@Injectable({ providedIn: 'root' })
export class ThemeSwitch {
  private readonly chosen = signal(readKept());
  readonly theme = this.chosen.asReadonly();

  turn(): void {
    this.choose(NEXT[this.chosen()]);
  }

  choose(theme: Theme): void {
    this.chosen.set(theme);
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // A browser that keeps nothing has the theme until the page is closed.
    }
  }
}

function readKept(): Theme {
  const shown = document.documentElement.dataset['theme'];
  return shown === 'light' || shown === 'dark' ? shown : 'system';
}
