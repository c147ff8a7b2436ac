import { DAY, HOUR } from '@greenroom/kernel';
import fc from 'fast-check';
import { BLOCKING, BOOKING_LIFE, bookingDeedsAt, type BookingFacts } from './booking-life';
import { deedsFrom, deedsOf, isEnd, type Lifecycle, NOT_FROM_HERE, step } from './lifecycle';
import { OFFER_LIFE, type OfferFacts } from './offer-life';
import { REQUEST_LIFE, type RequestFacts } from './request-life';

const NOW = Date.parse('2026-11-22T10:00:00Z');

/** As the trade tells it, written out a second time: state → the states that it may become. */
const REQUEST_EDGES = {
  new: ['triaged', 'closed'],
  triaged: ['matching', 'closed'],
  matching: ['offered-out', 'closed'],
  'offered-out': ['options-sent', 'filled', 'matching', 'closed'],
  'options-sent': ['offered-out', 'filled', 'closed'],
  filled: ['offered-out', 'closed'],
  closed: ['offered-out'],
};
const OFFER_EDGES = {
  draft: ['sent', 'withdrawn'],
  sent: ['holding', 'accepted', 'declined', 'expired', 'withdrawn', 'filled-elsewhere'],
  holding: ['accepted', 'declined', 'expired', 'withdrawn', 'filled-elsewhere'],
  accepted: ['declined', 'withdrawn', 'filled-elsewhere'],
  declined: ['sent'],
  expired: [],
  withdrawn: [],
  'filled-elsewhere': [],
};
const BOOKING_EDGES = {
  pencilled: ['confirmed', 'released'],
  confirmed: ['briefed', 're-confirm', 'in-progress', 'stood-down', 'pulled'],
  're-confirm': ['confirmed', 'stood-down', 'pulled'],
  briefed: ['re-confirm', 'in-progress', 'stood-down', 'pulled'],
  'in-progress': ['aired', 'recorded', 'stood-down', 'failed'],
  recorded: ['aired', 'not-used'],
  aired: ['debriefed'],
  'not-used': ['debriefed'],
  debriefed: ['closed'],
  'stood-down': ['closed'],
  pulled: ['closed'],
  failed: ['closed'],
  released: [],
  closed: [],
};

const request: RequestFacts = {
  now: NOW,
  startsAt: NOW + 6 * HOUR,
  isOwned: true,
  places: 1,
  confirmed: 1,
  openOffers: 0,
  liveBookings: 0,
  outcome: 'aired',
  reason: 'went well',
  closedAt: NOW - DAY,
};
const offer: OfferFacts = {
  now: NOW,
  startsAt: NOW + 6 * HOUR,
  dueAt: NOW + HOUR,
  deadline: NOW + 5 * HOUR,
  holdUntil: NOW + 2 * HOUR,
  reason: 'travel',
  isSlotOpen: true,
  isBooked: false,
  by: 'officer',
};
const booking: BookingFacts = {
  now: NOW,
  startsAt: NOW + HOUR,
  endsAt: NOW + 2 * HOUR,
  hasOutletYes: true,
  isFree: true,
  hasPersonYes: true,
  missing: [],
  isBriefed: true,
  hasTrace: true,
  areNotesDone: true,
  hasReason: true,
};

interface Case {
  name: string;
  life: Lifecycle<string, string, unknown>;
  edges: Record<string, string[]>;
  /** Facts under which every guard of a deed holds. */
  favourable: (deed: string) => unknown;
}
const CASES: Case[] = [
  {
    name: 'a request',
    life: REQUEST_LIFE as never,
    edges: REQUEST_EDGES,
    favourable: (deed) => (deed === 'empty' ? { ...request, confirmed: 0 } : request),
  },
  {
    name: 'an offer',
    life: OFFER_LIFE as never,
    edges: OFFER_EDGES,
    favourable: (deed) => (deed === 'lapse' ? { ...offer, dueAt: NOW } : offer),
  },
  { name: 'a booking', life: BOOKING_LIFE as never, edges: BOOKING_EDGES, favourable: () => booking },
];

