import type { Format } from '@greenroom/people/domain';
import type { Instant, Interval } from '@greenroom/kernel';
import { HOUR, MINUTE } from '@greenroom/kernel';
import type { AskerRole, Kind, Liveness, Way } from './request-facts';

/** How a request reached us. */
export const CAME_BY = {
  phone: 'by phone',
  email: 'by e-mail',
  form: 'by the form',
  partner: 'from a partner',
} as const;
export type CameBy = keyof typeof CAME_BY;

/** How far a programme is heard. */
export const REACHES = { local: 'local', regional: 'regional', national: 'national' } as const;
export type Reach = keyof typeof REACHES;

export const STANCES = { for: 'for', against: 'against', neutral: 'neutral' } as const;
export type Stance = keyof typeof STANCES;

/** Somebody else who is on. */
export interface Guest {
  readonly name: string;
  readonly stance: Stance | null;
}

/** What else a producer may tell, in their own words; nothing of it has to be there. */
export const NOTES = {
  secondContact: 'second contact for the day',
  link: 'link to the story',
  whyNow: 'why now',
  sensitive: 'sensitive content',
  notCovered: 'what they will not cover',
  place: 'where it is, or the line',
  repeats: 'repeats and how long it stays online',
  presenter: 'presenter',
  speaksFirst: 'who speaks first',
  audience: 'audience or callers',
  wanted: 'whom they would like',
  language: 'language',
  look: 'what the pictures need',
  diversity: 'what they say on diversity',
  fee: 'fee',
  travel: 'travel: car, train, parking',
  comfort: 'make-up, green room, childcare or a carer',
  access: 'access: step-free, BSL, breaks, questions ahead',
  title: 'title on screen',
  clipRights: 'rights to the clip',
  risk: 'past trouble, safety, anonymity, minors',
  legal: 'a court case that is live',
  promised: 'what we promised',
  source: 'the mail as it came',
} as const;
export type Note = keyof typeof NOTES;

/** What is taken down of a call. Empty text and null: not known yet. */
export interface Call {
  /** Who asks, where they work, and for which programme: of the book of contacts. */
  readonly contactId: string | null;
  readonly outletId: string | null;
  readonly programmeId: string | null;
  readonly askerRole: AskerRole | null;
  readonly topic: string;
  readonly angle: string;
  readonly liveness: Liveness | null;
  readonly way: Way | null;
  readonly format: Format | null;
  readonly kind: Kind | null;
  readonly reach: Reach | null;
  /** Whether they are seen; null: not known, or not television. */
  readonly isInVision: boolean | null;
  readonly isHostile: boolean | null;
  readonly wantsSomebodyNew: boolean;
  readonly startsAt: Instant | null;
  /** Length of the slot in minutes. */
  readonly minutes: number;
  /** When the producer must hear. */
  readonly replyBy: Instant | null;
  readonly arriveAt: Instant | null;
  readonly preCallAt: Instant | null;
  readonly recordAt: Instant | null;
  readonly embargoUntil: Instant | null;
  readonly guests: readonly Guest[];
  /** How many people are wanted. */
  readonly places: number;
  readonly cameBy: CameBy;
  readonly notes: Readonly<Partial<Record<Note, string>>>;
}

/** The length of an interview where nobody has said. */
export const USUAL_MINUTES = 4;
export const MOST_PLACES = 8;

export const NOTHING_KNOWN: Call = {
  ...{ contactId: null, outletId: null, programmeId: null, askerRole: null },
  ...{ topic: '', angle: '', liveness: null, way: null, format: null, kind: null, reach: null },
  ...{ isInVision: null, isHostile: null, wantsSomebodyNew: false },
  ...{ startsAt: null, minutes: USUAL_MINUTES, replyBy: null, arriveAt: null, preCallAt: null, recordAt: null },
  ...{ embargoUntil: null, guests: [], places: 1, cameBy: 'phone', notes: {} },
};

/** A line of what cannot be so. */
export interface CallIssue {
  readonly field: keyof Call;
  readonly message: string;
}

/** Nobody is at a studio this long before, and no producer rings so long before. */
const LONGEST_BEFORE = 12 * HOUR;

/** What of a call cannot be so, whatever is still unknown. */
export function faultsOf(call: Call): CallIssue[] {
  const { startsAt, replyBy, arriveAt, preCallAt, minutes, places } = call;
  const faults: [keyof Call, string, boolean][] = [
    ['minutes', 'An interview takes from one minute to eight hours', !(minutes >= 1 && minutes <= 480)],
    ['places', `One to ${MOST_PLACES} people`, !(places >= 1 && places <= MOST_PLACES)],
    ['replyBy', 'They must hear before they are on air', isAfter(replyBy, startsAt)],
    ['arriveAt', 'Arriving comes before being on air', isAfter(arriveAt, startsAt)],
    ['arriveAt', 'Nobody arrives half a day before', isLongBefore(arriveAt, startsAt)],
    ['preCallAt', 'The call before comes before being on air', isAfter(preCallAt, startsAt)],
  ];
  return faults.flatMap(([field, message, isWrong]) => (isWrong ? [{ field, message }] : []));
}

function isAfter(one: Instant | null, other: Instant | null): boolean {
  return one !== null && other !== null && one > other;
}

function isLongBefore(one: Instant | null, other: Instant | null): boolean {
  return one !== null && other !== null && one < other - LONGEST_BEFORE;
}

/** When somebody is on; undefined: nobody knows yet. */
export function slotOf({ startsAt, minutes }: Pick<Call, 'startsAt' | 'minutes'>): Interval | undefined {
  return startsAt === null ? undefined : { start: startsAt, end: startsAt + minutes * MINUTE };
}
