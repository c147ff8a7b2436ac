import type { EntityManager } from 'typeorm';

/** Somebody of the office whom a mail can reach. */
export interface Officer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** What bookings ask of whoever knows the staff and the duty; within the caller's transaction where there is one. */
export interface Officers {
  /** Who has the duty: by the rota, by hand, or out of hours; undefined: nobody. */
  onDuty(manager?: EntityManager): Promise<Officer | undefined>;
  byId(id: string, manager?: EntityManager): Promise<Officer | undefined>;
  /** Everybody who may have the duty. */
  all(manager?: EntityManager): Promise<readonly Officer[]>;
  /** The office's number; empty: none is written down. */
  phone(manager?: EntityManager): Promise<string>;
}

export const OFFICERS = Symbol('OFFICERS');
