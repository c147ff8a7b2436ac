import type { Day, Instant } from '@greenroom/kernel';
import type { LivedExperience } from '../person';
import { PUBLIC_FIELDS, type PublicField, type Purpose, PURPOSES } from './purposes';

/** What is agreed to by itself: a purpose, or one part of a public profile. */
export interface ConsentPart {
  readonly purpose: Purpose;
  /** Which part of the profile; null for every other purpose. */
  readonly field: PublicField | null;
}

/** Everything that can be agreed to, in the order in which it is asked. */
export const CONSENT_PARTS: readonly ConsentPart[] = PURPOSES.flatMap((purpose): ConsentPart[] =>
  purpose === 'public-profile' ? PUBLIC_FIELDS.map((field) => ({ purpose, field })) : [{ purpose, field: null }],
);

/** Whether a purpose is asked for that part: a public profile part by part, everything else as a whole. */
export function isAskable({ purpose, field }: ConsentPart): boolean {
  return CONSENT_PARTS.some((part) => part.purpose === purpose && part.field === field);
}

/** By the person in the portal, or on paper or by phone, written down by staff. */
export const CONSENT_WAYS = ['portal', 'paper', 'phone'] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];

/** A yes, or its withdrawal; none is ever changed or taken out while the person is there. */
export interface ConsentEvent extends ConsentPart {
  readonly isGiven: boolean;
  /** The version of the wording that they saw. */
  readonly version: number;
  /** When it was written down; the last one counts. */
  readonly at: Instant;
  readonly how: ConsentWay;
  /** The day on which they said it, in London: of the paper, or of the call. */
  readonly on: Day;
}

/** What is wrong with a day on which somebody is said to have agreed or taken back. */
export type DayFault = 'future' | 'before-taken-back';

/**
 * Whether something that staff write down can have been said on that day: not in the future; and a yes not before it was
 * taken back, nor on paper of that very day, since nobody knows which of the two came first.
 * @param last the last word on the same part
 */
export function dayFault(
  { isGiven, how, on }: Pick<ConsentEvent, 'isGiven' | 'how' | 'on'>,
  last: ConsentEvent | undefined,
  today: Day,
): DayFault | undefined {
  if (on > today) return 'future';
  const isOvertaken = isGiven && last?.isGiven === false && (how === 'paper' ? on <= last.on : on < last.on);
  return isOvertaken ? 'before-taken-back' : undefined;
}

/**
 * Whether a yes is in force: the last word counts. A yes to a wording that has been replaced since holds for what it
 * said, so it holds.
 */
export function isAgreed(events: readonly ConsentEvent[], purpose: Purpose, field: PublicField | null = null): boolean {
  return lastWord(events, purpose, field)?.isGiven ?? false;
}

/** The last that was said on a purpose. */
export function lastWord(
  events: readonly ConsentEvent[],
  purpose: Purpose,
  field: PublicField | null = null,
): ConsentEvent | undefined {
  let last: ConsentEvent | undefined;
  for (const event of events) {
    if (event.purpose === purpose && event.field === field && (!last || event.at >= last.at)) last = event;
  }
  return last;
}

/** What an entry of lived experience, written down by staff, says that somebody has agreed to. */
const TOLD_WITH_AN_ENTRY = ['lived-experience', 'matching'] as const;

/** What follows for consents from what staff have written down of somebody's life. */
export type ToldOnPaper =
  | {
      readonly ok: true;
      readonly given: readonly Purpose[];
      /** The day on which they agreed; of several the last. */
      readonly on: Day | undefined;
    }
  /** The day of consent is no later than the day on which it was taken back. */
  | { readonly ok: false };

/**
 * The consents that come with entries which are new or worded anew: whoever writes one down says that the person has
 * agreed on that day to have it kept and to be found by it. What they have taken back since stays taken back.
 */
export function toldOnPaper(
  before: readonly LivedExperience[],
  after: readonly LivedExperience[],
  events: readonly ConsentEvent[],
): ToldOnPaper {
  const known = new Set(before.map(inOneLine));
  const days = after.filter((entry) => !known.has(inOneLine(entry))).map(({ consentedOn }) => consentedOn);
  if (days.length === 0) return { ok: true, given: [], on: undefined };
  const hasReturned = (purpose: Purpose) => {
    const last = lastWord(events, purpose);
    return !last || last.isGiven || days.every((day) => day > last.on);
  };
  if (!hasReturned('lived-experience')) return { ok: false };
  return {
    ok: true,
    on: [...days].sort().at(-1),
    given: TOLD_WITH_AN_ENTRY.filter((purpose) => !isAgreed(events, purpose) && hasReturned(purpose)),
  };
}

function inOneLine({ issue, wording, consentedOn }: LivedExperience): string {
  return JSON.stringify([issue, wording, consentedOn]);
}
