import { counted, faultsByLine, type FaultyLine, listed } from '@greenroom/kernel';
import type { AnswerOf } from '@greenroom/platform/web';
import { ALIKE, contactsCounted, faultInWords, fieldName } from '../words/contact-in-words';

export type ImportAnswer = AnswerOf<'importContacts'>;

export function faultyLines({ issues }: Pick<ImportAnswer, 'issues'>): FaultyLine[] {
  return faultsByLine(issues, faultInWords);
}

/** The finding: what would come of the file. */
export function findingInWords(answer: ImportAnswer): string {
  const faulty = faultyLines(answer).length;
  const good = answer.added + answer.merged;
  if (good === 0) return faulty === 0 ? 'There is nobody in this file' : 'No line of this file can come in';
  const lines = faulty === 1 ? 'one line' : `${faulty.toLocaleString('en-GB')} lines`;
  return `${contactsCounted(good)} can come in${faulty > 0 ? `, ${lines} cannot` : ''}`;
}

/** What the lines come to: 4 new, 2 known already, 1 not right */
export function countsInWords(answer: ImportAnswer): string {
  const { added, merged } = answer;
  return counted({ new: added, 'known already': merged, 'not right': faultyLines(answer).length }).join(', ');
}

/** The words on the button; empty where there is nothing to do. */
export function deedInWords(answer: ImportAnswer): string {
  const faulty = faultyLines(answer).length;
  const good = answer.added + answer.merged;
  if (good === 0) return '';
  if (faulty === 0) return `Import ${contactsCounted(good)}`;
  const lines = good === 1 ? 'good line' : `${good.toLocaleString('en-GB')} good lines`;
  return `Import the ${lines}, leave out ${faulty.toLocaleString('en-GB')}`;
}

/** What has been done. */
export function doneInWords({ added, merged }: ImportAnswer): string {
  return listed(counted({ added, 'filled in': merged }));
}

/** What is to be known of a line: by what somebody is known, or may be; what the book says otherwise. */
export function toldOf({ result, why, noted }: ImportAnswer['contacts'][number]): string {
  if (!why) return '';
  if (result === 'added') return `${ALIKE[why]} as somebody else in the book, and another name: both are kept`;
  const known = `Known by ${ALIKE[why].toLowerCase()}: what we do not know is filled in`;
  if (noted.length === 0) return known;
  const others = listed(noted.map((field) => fieldName(field).toLowerCase()));
  return `${known}; the book has another ${others}, so that of the list goes to the notes`;
}
