import { HOUR, type Instant, MINUTE } from '@greenroom/kernel';
import {
  type Availability,
  type Format,
  freeStretches,
  type Level,
  type Mentor,
  NOT_FREE_CODES,
  type NotFree,
  type NotReady,
  offeringOf,
  type Readiness,
  whyNotFree,
} from '@greenroom/people/domain';

/** A story is a day's work: who cannot be reached within it is no answer to it. */
export const REACH = 24 * HOUR;
/** A slot and the line check before it. */
const SHORTEST = 30 * MINUTE;

/** What somebody is wanted for, where that is known of a story already. */
export interface Asked {
  readonly format: Format;
  /** How much it asks of them: of the ladder, from 1 on. */
  readonly level: Level;
}

/** How ready somebody is for a format, and who would be at their side there. */
export type FormatStanding = Pick<Readiness, 'format' | 'level' | 'earned' | 'hasLapsed' | 'cap'> & {
  readonly mentor: Mentor | null;
};

/** Somebody as the hard rules look at them. */
export interface Candidate {
  readonly availability: Availability;
  /** One for each format. */
  readonly readiness: readonly FormatStanding[];
  /** What they appear in; none: they have not said, which rules nothing out. */
  readonly formats: readonly Format[];
}

/** Why somebody is left out before anybody is ranked. */
export type Ruling =
  | { readonly code: 'not-free'; readonly why: readonly NotFree[] }
  | { readonly code: 'other-formats'; readonly format: Format }
  | { readonly code: 'not-ready'; readonly why: NotReady; readonly asked: Asked | null };

/**
 * What rules somebody out for a story that has no time yet: nothing of a day in which they could be on air, or no
 * format for which they are ready, or would be with their mentor. Undefined: nothing.
 * @param asked null: anything that they may be offered will do
 */
export function ruledOut(candidate: Candidate, asked: Asked | null, now: Instant): Ruling | undefined {
  const { availability, formats } = candidate;
  if (asked && formats.length > 0 && !formats.includes(asked.format)) {
    return { code: 'other-formats', format: asked.format };
  }
  const why = whyNotReady(candidate, asked);
  if (why) return { code: 'not-ready', why, asked };
  const stretches = freeStretches({ start: now, end: now + REACH }, 'remote', availability, now);
  if (stretches.some(({ start, end }) => end - start >= SHORTEST)) return undefined;
  return { code: 'not-free', why: whyNotWithin(availability, now) };
}

/** The reason that would fall first: a wish can be asked about, and a refresher is less than a course. */
const NEAREST_FIRST: readonly NotReady[] = ['own-wish', 'lapsed'];

function whyNotReady({ readiness }: Candidate, asked: Asked | null): NotReady | undefined {
  const least: Level = 1;
  const reasons = readiness
    .filter(({ format }) => asked === null || asked.format === format)
    .map((standing) => offeringOf(standing, asked?.level ?? least, standing.mentor))
    .map((offering) => (offering.is === 'not-ready' ? offering.why : undefined));
  if (reasons.includes(undefined)) return undefined;
  return NEAREST_FIRST.find((why) => reasons.includes(why)) ?? reasons[0];
}

/**
 * Why no half hour of the reach can be offered, the most lasting first: what stands against every one of them, or, where
 * nothing does alone, all that stands against any.
 */
function whyNotWithin(availability: Availability, now: Instant): NotFree[] {
  const reasons = new Map<string, { reason: NotFree; slots: number }>();
  const slots = Math.floor(REACH / SHORTEST);
  for (let at = 0; at < slots; at++) {
    const start = now + at * SHORTEST;
    for (const reason of whyNotFree({ start, end: start + SHORTEST, manner: 'remote' }, availability, now)) {
      const key = reason.code === 'other-hours' ? `${reason.code} ${reason.day}` : reason.code;
      reasons.set(key, { reason, slots: (reasons.get(key)?.slots ?? 0) + 1 });
    }
  }
  const all = [...reasons.values()];
  const always = all.filter((one) => one.slots === slots);
  return (always.length > 0 ? always : all)
    .map(({ reason }) => reason)
    .sort((a, b) => NOT_FREE_CODES.indexOf(a.code) - NOT_FREE_CODES.indexOf(b.code));
}
