import { type Booked, isTaken } from './rows';

const OVER = ['recorded', 'aired', 'not-used', 'debriefed', 'closed'];

/** 9 booked, 1 asked again, 3 pencilled, 2 fell */
export function weekCounted(bookings: readonly Pick<Booked, 'state'>[]): string {
  const count = (is: (state: Booked['state']) => boolean) => bookings.filter(({ state }) => is(state)).length;
  const counts: readonly (readonly [number, string])[] = [
    [count((state) => OVER.includes(state) || (isTaken({ state }) && state !== 're-confirm')), 'booked'],
    [count((state) => state === 're-confirm'), 'asked again'],
    [count((state) => state === 'pencilled'), 'pencilled'],
    [count((state) => ['stood-down', 'pulled', 'failed'].includes(state)), 'fell'],
    [count((state) => state === 'released'), 'released'],
  ];
  const told = counts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  return told.length > 0 ? told.join(', ') : 'nothing booked';
}
