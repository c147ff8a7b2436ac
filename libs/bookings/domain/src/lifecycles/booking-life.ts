import { DAY, HOUR, type Instant } from '@greenroom/kernel';
import { deedsFrom, type Guard, type Lifecycle, type Move } from './lifecycle';
import { isOver, toCome } from './to-come';

export const BOOKING_STATES = {
  pencilled: 'both interested, not promised; pencils may overlap, with a warning',
  confirmed: 'the outlet said yes and the person said yes',
  're-confirm': 'a material thing changed, and the person is asked again',
  briefed: 'the sheet is sent and acknowledged',
  'in-progress': 'at the studio, or on the line',
  recorded: 'done, not out',
  aired: 'went out',
  'not-used': 'recorded, but cut',
  debriefed: 'the person’s and the officer’s notes are done',
  'stood-down': 'the outlet dropped us',
  pulled: 'we or the person withdrew',
  failed: 'a no-show, or technical failure',
  released: 'the pencil ended',
  closed: 'over',
} as const;
export type BookingState = keyof typeof BOOKING_STATES;

export type BookingDeed =
  | 'confirm'
  | 'release'
  | 'brief'
  | 'ask-again'
  | 're-confirm'
  | 'begin'
  | 'record'
  | 'air'
  | 'cut'
  | 'debrief'
  | 'stand-down'
  | 'pull'
  | 'fail'
  | 'close';

/** The states in which somebody's time is theirs no more: no two bookings of one person overlap in them. */
export const BLOCKING = ['confirmed', 're-confirm', 'briefed', 'in-progress'] as const satisfies BookingState[];

/** Before anybody is on the line. */
export const BOOKINGS_AHEAD: readonly BookingState[] = ['pencilled', 'confirmed', 're-confirm', 'briefed'];
/** Somebody is to be there, or is. */
export const STANDING_BOOKINGS: readonly BookingState[] = ['pencilled', ...BLOCKING];
/** What was or is to be on air: a place of these is nobody else's. */
export const PLACED_BOOKINGS: readonly BookingState[] = [...BLOCKING, 'recorded', 'aired', 'not-used', 'debriefed'];

