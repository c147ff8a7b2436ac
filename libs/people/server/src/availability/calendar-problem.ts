/** What can go wrong with a calendar, for the person whose it is. */
const PROBLEMS = {
  unreachable: 'The address does not answer.',
  refused: 'The address says that this calendar is not there, or not open to us.',
  'not-a-calendar': 'What the address answers with is not a calendar.',
  'too-large': 'The calendar is too large to be read.',
  'partly-read': 'Some entries of the calendar could not be understood, so there may be more than is known here.',
  forbidden: 'The address is not one that can be read from here.',
} as const;

export type CalendarProblem = keyof typeof PROBLEMS;

/** A stored code as a sentence. */
export function calendarProblem(code: string): string {
  return PROBLEMS[code as CalendarProblem] ?? PROBLEMS.unreachable;
}