describe.each(CASES)('the life of $name', ({ life, edges, favourable }) => {
  const states = Object.keys(edges);

  it('has exactly the states and the moves of the trade', () => {
    expect(Object.keys(life.states).sort()).toEqual([...states].sort());
    const reached = Object.fromEntries(
      states.map((state) => [state, [...new Set(deedsFrom(life, state).map((deed) => life.moves[deed]!.to))].sort()]),
    );
    expect(reached).toEqual(Object.fromEntries(states.map((state) => [state, [...edges[state]!].sort()])));
  });

  it('says no to every deed that does not lead on from a state, whatever else is so', () => {
    for (const state of states) {
      for (const deed of deedsOf(life.moves)) {
        const outcome = step(life, state, deed, favourable(deed));
        const isAllowed = life.moves[deed]!.from.includes(state);
        expect([state, deed, outcome.ok]).toEqual([state, deed, isAllowed]);
        if (!outcome.ok) expect(outcome.refusal.code).toBe(NOT_FROM_HERE);
      }
    }
  });

  it('can be walked, by whatever deeds somebody tries, along those moves alone', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...deedsOf(life.moves)), { maxLength: 40 }), (deeds) => {
        let state = life.start;
        for (const deed of deeds) {
          const outcome = step(life, state, deed, favourable(deed));
          if (!outcome.ok) continue;
          expect(edges[state]).toContain(outcome.value);
          state = outcome.value;
        }
        expect(isEnd(life, state)).toBe(edges[state]!.length === 0);
      }),
    );
  });
});

