import { Injectable, signal } from '@angular/core';

/** What somebody is asked or booked for in time that they are not free. */
export interface OutOfTimes {
  readonly id: string;
  /** `You have said yes to` */
  readonly lead: string;
  /** Programme and time. */
  readonly what: string;
  /** Leads to where it is said in full. */
  show(): void;
}

/** The times of whoever is signed in, for parts of a page that do not know of each other. */
@Injectable({ providedIn: 'root' })
export class OwnTimes {
  private readonly counted = signal(0);
  /** How often they changed them here; to be read where something is to be read anew. */
  readonly changes = this.counted.asReadonly();
  /** Set by the part that knows what they are asked. */
  readonly outOfTimes = signal<readonly OutOfTimes[]>([]);

  changed(): void {
    this.counted.update((count) => count + 1);
  }
}
