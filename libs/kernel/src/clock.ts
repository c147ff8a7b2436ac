/** Milliseconds since 1970-01-01T00:00Z. Text only at the edges, always as ISO 8601 in UTC. */
export type Instant = number;

/** The only way to ask for the time. Injected, so that a test can stand still or jump. */
export interface Clock {
  now(): Instant;
}

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
