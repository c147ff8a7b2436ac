import { BLOCKING, type BookingState } from '@greenroom/bookings/domain';
import { type Instant, MINUTE } from '@greenroom/kernel';
import type { Asked } from './asked';

/** How an offer stands, in the words of whoever was asked. */
export interface Standing {
  readonly heading: string;
  readonly words: string;
}

const FALLEN: Partial<Record<BookingState, Standing>> = {
  'stood-down': {
    heading: 'The programme has dropped it',
    words: 'That happens, and it is not about you. Your time is yours again; thank you for keeping it.',
  },
  released: {
    heading: 'It is not held for you any more',
    words: 'Your time is yours again. Thank you for keeping it.',
  },
  pulled: { heading: 'It does not take place with you', words: 'Your time is yours again.' },
};

const BOOKED: Standing = {
  heading: 'You are booked',
  words: 'The programme has said yes, too. If something comes up, ring the media office at once.',
};
const YES: Standing = {
  heading: 'Thank you: we have your yes',
  words:
    'It is not a booking yet. The programme decides now, and we tell you as soon as we know. Until then, please keep the time free.',
};
/** Nobody has said yet what became of it. */
const PASSED: Standing = {
  heading: 'Its time has passed',
  words: 'If you spoke: thank you. If you did not, or something went wrong, please tell the media office.',
};
const DONE: Standing = { heading: 'That is done', words: 'Thank you for speaking.' };

const ENDS: Readonly<Record<Exclude<Asked['state'], 'open' | 'holding' | 'accepted'>, Standing>> = {
  declined: {
    heading: 'Thank you for telling us',
    words:
      'No is fine, and it changes nothing: we shall ask you again. Changed your mind? Ring the media office; while the place is open, they can undo it.',
  },
  late: {
    heading: 'The time to answer is over',
    words: 'So we ask somebody else, and you need do nothing. Could you still do it? Then ring the media office.',
  },
  filled: {
    heading: 'Thank you, filled',
    words: 'Somebody else does it, so there is nothing left for you to do. We shall ask you again.',
  },
  withdrawn: {
    heading: 'We no longer need an answer',
    words: 'It does not take place as it was, or we had to plan anew. There is nothing left for you to do.',
  },
  replaced: {
    heading: 'The plan has changed',
    words: 'This link is void. We have sent you a newer mail that says how it is now: please answer from there.',
  },
};

type Stood = Pick<Asked, 'state' | 'booking' | 'startsAt' | 'minutes'>;

/** How it stands once it is not open any more; undefined while there is something to answer. */
export function standingOf(asked: Stood, now: Instant): Standing | undefined {
  const { state, booking } = asked;
  if (state === 'open' || state === 'holding') return undefined;
  if (state === 'withdrawn' && booking !== null && FALLEN[booking]) return FALLEN[booking];
  if (state !== 'accepted') return ENDS[state];
  if (booking !== null && FALLEN[booking]) return FALLEN[booking];
  const isBooking = booking !== null && booking !== 'pencilled';
  if (isBooking && !isBooked(booking)) return DONE;
  return hasPassed(asked, now) ? PASSED : isBooking ? BOOKED : YES;
}

/** Whether it is theirs to say that a yes has become a no: once they are booked, they ring. */
export function mayTakeBack(asked: Stood, now: Instant): boolean {
  const { state, booking } = asked;
  return state === 'accepted' && (booking === null || booking === 'pencilled') && !hasPassed(asked, now);
}

/** Whether the facts still matter to them. */
export function isToCome(asked: Stood, now: Instant): boolean {
  const { state, booking } = asked;
  if (state !== 'accepted') return state === 'open' || state === 'holding';
  return (booking === null || booking === 'pencilled' || isBooked(booking)) && !hasPassed(asked, now);
}

/** Whether there may be something to ask the office, or to tell them. */
export function needsOffice({ state }: Pick<Asked, 'state'>): boolean {
  return state !== 'filled' && state !== 'withdrawn' && state !== 'replaced';
}

function hasPassed({ startsAt, minutes }: Pick<Asked, 'startsAt' | 'minutes'>, now: Instant): boolean {
  return startsAt !== null && Date.parse(startsAt) + minutes * MINUTE <= now;
}

function isBooked(booking: BookingState): boolean {
  return (BLOCKING as readonly BookingState[]).includes(booking);
}
