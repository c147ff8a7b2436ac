import { BLOCKING, type BookingDeed, bookingDeedsAt, type RequestState } from '@greenroom/bookings/domain';
import { type Instant, londonDayOf, dayAfter, MINUTE } from '@greenroom/kernel';
import type { AnswerOf } from '@greenroom/platform/web';
import { whenInFull } from './when';

export type Short = AnswerOf<'listRequests'>['items'][number];
export type Whole = AnswerOf<'readRequest'>;
export type Offer = Whole['offers'][number];
export type Booking = Whole['bookings'][number];
export type Candidate = AnswerOf<'listCandidates'>['candidates'][number];

/** The stages of a request in the order in which it takes them. */
export const STAGES: Readonly<Record<Exclude<RequestState, 'closed'>, string>> = {
  new: 'New',
  triaged: 'Triaged',
  matching: 'Matching',
  'offered-out': 'Offered out',
  'options-sent': 'Options sent',
  filled: 'Filled',
};
export type Stage = keyof typeof STAGES;
export const STAGE_ORDER = Object.keys(STAGES) as Stage[];

/** How an offer or a booking stands, in a word or two. */
const STANDING: Readonly<Record<string, string>> = {
  draft: 'On the ladder',
  sent: 'Waiting',
  holding: 'Holding',
  accepted: 'Accepted',
  declined: 'Declined',
  expired: 'Expired',
  withdrawn: 'Withdrawn',
  'filled-elsewhere': 'Filled by others',
  pencilled: 'Pencilled',
  confirmed: 'Confirmed',
  're-confirm': 'Asked again',
  briefed: 'Briefed',
  'in-progress': 'On now',
  recorded: 'Recorded',
  aired: 'Aired',
  'not-used': 'Not used',
  debriefed: 'Debriefed',
  'stood-down': 'Stood down',
  pulled: 'Pulled',
  failed: 'Failed',
  released: 'Released',
  closed: 'Over',
};

/** @param hasBeen whether the time of the slot has passed */
export function standingInWords(state: string, hasBeen: boolean): string {
  if (hasBeen && state === 're-confirm') return 'Not answered';
  return hasBeen && isBooked(state) ? 'Was on air' : (STANDING[state] ?? state);
}

/**
 * What a standing means for the slot: `yes` is sure, `been` was sure and its time has passed, `maybe` is interested,
 * `asked` is open, `over` has ended.
 */
export type Weight = 'yes' | 'been' | 'maybe' | 'held' | 'asked' | 'over';

export function weightOf(state: string, hasBeen: boolean): Weight {
  if (hasBeen && isBooked(state)) return 'been';
  if (['confirmed', 'briefed', 'in-progress', 'recorded', 'aired', 'debriefed'].includes(state)) return 'yes';
  if (state === 'accepted') return 'maybe';
  if (['holding', 'pencilled', 're-confirm'].includes(state)) return 'held';
  return state === 'sent' || state === 'draft' ? 'asked' : 'over';
}

function isBooked(state: string): boolean {
  return state !== 're-confirm' && (BLOCKING as readonly string[]).includes(state);
}

/** Whether a slot is over; of one without a time nobody knows, and it is not. */
export function hasBeen({ startsAt, minutes }: Pick<Short, 'startsAt' | 'minutes'>, now: Instant): boolean {
  return startsAt !== null && Date.parse(startsAt) + minutes * MINUTE <= now;
}

/** Whose request it is: the programme, or the outlet where it has none. */
export function whoAsks({ programme, outlet }: Pick<Short, 'programme' | 'outlet'>): string {
  return programme || outlet || 'Outlet not known';
}

/** today at 19:10, tomorrow at 07:50, Tue 25 Nov, 07:50 */
export function slotInWords(startsAt: string, now: Instant): string {
  const instant = Date.parse(startsAt);
  const words = whenInFull(instant, now);
  const clock = words.slice(-5);
  const day = londonDayOf(instant);
  if (day === londonDayOf(now)) return `today at ${clock}`;
  return day === dayAfter(londonDayOf(now)) ? `tomorrow at ${clock}` : words;
}

type Headed = Pick<Short, 'programme' | 'outlet' | 'startsAt' | 'minutes' | 'topic'>;

/** First Light, tomorrow at 07:50: energy bills; First Light, was on air Mon 16 Nov, 07:50: rents */
export function headlineOf(request: Headed, now: Instant): string {
  const been = hasBeen(request, now) ? 'was on air ' : '';
  const when = request.startsAt ? `, ${been}${slotInWords(request.startsAt, now)}` : '';
  return `${whoAsks(request)}${when}${request.topic ? `: ${request.topic}` : ''}`;
}

export interface Left {
  readonly minutesLeft: number;
  readonly minutesInAll: number;
}

/** What is left of the time between two instants, in minutes. */
export function leftOf(from: string, to: string, now: Instant): Left {
  const [begin, end] = [Date.parse(from), Date.parse(to)];
  return { minutesLeft: (end - now) / MINUTE, minutesInAll: Math.max(1, (end - begin) / MINUTE) };
}

/** one thing, two things … ten things, 11 things */
export function thingsCounted(count: number): string {
  const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  return `${words[count] ?? count} ${count === 1 ? 'thing' : 'things'}`;
}

/** What can be done to a booking at this hour. */
export function deedsNow({ state, startsAt, endsAt }: Booking, now: Instant): BookingDeed[] {
  return bookingDeedsAt(state, { now, startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt) });
}

/** Whether a slot is still to come; of one without a time nobody knows, and it is not. */
export function isAfterNow(startsAt: string | null, now: number): boolean {
  return startsAt !== null && Date.parse(startsAt) > now;
}
