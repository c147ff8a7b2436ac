import { type Instant, londonDayOf } from '@greenroom/kernel';
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
  readonly at: Instant;
  readonly how: ConsentWay;
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
  | { readonly ok: true; readonly given: readonly Purpose[] }
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
  if (days.length === 0) return { ok: true, given: [] };
  const hasReturned = (purpose: Purpose) => {
    const last = lastWord(events, purpose);
    return !last || last.isGiven || days.every((day) => day > londonDayOf(last.at));
  };
  if (!hasReturned('lived-experience')) return { ok: false };
  return {
    ok: true,
    given: TOLD_WITH_AN_ENTRY.filter((purpose) => !isAgreed(events, purpose) && hasReturned(purpose)),
  };
}

function inOneLine({ issue, wording, consentedOn }: LivedExperience): string {
  return JSON.stringify([issue, wording, consentedOn]);
}
