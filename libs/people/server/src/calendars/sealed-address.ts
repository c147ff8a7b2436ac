import type { KeyRing } from '@greenroom/platform/server';

const PURPOSE = 'people.calendar-address';

/** Hides a calendar's address, since whoever knows it can read the calendar. */
export function sealAddress(keys: KeyRing, address: URL): string {
  return keys.seal(PURPOSE, address.href);
}

/** @throws KeyError where it was sealed with another key */
export function openAddress(keys: KeyRing, sealed: string): string {
  return keys.open(PURPOSE, sealed);
}

/** An address as people copy it: `webcal` is how calendars call https. Undefined where it is none. */
export function readAddress(given: string): URL | undefined {
  const text = given.trim().replace(/^webcals?:/i, 'https:');
  if (!URL.canParse(text)) return undefined;
  const address = new URL(text);
  address.hash = '';
  return address;
}