/** A slot against the clock. */
export interface SlotTimes {
  readonly now: Instant;
  /** When they are on air, and until when. */
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** What the guards of a booking look at. */
export interface BookingFacts extends SlotTimes {
  /** Whether the outlet has said yes, by whom and when. */
  readonly hasOutletYes: boolean;
  /** Whether the person has: an offer that they accepted, or their word to an officer; to what changed, where it did. */
  readonly hasPersonYes: boolean;
  /** Whether no other booking that blocks has any of their time; the database itself holds to it as well. */
  readonly isFree: boolean;
  /** Fields of the request that must be there and are not. */
  readonly missing: readonly string[];
  /** Whether the sheet was acknowledged, or waved through with a reason. */
  readonly isBriefed: boolean;
  /** A link to what went out, or a note of it. */
  readonly hasTrace: boolean;
  readonly areNotesDone: boolean;
  /** Whether a reason of the deed's list is given. */
  readonly hasReason: boolean;
}

/** Nobody is on the line much earlier than this. */
export const BEGINS_WITHIN = 6 * HOUR;
/** That the outlet dropped somebody at the studio is heard after a slot of four minutes; so long it can be noted. */
export const DROP_NOTED_WITHIN = 7 * DAY;

type Needs = readonly Guard<BookingFacts>[];

const bothYeses: Needs = [
  {
    code: 'booking.no-outlet-yes',
    words: 'the outlet said yes, and it is written down who and when',
    holds: ({ hasOutletYes }) => hasOutletYes,
  },
  { code: 'booking.no-person-yes', words: 'the person said yes', holds: ({ hasPersonYes }) => hasPersonYes },
];
const complete: Guard<BookingFacts> = {
  code: 'booking.fields-missing',
  words: 'the request has every field that it must',
  holds: ({ missing }) => missing.length === 0,
};
const free: Guard<BookingFacts> = {
  code: 'booking.overlap',
  words: 'no other booking of theirs has the time, buffers counted',
  holds: ({ isFree }) => isFree,
};
const reason: Guard<BookingFacts> = {
  code: 'booking.no-reason',
  words: 'a reason is given',
  holds: ({ hasReason }) => hasReason,
};
const near: Guard<SlotTimes> = {
  code: 'booking.too-early',
  words: 'it is no more than six hours until the slot',
  holds: ({ now, startsAt }) => now >= startsAt - BEGINS_WITHIN,
};
const notOver: Guard<SlotTimes> = {
  code: 'booking.slot-over',
  words: 'the slot is not over',
  holds: ({ now, endsAt }) => !isOver(endsAt, now),
};
const notLong: Guard<SlotTimes> = {
  code: 'booking.over-too-long',
  words: 'the slot is not over, or has been for no more than 7 days',
  holds: ({ now, endsAt }) => now - endsAt <= DROP_NOTED_WITHIN,
};
const briefed: Guard<BookingFacts> = {
  code: 'booking.not-briefed',
  words: 'the sheet is acknowledged, or waved through with a reason',
  holds: ({ isBriefed }) => isBriefed,
};
const traced: Guard<BookingFacts> = {
  code: 'booking.no-trace',
  words: 'there is a link or a note',
  holds: ({ hasTrace }) => hasTrace,
};
const noted: Guard<BookingFacts> = {
  code: 'booking.notes-missing',
  words: 'both notes are done',
  holds: ({ areNotesDone }) => areNotesDone,
};

const moves: Record<BookingDeed, Move<BookingState, BookingFacts>> = {
  confirm: { from: ['pencilled'], to: 'confirmed', guards: [...bothYeses, complete, toCome, free] },
  release: { from: ['pencilled'], to: 'released', guards: [reason] },
  brief: { from: ['confirmed'], to: 'briefed', guards: [notOver, briefed] },
  'ask-again': { from: ['confirmed', 'briefed'], to: 're-confirm', guards: [notOver] },
  're-confirm': { from: ['re-confirm'], to: 'confirmed', guards: [...bothYeses, complete, toCome, free] },
  begin: { from: ['confirmed', 'briefed'], to: 'in-progress', guards: [near] },
  record: { from: ['in-progress'], to: 'recorded', guards: [] },
  air: { from: ['in-progress', 'recorded'], to: 'aired', guards: [traced] },
  cut: { from: ['recorded'], to: 'not-used', guards: [reason] },
  debrief: { from: ['aired', 'not-used'], to: 'debriefed', guards: [noted] },
  'stand-down': {
    from: ['confirmed', 're-confirm', 'briefed', 'in-progress'],
    to: 'stood-down',
    guards: [notLong, reason],
  },
  pull: { from: ['confirmed', 're-confirm', 'briefed'], to: 'pulled', guards: [notOver, reason] },
  fail: { from: ['in-progress'], to: 'failed', guards: [reason] },
  close: { from: ['debriefed', 'stood-down', 'pulled', 'failed'], to: 'closed', guards: [] },
};

export const BOOKING_LIFE: Lifecycle<BookingState, BookingDeed, BookingFacts> = {
  start: 'pencilled',
  states: BOOKING_STATES,
  moves,
};

const BY_THE_CLOCK: readonly Guard<SlotTimes>[] = [toCome, near, notOver, notLong];

/** The deeds that a state allows at this hour, whatever else their guards look at. */
export function bookingDeedsAt(state: BookingState, times: SlotTimes): BookingDeed[] {
  return deedsFrom(BOOKING_LIFE, state).filter((deed) =>
    BY_THE_CLOCK.every((guard) => !moves[deed].guards.includes(guard) || guard.holds(times)),
  );
}
