import { Injectable, signal } from '@angular/core';
import { isTyping } from './is-typing';
import type { TroubleCode } from './trouble';

/** Why somebody in the middle of their work cannot go on: their session has ended, or needs a second factor by now. */
export type Hindrance = 'session.absent' | 'session.factor-needed';

export function isHindrance(code: TroubleCode): code is Hindrance {
  return code === 'session.absent' || code === 'session.factor-needed';
}

/**
 * What stands in the way of somebody in the middle of their work. The page and all that is typed on it stay as they are;
 * what they were doing waits, and is done once they are back.
 */
@Injectable({ providedIn: 'root' })
export class Interruption {
  private readonly hindrance = signal<Hindrance | undefined>(undefined);
  private readonly asking = signal(false);
  private readonly waiting = new Set<(isBack: boolean) => void>();
  /** Whose things this page holds. */
  private holder: string | undefined;

  readonly why = this.hindrance.asReadonly();
  /** Whether they are being asked, over the page, to do what is needed; else it is offered. */
  readonly isAsking = this.asking.asReadonly();

  /**
   * A call was refused. Whoever is typing is not asked in the middle of a word; a deed asks all the same.
   * @returns whether it is worth calling again, once they are back or have said that they will not be
   */
  refused(why: Hindrance, isDeed: boolean): Promise<boolean> {
    if (this.holder === undefined) return Promise.resolve(false);
    this.hindrance.set(why);
    if (isDeed || !isTyping(document.activeElement)) this.asking.set(true);
    if (!this.asking()) return Promise.resolve(false);
    return new Promise((resolve) => this.waiting.add(resolve));
  }

  ask(): void {
    this.asking.set(true);
  }

  /** Not now: what waits is refused, and it goes on to be offered. */
  dismiss(): void {
    this.asking.set(false);
    this.release(false);
  }

  /** Somebody may go on here. A page that holds the things of somebody else goes with them. */
  goOn(id: string): void {
    if (this.holder !== undefined && this.holder !== id) return leavePage();
    this.holder = id;
    this.end(true);
  }

  /** They have left by their own wish, and nothing here is anybody's. */
  leave(): void {
    this.holder = undefined;
    this.end(false);
  }

  private end(isBack: boolean): void {
    this.hindrance.set(undefined);
    this.asking.set(false);
    this.release(isBack);
  }

  private release(isBack: boolean): void {
    for (const resolve of this.waiting) resolve(isBack);
    this.waiting.clear();
  }
}

/** Nobody is asked whether they want to keep what another account has typed. */
function leavePage(): void {
  addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true });
  location.reload();
}
