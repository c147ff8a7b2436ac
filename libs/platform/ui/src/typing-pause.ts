import { DestroyRef, inject } from '@angular/core';
import { Router } from '@angular/router';

const PAUSE_MS = 250;

/**
 * Does something with what is typed once the typing pauses; to be made where injection is possible. Somebody on their
 * way to another page is not called back: it waits for them to arrive, and is dropped if they have left.
 */
export class TypingPause {
  private readonly router = inject(Router);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly deed: (text: string) => void) {
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  /** What is typed by now. */
  typed(text: string): void {
    this.stop();
    this.timer = setTimeout(() => {
      if (this.router.currentNavigation()) this.typed(text);
      else this.atOnce(text);
    }, PAUSE_MS);
  }

  /** Whoever says so, as by Enter, waits no longer. */
  atOnce(text: string): void {
    this.stop();
    this.deed(text.trim());
  }

  /** Whether something was typed that nothing has been done with yet. */
  isOn(): boolean {
    return this.timer !== undefined;
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
