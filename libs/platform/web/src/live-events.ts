import { DestroyRef, inject, Injectable, InjectionToken, signal } from '@angular/core';

/** Where the server tells of changes; undefined where it does not, and the console looks for itself. */
export const EVENTS_ADDRESS = new InjectionToken<string | undefined>('EVENTS_ADDRESS', {
  providedIn: 'root',
  factory: () => undefined,
});

/** `live`: told at once. `looking`: looks every ten seconds. `lost`: neither works just now. */
export type LiveState = 'live' | 'looking' | 'lost';

const LOOK_EVERY = 10_000;
const EVENTS = ['story', 'feed', 'duty', 'reset'] as const;
const TRY_AGAIN = [1_000, 2_000, 5_000, 10_000, 30_000] as const;

/** Says when it is worth reading again: when the server tells of a change, after a lost connection, or by the clock. */
@Injectable({ providedIn: 'root' })
export class LiveEvents {
  private readonly address = inject(EVENTS_ADDRESS);
  private readonly count = signal(0);
  private readonly connection = signal<LiveState>('looking');
  private source: EventSource | undefined;
  private tries = 0;
  private again: ReturnType<typeof setTimeout> | undefined;
  private soon: ReturnType<typeof setTimeout> | undefined;

  /** Goes up whenever something may have changed. */
  readonly changes = this.count.asReadonly();
  readonly state = this.connection.asReadonly();

  constructor() {
    const looking = setInterval(() => this.connection() !== 'live' && this.announce(), LOOK_EVERY);
    const seen = () => document.visibilityState === 'visible' && this.announce();
    document.addEventListener('visibilitychange', seen);
    if (this.address) this.connect(this.address);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(looking);
      clearTimeout(this.again);
      clearTimeout(this.soon);
      document.removeEventListener('visibilitychange', seen);
      this.source?.close();
    });
  }

  private connect(address: string): void {
    const source = (this.source = new EventSource(address));
    source.onopen = () => {
      this.tries = 0;
      this.connection.set('live');
      // Whatever happened while nobody was listening.
      this.announce();
    };
    for (const name of EVENTS) source.addEventListener(name, () => this.announceSoon());
    source.onerror = () => {
      this.connection.set('lost');
      // The browser tries again by itself, but gives up on a server that refused.
      if (source.readyState !== EventSource.CLOSED) return;
      const wait = TRY_AGAIN[Math.min(this.tries++, TRY_AGAIN.length - 1)]!;
      this.again = setTimeout(() => this.connect(address), wait);
    };
  }

  /** A poll brings many stories at once: one reading is enough for all of them. */
  private announceSoon(): void {
    this.soon ??= setTimeout(() => {
      this.soon = undefined;
      this.announce();
    }, 400);
  }

  private announce(): void {
    this.count.update((times) => times + 1);
  }
}
