import { Injectable, signal } from '@angular/core';

/** That whoever is signed in has changed their times here: parts of a page that do not know of each other go by it. */
@Injectable({ providedIn: 'root' })
export class OwnTimes {
  private readonly counted = signal(0);
  /** How often; to be read where something is to be read anew. */
  readonly changes = this.counted.asReadonly();

  changed(): void {
    this.counted.update((count) => count + 1);
  }
}
