import type { EvidenceKind } from './evidence';
import type { MissingNeed, Readiness } from './readiness';

const NEEDS: Readonly<Record<EvidenceKind, readonly [one: string, many: string]>> = {
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

/** What would raise somebody: "a practice interview", "3 more airings with their debriefs, this year". */
export function needInWords({ kind, times, within, have }: MissingNeed): string {
  const left = times - have;
  const [one, many] = NEEDS[kind];
  const what =
    left === 1
      ? one.replace(/^an? /, (article) => (have > 0 ? 'one more ' : article))
      : `${left}${have > 0 ? ' more' : ''} ${many}`;
  return within === undefined ? what : `${what} within the last ${within} months`;
}

/** The line under a level: what would raise it, or what keeps it down. Empty at the top. */
export function readinessInWords({ hasLapsed, cap, level, earned, missing }: Readiness): string {
  if (hasLapsed) return 'A refresher session or an airing brings the level back.';
  if (cap !== null && cap === level && cap < earned)
    return `Kept at level ${cap} by choice; level ${earned} is earned.`;
  if (missing.length === 0) return '';
  return `For level ${earned + 1}: ${missing.map(needInWords).join(', ')}.`;
}
