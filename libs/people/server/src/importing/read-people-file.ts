import { extname } from 'node:path';
import type { Day } from '@greenroom/kernel';
import {
  type ImportIssue,
  isSelfDescription,
  type ListedPerson,
  type RawPerson,
  readPerson,
} from '@greenroom/people/domain';
import { ListError, type ListLine, readCsv, TOO_LONG } from '@greenroom/platform/server';

/** What a file of people holds. Nothing has been stored. */
export interface PeopleFile {
  readonly drafts: readonly ListedPerson[];
  readonly issues: readonly ImportIssue[];
  /** Fields that were not taken since only the person may give them. */
  readonly selfDescription: readonly string[];
  /** Other fields that are not ours. */
  readonly unknownFields: readonly string[];
}

const LARGEST = 20 * 1024 * 1024;
const MOST_PEOPLE = 20_000;

/**
 * Reads people from CSV (a heading line; columns id, name, email, role, bio, region, languages, formats, topics, trained, met;
 * comma, semicolon or tab between them) or from JSON (a list of `{id, name, …, tags: [{topic, weight}]}`); the file's
 * ending says which. Only id and name must be there.
 *
 * @throws ListError when the file as a whole is neither, or too large; what is wrong in a line is an issue
 */
export function readPeopleFile(fileName: string, content: Uint8Array, today: Day): PeopleFile {
  if (content.byteLength > LARGEST) throw new ListError('The file is larger than 20 MB.');
  const text = decode(content);
  if (text.trim() === '') throw new ListError('The file is empty.');
  const lines: (Omit<ListLine, 'raw'> & { readonly raw: RawPerson })[] =
    extname(fileName).toLowerCase() === '.json'
      ? fromJson(text)
      : readCsv(text, ['name', 'id', 'bio', 'region', 'topics']);
  if (lines.length > MOST_PEOPLE) throw new ListError(`The file holds more than ${MOST_PEOPLE} people.`);
  const drafts: ListedPerson[] = [];
  const issues: ImportIssue[] = [];
  const leftOut = new Set<string>();
  const lineOf = new Map<string, number>();
  for (const { line, raw, isTooLong } of lines) {
    if (isTooLong) {
      issues.push({ line, field: 'line', message: TOO_LONG });
      continue;
    }
    const read = readPerson(raw, line, today);
    if (!read.ok) {
      issues.push(...read.issues);
      continue;
    }
    for (const field of read.leftOut) leftOut.add(field);
    const earlier = lineOf.get(read.draft.reference);
    if (earlier !== undefined) issues.push({ line, field: 'id', message: `Same key (id) as line ${earlier}.` });
    else {
      lineOf.set(read.draft.reference, line);
      drafts.push(read.draft);
    }
  }
  const [selfDescription, unknownFields] = [true, false].map((own) =>
    [...leftOut].filter((field) => isSelfDescription(field) === own).sort(),
  );
  return { drafts, issues, selfDescription: selfDescription!, unknownFields: unknownFields! };
}

function decode(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    // What Excel writes on Windows when it is not asked for UTF-8.
    return new TextDecoder('windows-1252').decode(content);
  }
}

function fromJson(text: string): (Omit<ListLine, 'raw'> & { raw: RawPerson })[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (error) {
    throw new ListError(`The file is not JSON: ${error instanceof Error ? error.message : 'unreadable'}.`);
  }
  if (!Array.isArray(list)) throw new ListError('The file must hold a list of people: [{"id": …, "name": …}, …].');
  return list.map((raw: unknown, index) => ({
    line: index + 1,
    isTooLong: false,
    raw: typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as RawPerson) : {},
  }));
}
