import type { AnswerOf } from '@greenroom/platform/web';
import { counted, type FaultyLine, faultsByLine } from '@greenroom/kernel';
import { faultInWords } from '../words/fault-in-words';
import { languagesInWords, listed, peopleCounted } from '../words/person-in-words';

export type ImportAnswer = AnswerOf<'importPeople'>;

/** What is wrong, by line, in the order of the file. */
export function faultyLines({ issues }: Pick<ImportAnswer, 'issues'>): FaultyLine[] {
  return faultsByLine(issues, faultInWords);
}

export function goodLines({ added, changed, unchanged }: ImportAnswer): number {
  return added + changed + unchanged;
}

/** The finding: what would come of the file. */
export function findingInWords(answer: ImportAnswer): string {
  const faulty = faultyLines(answer).length;
  const good = goodLines(answer);
  if (good === 0 && faulty === 0) return 'There is nobody in this file';
  if (good === 0) return 'No line of this file can come in';
  if (faulty > 0) return `${peopleCounted(good)} can come in, ${linesCounted(faulty)} cannot`;
  if (answer.added + answer.changed === 0) return `${peopleCounted(good)}, all as the directory has them`;
  return `${peopleCounted(good)} can come in`;
}

/** The words on the button; empty where there is nothing to do. */
export function deedInWords(answer: ImportAnswer): string {
  const faulty = faultyLines(answer).length;
  const good = goodLines(answer);
  if (answer.added + answer.changed === 0) return '';
  if (faulty === 0) return `Import ${peopleCounted(good)}`;
  return `Import the ${good === 1 ? 'good line' : `${good.toLocaleString('en-GB')} good lines`}, leave out ${faulty.toLocaleString('en-GB')}`;
}

/** What the lines come to: 4 new, 2 with changes, 1 not right */
export function countsInWords(answer: ImportAnswer): string {
  const { added, changed, unchanged } = answer;
  const faulty = faultyLines(answer).length;
  return counted({
    new: added,
    'with changes': changed,
    'as the directory has them': unchanged,
    'not right': faulty,
  }).join(', ');
}

/** What the file says of a person, in a line: role, topics and languages. */
export function personInALine(
  { role, topics, languages }: ImportAnswer['people'][number],
  labelOf: (topic: string) => string,
): string {
  return [role, topics.map(labelOf).join(', '), languagesInWords(languages)].filter(Boolean).join(' · ');
}

/** What has been done. */
export function doneInWords({ added, changed, unchanged }: ImportAnswer): string {
  return listed(counted({ added, changed, 'as they were': unchanged }));
}

function linesCounted(count: number): string {
  return count === 1 ? 'one line' : `${count.toLocaleString('en-GB')} lines`;
}
