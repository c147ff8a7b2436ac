/** A mail that was asked for in this browser and has not been used. */
export interface AskedFor {
  readonly email: string;
  /** Until when its code counts, in milliseconds. */
  readonly until: number;
}

const KEY = 'greenroom.asked-for';

/** A phone that shows the mail may have let go of the page meanwhile: then it comes back to where it was. */
export function readAskedFor(now: number): AskedFor | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Partial<AskedFor> | null;
    if (typeof kept?.email !== 'string' || typeof kept.until !== 'number' || kept.until <= now) return undefined;
    return { email: kept.email, until: kept.until };
  } catch {
    return undefined;
  }
}

export function keepAskedFor(asked: AskedFor | undefined): void {
  try {
    if (asked) sessionStorage.setItem(KEY, JSON.stringify(asked));
    else sessionStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing asks for the address again.
  }
}
