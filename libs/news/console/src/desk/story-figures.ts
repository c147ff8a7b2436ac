import type { AnswerOf } from '@greenroom/platform/web';
import type { DeskFilter, DeskView } from './desk-filter';

type Counts = AnswerOf<'countStories'>['counts'];
type Triage = Counts[number]['triage'];

/** As far as a figure goes: a longer one does not fit a tab, and tells nobody more. */
const MOST = 999;
const WATCHED: readonly Triage[] = ['watching', 'pitching'];

/** How many of the stories that were counted are in a view and, where one is given, in a state: `312`, `999+`. */
export function figureOf(counts: Counts, view: DeskView, triage: DeskFilter['triage']): string {
  const cells = counts
    .filter((one) => (triage ? one.triage === triage : view !== 'watching' || WATCHED.includes(one.triage)))
    .filter(({ fits }) => view !== 'fits' || fits);
  const sum = cells.reduce((all, { count }) => all + count, 0);
  return sum > MOST ? `${MOST}+` : `${sum}${cells.some(({ isMore }) => isMore) ? '+' : ''}`;
}
