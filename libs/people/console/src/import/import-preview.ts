import type { AnswerOf } from '@greenroom/platform/web';
import { faultInWords, fieldName } from '../words/fault-in-words';
import { languagesInWords, listed, peopleCounted } from '../words/person-in-words';

export type ImportAnswer = AnswerOf<'importPeople'>;

const LINES_SHOWN = 100;

export interface FaultyLine {
  readonly line: number;
  readonly faults: readonly { readonly field: string; readonly words: string }[];
}

/** What is wrong, by line, in the order of the file. */
export function faultyLines({ issues }: Pick<ImportAnswer, 'issues'>): FaultyLine[] {
  const byLine = new Map<number, FaultyLine['faults'][number][]>();
  for (const { line, field, message } of issues) {
    const faults = byLine.get(line) ?? [];
    byLine.set(line, [...faults, { field: fieldName(field), words: faultInWords(field, message) }]);
  }
  return [...byLine].sort(([a], [b]) => a - b).map(([line, faults]) => ({ line, faults }));
}

/** As many as one reads, and how many there are beside. */
export function firstLines(lines: readonly FaultyLine[]): { shown: readonly FaultyLine[]; further: number } {
  return { shown: lines.slice(0, LINES_SHOWN), further: Math.max(0, lines.length - LINES_SHOWN) };
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

/** What the lines that can come in would change; empty where none can. */
export function countsInWords({ added, changed, unchanged }: ImportAnswer): string {
  return [
    { count: added, words: 'new' },
    { count: changed, words: 'with changes' },
    { count: unchanged, words: 'as the directory has them' },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, words }) => `${count.toLocaleString('en-GB')} ${words}`)
    .join(', ');
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
  return listed([
    `${added.toLocaleString('en-GB')} added`,
    `${changed.toLocaleString('en-GB')} changed`,
    ...(unchanged > 0 ? [`${unchanged.toLocaleString('en-GB')} as they were`] : []),
  ]);
}

function linesCounted(count: number): string {
  return count === 1 ? 'one line' : `${count.toLocaleString('en-GB')} lines`;
}
