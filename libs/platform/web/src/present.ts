import { computed, Injectable, signal } from '@angular/core';

/** The present, for what is shown of it. It moves on every second; what shows minutes changes once a minute. */
@Injectable({ providedIn: 'root' })
export class Present {
  private readonly second = signal(Date.now());
  /** Milliseconds, at the last full minute. */
  readonly minute = computed(() => Math.floor(this.second() / 60_000) * 60_000);

  constructor() {
    setInterval(() => this.second.set(Date.now()), 1_000);
  }
}
