import type { Day } from '@greenroom/kernel';
import type { Format } from '../person';

/** What can show that somebody is ready. */
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

/** What sounds wrong of a format in the words for all of them. */
const EVIDENCE_IN: Partial<Record<Format, Partial<Record<EvidenceKind, string>>>> = {
  podcast: { airing: 'was in an episode that came out, and debriefed' },
  print: {
    airing: 'gave an interview that was printed, and debriefed',
    'sound-judgement': 'showed sound judgement in an interview',
  },
  online: {
    airing: 'gave an interview that went online, and debriefed',
    'sound-judgement': 'showed sound judgement in an interview',
  },
};

/** What a piece of evidence shows, as it is said of its format: "gave an interview that was printed, and debriefed". */
export function evidenceInWords({ kind, format }: Pick<Evidence, 'kind' | 'format'>): string {
  return (format && EVIDENCE_IN[format]?.[kind]) ?? EVIDENCE[kind];
}

/** Something that happened on a day and shows that somebody is ready. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** null: it counts for every format. */
  readonly format: Format | null;
  readonly on: Day;
}
