import type { Last } from './last-in-touch';

/** What was last between the office and somebody, and when. */
export interface LastTime {
  readonly words: string;
  readonly at: string;
}

/** The one for a row: On air; Was on air; Asked; undefined: nothing. */
export function lastOfAll(last: Last | undefined, now: number): LastTime | undefined {
  const { askedAt, onAirAt } = last ?? {};
  // Both as the API writes instants: as texts they are in the order of time.
  if (onAirAt && (!askedAt || onAirAt >= askedAt || isAfter(onAirAt, now)))
    return { words: onAirInWords(onAirAt, now), at: onAirAt };
  return askedAt ? { words: 'Asked', at: askedAt } : undefined;
}

/** All of them for a page; what has never been is left out. */
export function lastTimes(last: Last | undefined, now: number): LastTime[] {
  const times = [
    { words: 'Last asked', at: last?.askedAt },
    { words: last?.onAirAt ? onAirInWords(last.onAirAt, now) : '', at: last?.onAirAt },
    { words: 'Last written to', at: last?.writtenAt },
  ];
  return times.flatMap(({ words, at }) => (at ? [{ words, at }] : []));
}

function onAirInWords(at: string, now: number): string {
  return isAfter(at, now) ? 'On air' : 'Was on air';
}

function isAfter(at: string, instant: number): boolean {
  return Date.parse(at) > instant;
}
