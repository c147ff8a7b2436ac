import { SECOND } from '@greenroom/kernel';

/** Waits so many milliseconds. */
export type Sleep = (milliseconds: number) => Promise<void>;

const systemSleep: Sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * One request at a time for a host, and a pause between two (FreshRSS #6973, miniflux #2336):
 * an outlet with forty feeds must not see forty readers at once. First come, first served.
 */
export class HostGate {
  /** For each host, when its last visitor so far will have left. */
  private readonly departures = new Map<string, Promise<number>>();
  /** Hosts that nobody visits or waits for, and since when. */
  private readonly idleSince = new Map<string, number>();

  /** @param now milliseconds of a clock that never jumps. */
  constructor(
    private readonly pause = 2 * SECOND,
    private readonly sleep: Sleep = systemSleep,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Waits for the host's turn. @returns the call that gives the turn back; it must be made in the end. */
  async enter(host: string): Promise<() => void> {
    this.forgetRested();
    this.idleSince.delete(host);
    const before = this.departures.get(host);
    let depart: (at: number) => void = () => undefined;
    const departure = new Promise<number>((resolve) => (depart = resolve));
    this.departures.set(host, departure);
    if (before) {
      const wait = (await before) + this.pause - this.now();
      if (wait > 0) await this.sleep(wait);
    }
    return () => {
      depart(this.now());
      if (this.departures.get(host) === departure) this.idleSince.set(host, this.now());
    };
  }

  /** Hosts that have had their pause need not be remembered. */
  private forgetRested(): void {
    for (const [host, since] of this.idleSince) {
      if (this.now() - since < this.pause) continue;
      this.idleSince.delete(host);
      this.departures.delete(host);
    }
  }
}
