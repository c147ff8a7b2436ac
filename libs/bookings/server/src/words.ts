import { type Instant, londonDayOf, londonMinuteOf, zoneInDoubt } from '@greenroom/kernel';
import { clockTime, dayInWords } from '@greenroom/people/domain';
import type { Asker } from './requests/request-book';

/** `R-104`: what people call a request by. */
export function referenceOf({ number }: { readonly number: number | string }): string {
  return `R-${number}`;
}

/** `Today, BBC Radio 4` */
export function programmeIn({ programme, outlet }: Pick<Asker, 'programme' | 'outlet'>): string {
  return [programme, outlet].filter(Boolean).join(', ') || 'a programme';
}

/** `07:50`, by London's clocks; `01:30 BST` where they show it twice. */
export function clockAt(instant: Instant): string {
  return `${clockTime(londonMinuteOf(instant))}${zoneInDoubt(instant)}`;
}

/** `Tue 24 Nov, 07:50`, by London's clocks. */
export function stampOf(instant: Instant): string {
  return `${dayInWords(londonDayOf(instant))}, ${clockAt(instant)}`;
}

/** A window as the API says it. */
export function windowView({ movesFrom, movesUntil }: { movesFrom: Instant | null; movesUntil: Instant | null }) {
  return movesFrom === null || movesUntil === null ? null : { from: iso(movesFrom), until: iso(movesUntil) };
}

/** An instant as the API says it. */
export function iso(instant: Instant): string {
  return new Date(instant).toISOString();
}

/** An instant as the API says it, where there is one. */
export function isoOrNull(instant: Instant | null): string | null {
  return instant === null ? null : iso(instant);
}
