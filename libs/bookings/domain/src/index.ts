export { type AlertFacts, type AlertKind, ALERTS, endsSoonAt, holdWarnings, isMended } from './alerts/alerts';
export { inTurn, isAtCap, type Ranked, TURN, type Turn } from './candidates/turn-order';
export {
  BLOCKING,
  BOOKING_LIFE,
  BOOKING_STATES,
  type BookingDeed,
  bookingDeedsAt,
  type BookingFacts,
  BOOKINGS_AHEAD,
  type BookingState,
  PLACED_BOOKINGS,
  type SlotTimes,
  STANDING_BOOKINGS,
} from './lifecycles/booking-life';
export { describeLives } from './lifecycles/describe-lives';
export { deedsFrom, type Guard, isEnd, type Lifecycle, type Move, NOT_FROM_HERE, step } from './lifecycles/lifecycle';
export {
  OFFER_LIFE,
  OFFER_STATES,
  type OfferDeed,
  type OfferFacts,
  type OfferState,
  OPEN_OFFERS,
  WAITING_OFFERS,
} from './lifecycles/offer-life';
export {
  REOPENS_FOR,
  REQUEST_LIFE,
  REQUEST_OUTCOMES,
  REQUEST_STATES,
  type RequestDeed,
  type RequestFacts,
  type RequestOutcome,
  type RequestState,
} from './lifecycles/request-life';
export { isOver, isToCome } from './lifecycles/to-come';
export { type NamedOption, optionsInWords } from './offers/options-in-words';
export { type KnownNames } from './mail-in/names-known';
export { type MailRead, readMail } from './mail-in/read-mail';
export { DECLINE_REASONS, type DeclineReason } from './offers/decline-reasons';
export { type Asking, REPLY_TIME, replyBy } from './offers/reply-time';
export {
  type Call,
  type CallIssue,
  CAME_BY,
  type CameBy,
  faultsOf,
  type Guest,
  MOST_PLACES,
  type Note,
  NOTES,
  NOTHING_KNOWN,
  type Reach,
  REACHES,
  slotOf,
  type Stance,
  STANCES,
  USUAL_MINUTES,
} from './requests/call';
export { mayBeAcknowledged } from './requests/acknowledging';
export { levelAsked } from './requests/level-asked';
export {
  ASKER_ROLES,
  type AskerRole,
  type Kind,
  KINDS,
  type Liveness,
  LIVENESS,
  mannerOf,
  missingOf,
  MUST_HAVES,
  type MustHave,
  type RequestMust,
  type Way,
  WAYS,
} from './requests/request-facts';
export { type Material, materialChanges, type Terms } from './slots/moving';
export { isWindowFor, MOVES_BY, windowAround, windowOf } from './slots/window';
export {
  NOTICE_BANDS,
  type NoticeBand,
  noticeBandOf,
  PULL_REASONS,
  type PullReason,
  STAND_DOWN_REASONS,
  type StandDownReason,
} from './slots/stand-down';
