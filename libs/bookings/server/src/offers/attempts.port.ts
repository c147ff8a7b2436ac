/** What bookings ask of whoever counts attempts; over all processes, in windows of a quarter of an hour. */
export interface Attempts {
  /** Counts one attempt; whether it is within `most`. */
  allows(what: string, most: number): Promise<boolean>;
  /** A network address as it is counted. */
  networkOf(address: string): string;
}

export const ATTEMPTS = Symbol('ATTEMPTS');
