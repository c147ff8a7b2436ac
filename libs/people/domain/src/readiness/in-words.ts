import type { Format } from '../person';
import type { EvidenceKind } from './evidence';
import { LADDER } from './levels';
import type { NotReady, Offering } from './offering';
import type { MissingNeed, Readiness } from './readiness';

type OneAndMany = readonly [one: string, many: string];

const NEEDS: Readonly<Record<EvidenceKind, OneAndMany>> = {
  course: ['the course', 'courses'],
  'practice-interview': ['a practice interview', 'practice interviews'],
  session: ['a refresher session', 'refresher sessions'],
  airing: ['an airing with its debrief', 'airings with their debriefs'],
  'mentor-yes': ['a mentor’s yes', 'mentors’ yeses'],
  'sound-judgement': ['a note of sound judgement on air', 'notes of sound judgement on air'],
  'debate-practice': ['a debate practice', 'debate practices'],
  'hostile-practice': ['a practice of a hostile interview', 'practices of a hostile interview'],
  'welfare-plan': ['a welfare plan', 'welfare plans'],
};

/** The needs that sound wrong of a format in the words for all of them. */
const NEEDS_IN: Partial<Record<Format, Partial<Record<EvidenceKind, OneAndMany>>>> = {
  podcast: {
    airing: ['an episode that came out, with its debrief', 'episodes that came out, with their debriefs'],
    'sound-judgement': ['a note of sound judgement in a podcast', 'notes of sound judgement in podcasts'],
  },
  print: {
    airing: ['an interview that was printed, with its debrief', 'interviews that were printed, with their debriefs'],
    'sound-judgement': ['a note of sound judgement in an interview', 'notes of sound judgement in interviews'],
  },
  online: {
    airing: ['an interview that went online, with its debrief', 'interviews that went online, with their debriefs'],
    'sound-judgement': ['a note of sound judgement in an interview', 'notes of sound judgement in interviews'],
  },
};

/** What brings a level back, beside a refresher session. */
const REFRESHING: Readonly<Record<Format, string>> = {
  tv: 'an airing',
  radio: 'an airing',
  podcast: 'an episode that came out',
  print: 'an interview that was printed',
  online: 'an interview that went online',
};

/** What would raise somebody in a format: "a practice interview", "3 more airings with their debriefs, this year". */
export function needInWords({ kind, times, within, have }: MissingNeed, format: Format): string {
  const left = times - have;
  const [one, many] = NEEDS_IN[format]?.[kind] ?? NEEDS[kind];
  const what =
    left === 1
      ? one.replace(/^an? /, (article) => (have > 0 ? 'one more ' : article))
      : `${left}${have > 0 ? ' more' : ''} ${many}`;
  return within === undefined ? what : `${what} within the last ${within} months`;
}

/** The line under a level: what would raise it, or what keeps it down. Empty at the top. */
export function readinessInWords({ format, hasLapsed, cap, level, earned, missing }: Readiness): string {
  if (hasLapsed) return `Lapsed by a level: a refresher session or ${REFRESHING[format]} brings it back.`;
  if (cap !== null && cap === level && cap < earned)
    return `Kept at level ${cap} by choice; level ${earned} is earned.`;
  if (missing.length === 0) return '';
  return `For level ${earned + 1}: ${missing.map((need) => needInWords(need, format)).join('; ')}.`;
}

/** What a level is called of somebody. At the bottom it says why they are there: few of those have done nothing. */
export function levelInWords({ level, earned, hasLapsed, missing }: Readiness): string {
  if (level > 0) return LADDER[level]!.name;
  if (hasLapsed) return 'Lapsed';
  if (earned > 0) return 'Not asked, by choice';
  const isBegun = missing.length < LADDER[1]!.needs.length;
  return isBegun ? 'Training not finished' : LADDER[0]!.name;
}

/**
 * Whether a level may be offered, after its name: "a stretch, with Ama Boateng as mentor". It reads the same to staff and
 * to the person; of a mentor it says that they are away, and never until when or why.
 * @param mentor their name, where one is named
 */
export function offeringInWords(offering: Offering, mentor: string): string {
  if (offering.is === 'ready') return 'ready';
  if (offering.is === 'stretch') return `a stretch, with ${mentor} as mentor`;
  return `not yet: ${NOT_READY[offering.why](mentor)}`;
}

const NOT_READY: Readonly<Record<NotReady, (mentor: string) => string>> = {
  'not-trained': () => 'the training comes first',
  lapsed: () => 'a year without practice, a refresher comes first',
  'own-wish': () => 'kept out by choice',
  'out-of-reach': () => 'more than one level up',
  'no-mentor': () => 'a stretch needs a mentor, and none is named',
  'mentor-away': (mentor) => `the mentor, ${mentor}, is away just now`,
  'mentor-not-ready': (mentor) => `the mentor, ${mentor}, is not ready for it either`,
};
