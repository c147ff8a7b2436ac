import { BLOCKING } from '@greenroom/bookings/domain';
import { type Day, type Instant, londonDayOf, londonMinuteOf, MINUTE } from '@greenroom/kernel';
import type { AnswerOf } from '@greenroom/platform/web';
import { standingInWords } from '../words/request-in-words';
import { clockOf } from '../words/when';

export type Booked = AnswerOf<'listBookings'>['items'][number];

export type By = 'person' | 'outlet';

/** How a booking looks: `again` is asked again, `fell` was confirmed once, `over` has been and is as it was. */
export type Look = 'on-air' | 'confirmed' | 'again' | 'pencilled' | 'fell' | 'released' | 'over';

/** A part of a day line, in per cent of it. */
export interface Stretch {
  readonly left: number;
  readonly width: number;
}

/** A booking in its place of the week. */
export interface Placed {
  readonly booked: Booked;
  readonly day: number;
  readonly from: string;
  readonly to: string;
  /** Whoever is not named by the row: the programme, or the person. */
  readonly title: string;
  readonly standing: string;
  readonly look: Look;
  readonly slot: Stretch;
  /** With what lies around the slot. */
  readonly blocked: Stretch;
}

export interface Row {
  readonly key: string;
  readonly name: string;
  readonly photo: string | null;
  readonly days: readonly (readonly Placed[])[];
}

/** The hours that a day line shows, from `from` to midnight. */
export interface Scale {
  readonly from: number;
}

const DAY_BEGINS = 6 * 60;
const MIDNIGHT = 24 * 60;
const FELL = ['stood-down', 'pulled', 'failed', 'not-used'];

/** From six in the morning; from midnight in a week that has something earlier. */
export function scaleOf(bookings: readonly Booked[]): Scale {
  const isEarly = bookings.some(({ startsAt }) => londonMinuteOf(Date.parse(startsAt)) < DAY_BEGINS);
  return { from: isEarly ? 0 : DAY_BEGINS };
}

/** By name, so that nothing moves when something comes in. Whoever was taken out has no name, and comes last. */
export function rowsOf(bookings: readonly Booked[], by: By, days: readonly Day[], now: Instant): Row[] {
  const scale = scaleOf(bookings);
  const rows = new Map<string, { key: string; name: string; photo: string | null; days: Placed[][] }>();
  for (const booked of bookings) {
    const key = (by === 'person' ? booked.personId : booked.outletId) ?? '';
    const name = by === 'person' ? booked.name : booked.outlet || 'Outlet not known';
    const photo = by === 'person' ? booked.photo : null;
    const row = rows.get(key) ?? { key, name, photo, days: days.map(() => []) };
    const placed = placedOf(booked, by, days, scale, now);
    row.days[placed.day]!.push(placed);
    rows.set(key, row);
  }
  return [...rows.values()].sort((a, b) => Number(a.key === '') - Number(b.key === '') || a.name.localeCompare(b.name));
}

export function placedOf(booked: Booked, by: By, days: readonly Day[], scale: Scale, now: Instant): Placed {
  const [start, end] = [Date.parse(booked.startsAt), Date.parse(booked.endsAt)];
  const [blockedFrom, blockedUntil] = [Date.parse(booked.blockedFrom), Date.parse(booked.blockedUntil)];
  // What began on the Sunday before is shown on the Monday that it lasts into.
  const day = Math.max(0, days.indexOf(londonDayOf(start)));
  const minute = londonMinuteOf(start);
  const look = lookOf(booked, now);
  const { outlet, programme, name } = booked;
  return {
    ...{ booked, day, look },
    ...{ from: clockOf(start), to: clockOf(end) },
    title: by === 'person' ? programme || outlet || 'Outlet not known' : name,
    standing: look === 'on-air' ? 'On air' : standingInWords(booked.state, end <= now),
    slot: stretchOf(minute, (end - start) / MINUTE, scale),
    blocked: stretchOf(minute - (start - blockedFrom) / MINUTE, (blockedUntil - blockedFrom) / MINUTE, scale),
  };
}

export function isTaken({ state }: Pick<Booked, 'state'>): boolean {
  return (BLOCKING as readonly string[]).includes(state);
}

export function isOnAir(booked: Pick<Booked, 'state' | 'startsAt' | 'endsAt'>, now: Instant): boolean {
  return isTaken(booked) && Date.parse(booked.startsAt) <= now && now < Date.parse(booked.endsAt);
}

function lookOf(booked: Booked, now: Instant): Look {
  const { state } = booked;
  if (isOnAir(booked, now)) return 'on-air';
  if (state === 'released') return 'released';
  if (FELL.includes(state)) return 'fell';
  if (state === 'pencilled') return 'pencilled';
  // Whatever nobody has answered stays in sight.
  if (state === 're-confirm') return 'again';
  return isTaken(booked) && now < Date.parse(booked.endsAt) ? 'confirmed' : 'over';
}

function stretchOf(minute: number, minutes: number, { from }: Scale): Stretch {
  const whole = MIDNIGHT - from;
  const [begin, end] = [minute - from, minute + minutes - from].map((at) => Math.min(Math.max(at, 0), whole));
  return { left: (begin! / whole) * 100, width: ((end! - begin!) / whole) * 100 };
}
