import type { InputOf } from '@greenroom/platform/web';
import { dayAfter, isDay, londonDay } from '@greenroom/kernel';

/** What the address says about which entries to show; empty where nothing is said. */
export interface AuditFilter {
  /** Id of who did it. */
  readonly actor: string;
  /** Id of what it was done to. */
  readonly subject: string;
  /** Code of the deed. */
  readonly deed: string;
  /** Day in London, `2026-03-01`: from its beginning on. */
  readonly from: string;
  /** Day in London: to its end. */
  readonly until: string;
}

export type AuditQuery = NonNullable<InputOf<'readAudit'>['query']>;

/** Query parameters of the address that show everything again. */
export const NOT_NARROWED: Readonly<Record<keyof AuditFilter, null>> = {
  actor: null,
  subject: null,
  deed: null,
  from: null,
  until: null,
};

export function isNarrowed(filter: AuditFilter): boolean {
  return Object.values(filter).some(Boolean);
}

/** What the server is asked for; a day that is none narrows nothing. */
export function queryOf({ actor, subject, deed, from, until }: AuditFilter): AuditQuery {
  return {
    ...(actor && { actor }),
    ...(subject && { subject }),
    ...(deed && { deed }),
    ...(isDay(from) && { from: new Date(londonDay(from).start).toISOString() }),
    ...(isDay(until) && { until: new Date(londonDay(dayAfter(until)).start).toISOString() }),
  };
}
