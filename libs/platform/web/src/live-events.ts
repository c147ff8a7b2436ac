import { computed, effect, inject, Injectable, InjectionToken, type Signal, signal, untracked } from '@angular/core';
import { ApiClient } from './api-client';
import { Interruption } from './interruption';

/** Where the server tells of changes; undefined where it does not, and the console looks for itself. */
export const EVENTS_ADDRESS = new InjectionToken<string | undefined>('EVENTS_ADDRESS', {
  providedIn: 'root',
  factory: () => undefined,
});

/** What the server tells of. */
export type LiveKind = (typeof KINDS)[number];

/** `live`: told at once. `looking`: looks every ten seconds, or rests while nobody may. `lost`: neither works just now. */
export type LiveState = 'live' | 'looking' | 'lost';

const LOOK_EVERY = 10_000;
const KINDS = [
  'story',
  'feed',
  'person',
  'duty',
  'mail',
  'review',
  'contact',
  'request',
  'alert',
  'staff',
  'mail-template',
] as const;
const TRY_AGAIN = [1_000, 2_000, 5_000, 10_000, 30_000] as const;

/** Says when it is worth reading again: when the server tells of a change, after a lost connection, or by the clock. */
@Injectable({ providedIn: 'root' })
export class LiveEvents {
  private readonly address = inject(EVENTS_ADDRESS);
  private readonly api = inject(ApiClient);
  private readonly interruption = inject(Interruption);
  private readonly counts = signal<Readonly<Record<LiveKind, number>>>({
    story: 0,
    feed: 0,
    person: 0,
    duty: 0,
    mail: 0,
    review: 0,
    contact: 0,
    request: 0,
    alert: 0,
    staff: 0,
    'mail-template': 0,
  });
  private readonly connection = signal<LiveState>('looking');
  private source: EventSource | undefined;
  private isListening = false;
  private tries = 0;
  private again: ReturnType<typeof setTimeout> | undefined;
  private soon: ReturnType<typeof setTimeout> | undefined;
  private told = new Set<LiveKind>();

  /** Goes up whenever something may have changed. */
  readonly changes = computed(() => KINDS.reduce((sum, kind) => sum + this.counts()[kind], 0));
  readonly state = this.connection.asReadonly();

  constructor() {
    // Whoever may not read is not told; once they may again, they are at once.
    effect(() => {
      const isHindered = this.interruption.why() !== undefined;
      untracked(() => (isHindered ? this.rest() : this.connect()));
    });
  }

  /** Goes up whenever something of one kind may have changed. */
  changesOf(kind: LiveKind): Signal<number> {
    return computed(() => this.counts()[kind]);
  }

  /** Listens, while somebody is there who may, until what is returned is called. */
  listen(): () => void {
    const looking = setInterval(() => {
      if (this.connection() !== 'live' || !this.api.isReached()) this.look();
    }, LOOK_EVERY);
    const seen = () => document.visibilityState === 'visible' && this.look();
    document.addEventListener('visibilitychange', seen);
    this.isListening = true;
    this.connect();
    return () => {
      clearInterval(looking);
      document.removeEventListener('visibilitychange', seen);
      this.isListening = false;
      this.rest();
    };
  }

  private rest(): void {
    clearTimeout(this.again);
    this.source?.close();
    this.source = undefined;
    this.tries = 0;
    this.connection.set('looking');
  }

  private look(): void {
    if (this.interruption.why() === undefined) this.announce();
  }

  private connect(): void {
    if (!this.isListening || !this.address || this.source) return;
    const source = (this.source = new EventSource(this.address));
    // The server says so before it closes: this is no lost connection.
    source.addEventListener('signed-out', () => {
      this.rest();
      void this.interruption.refused('session.absent', false);
    });
    source.onopen = () => {
      this.tries = 0;
      this.connection.set('live');
      // Whatever happened while nobody was listening.
      this.announce();
    };
    for (const kind of KINDS) source.addEventListener(kind, () => this.announceSoon([kind]));
    source.addEventListener('reset', () => this.announceSoon(KINDS));
    source.onerror = () => {
      this.connection.set('lost');
      // The browser tries again by itself, but gives up on a server that refused: whoever reads now learns why.
      if (source.readyState !== EventSource.CLOSED) return;
      this.source = undefined;
      this.announce();
      const wait = TRY_AGAIN[Math.min(this.tries++, TRY_AGAIN.length - 1)]!;
      this.again = setTimeout(() => this.connect(), wait);
    };
  }

  /** A poll brings many stories at once: one reading is enough for all of them. */
  private announceSoon(kinds: readonly LiveKind[]): void {
    for (const kind of kinds) this.told.add(kind);
    this.soon ??= setTimeout(() => {
      this.soon = undefined;
      const told = [...this.told];
      this.told.clear();
      this.announce(told);
    }, 400);
  }

  private announce(kinds: readonly LiveKind[] = KINDS): void {
    this.counts.update((counts) => ({
      ...counts,
      ...Object.fromEntries(kinds.map((kind) => [kind, counts[kind] + 1])),
    }));
  }
}
