import type { Day } from '@greenroom/kernel';
import type { Format } from '../person';

/** What can show that somebody is ready (domain.md, 4). */
export const EVIDENCE = {
  course: 'finished the course',
  'practice-interview': 'gave a practice interview',
  session: 'took part in a refresher session',
  airing: 'was on air and debriefed',
  'mentor-yes': 'has a mentor’s yes',
  'sound-judgement': 'showed sound judgement on air',
  'debate-practice': 'practised a debate',
  'hostile-practice': 'practised a hostile interview',
  'welfare-plan': 'has a welfare plan',
} as const;
export type EvidenceKind = keyof typeof EVIDENCE;
export const EVIDENCE_KINDS = Object.keys(EVIDENCE) as EvidenceKind[];

/** Something that happened on a day and shows that somebody is ready. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** null: it counts for every format. */
  readonly format: Format | null;
  readonly on: Day;
}