describe('guards', () => {
  const refusal = (outcome: ReturnType<typeof step>) => (outcome.ok ? 'none' : outcome.refusal.code);

  it.each<[string, keyof typeof REQUEST_LIFE.moves, keyof typeof REQUEST_EDGES, Partial<RequestFacts>]>([
    ['booking-request.no-owner', 'triage', 'new', { isOwned: false }],
    ['booking-request.places-open', 'fill', 'offered-out', { places: 2 }],
    ['booking-request.no-place-open', 'empty', 'filled', {}],
    ['booking.slot-passed', 'send-options', 'offered-out', { startsAt: NOW }],
    ['none', 'send-options', 'offered-out', { startsAt: null }],
    ['booking-request.no-outcome', 'close', 'matching', { outcome: null }],
    ['booking-request.no-outcome', 'close', 'matching', { outcome: 'not-filled', reason: ' ' }],
    ['booking-request.somebody-waits', 'close', 'offered-out', { openOffers: 1 }],
    ['booking-request.somebody-waits', 'close', 'filled', { liveBookings: 1 }],
    ['booking-request.closed-too-long', 'reopen', 'closed', { closedAt: NOW - 7 * DAY - 1 }],
    ['booking-request.no-reason', 'reopen', 'closed', { reason: '' }],
    ['none', 'reopen', 'closed', { closedAt: NOW - 7 * DAY }],
    ['none', 'close', 'new', { outcome: 'withdrawn', reason: '' }],
  ])('%s: %s of a request that is %s', (code, deed, state, facts) => {
    expect(refusal(step(REQUEST_LIFE, state, deed, { ...request, ...facts }))).toBe(code);
  });

  it.each<[string, keyof typeof OFFER_LIFE.moves, keyof typeof OFFER_EDGES, Partial<OfferFacts>]>([
    ['offer.too-late', 'accept', 'sent', { dueAt: NOW }],
    ['offer.too-late', 'hold', 'sent', { dueAt: NOW - 1 }],
    ['none', 'accept', 'holding', { dueAt: NOW + 1 }],
    ['offer.filled', 'accept', 'sent', { isSlotOpen: false }],
    ['offer.filled', 'undo', 'declined', { isSlotOpen: false }],
    ['offer.officer-only', 'undo', 'declined', { by: 'person' }],
    ['offer.hold-too-long', 'hold', 'sent', { holdUntil: NOW + 6 * HOUR }],
    ['offer.hold-too-long', 'hold', 'sent', { holdUntil: NOW }],
    ['offer.no-reason', 'decline', 'sent', { reason: null }],
    ['offer.not-due', 'lapse', 'sent', {}],
    ['booking.slot-passed', 'withdraw', 'accepted', { startsAt: NOW }],
    ['none', 'withdraw', 'accepted', { startsAt: null }],
    // Whoever closes the request after air has to be able to.
    ['none', 'end', 'accepted', { startsAt: NOW }],
    // Somebody may say no for as long as they are asked, also when their time is over and nobody has noticed yet.
    ['none', 'decline', 'sent', { dueAt: NOW - 1 }],
  ])('%s: %s of an offer that is %s', (code, deed, state, facts) => {
    expect(refusal(step(OFFER_LIFE, state, deed, { ...offer, ...facts }))).toBe(code);
  });

  it.each<[string, keyof typeof BOOKING_LIFE.moves, keyof typeof BOOKING_EDGES, Partial<BookingFacts>]>([
    ['booking.no-outlet-yes', 'confirm', 'pencilled', { hasOutletYes: false }],
    ['booking.overlap', 'confirm', 'pencilled', { isFree: false }],
    ['booking.overlap', 're-confirm', 're-confirm', { isFree: false }],
    ['booking.no-person-yes', 'confirm', 'pencilled', { hasPersonYes: false }],
    ['booking.fields-missing', 'confirm', 'pencilled', { missing: ['mobile'] }],
    ['booking.slot-passed', 'confirm', 'pencilled', { startsAt: NOW }],
    ['booking.no-person-yes', 're-confirm', 're-confirm', { hasPersonYes: false }],
    ['booking.no-reason', 'release', 'pencilled', { hasReason: false }],
    ['booking.not-briefed', 'brief', 'confirmed', { isBriefed: false }],
    ['booking.too-early', 'begin', 'confirmed', { startsAt: NOW + 7 * HOUR }],
    ['booking.no-trace', 'air', 'in-progress', { hasTrace: false }],
    ['booking.no-reason', 'stand-down', 'in-progress', { hasReason: false }],
    ['none', 'pull', 'confirmed', { startsAt: NOW - 1 }],
    ['booking.slot-over', 'pull', 'confirmed', { endsAt: NOW }],
    ['booking.slot-over', 'ask-again', 'briefed', { endsAt: NOW }],
    ['booking.slot-over', 'brief', 'confirmed', { endsAt: NOW }],
    ['none', 'stand-down', 'confirmed', { endsAt: NOW - 7 * DAY }],
    ['booking.over-too-long', 'stand-down', 'confirmed', { endsAt: NOW - 7 * DAY - 1 }],
    ['none', 'begin', 'confirmed', { startsAt: NOW - DAY, endsAt: NOW - HOUR }],
    ['booking.notes-missing', 'debrief', 'aired', { areNotesDone: false }],
  ])('%s: %s of a booking that is %s', (code, deed, state, facts) => {
    expect(refusal(step(BOOKING_LIFE, state, deed, { ...booking, ...facts }))).toBe(code);
  });

  it.each<[string, keyof typeof BOOKING_EDGES, number, string[]]>([
    ['to come', 'confirmed', NOW + DAY, ['brief', 'ask-again', 'stand-down', 'pull']],
    ['over', 'confirmed', NOW - HOUR, ['begin', 'stand-down']],
    ['over', 're-confirm', NOW - HOUR, ['stand-down']],
    ['over', 'pencilled', NOW - HOUR, ['release']],
    ['long over', 'confirmed', NOW - 8 * DAY, ['begin']],
  ])('leave of a booking whose slot is %s and that is %s what the hour allows', (_, state, endsAt, deeds) => {
    expect(bookingDeedsAt(state, { now: NOW, startsAt: endsAt - HOUR, endsAt })).toEqual(deeds);
  });

  it('block somebody’s time from the confirm on, until they are off air', () => {
    expect([...BLOCKING]).toEqual(['confirmed', 're-confirm', 'briefed', 'in-progress']);
  });
});
