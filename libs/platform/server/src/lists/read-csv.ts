import { CsvError, parse } from 'csv-parse/sync';

/** A file as a whole cannot be read; `message` is a sentence for the person who made it. */
export class ListError extends Error {
  override readonly name = 'ListError';
}

/** A line of a list: what stands in each column, by the heading in small letters. */
export interface ListLine {
  /** 1 for the first line of the file. */
  readonly line: number;
  readonly raw: Readonly<Record<string, string>>;
  /** Something stands where the heading has no column: most often text with a comma that is not in quotation marks. */
  readonly isTooLong: boolean;
}

/** What is wrong with a line that is too long; follows its number or field. */
export const TOO_LONG =
  'has more columns than the first line; text with a comma or semicolon in it goes in quotation marks';

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** What spreadsheets write above the heading to say what stands between the columns. */
const SEPARATOR = /^sep=([,;\t])\n/i;

/**
 * Reads a list with a heading line; comma, semicolon or tab between the columns. Lines in which nothing stands are
 * passed over.
 * @param columns that the heading may name; the first one must be there
 * @param alsoCalled other headings that mean one of the columns; what stands under several is joined
 * @throws ListError when it is no such list
 */
export function readCsv(
  text: string,
  columns: readonly [string, ...string[]],
  alsoCalled: Readonly<Record<string, string>> = {},
): ListLine[] {
  // Of one sort, so that lines are counted alike inside and outside of quotation marks.
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const said = SEPARATOR.exec(whole);
  const skipped = said ? 1 : 0;
  const list = whole.replace(SEPARATOR, '');
  if (list.trim() === '') throw new ListError('The file is empty.');
  const [heading, ...rows] = rowsOf(list, said?.[1], skipped);
  const names = headingOf(heading?.record ?? [], columns, alsoCalled);
  return rows.map(({ record, info }) => {
    const raw: Record<string, string> = {};
    for (const [at, name] of names.entries()) {
      const value = record[at] ?? '';
      raw[name] = [raw[name], value].filter(Boolean).join(' ');
    }
    const breaks = record.join('').split('\n').length - 1;
    const isTooLong = record.slice(names.length).some((value) => value.trim() !== '');
    return { line: info.lines - breaks + skipped, raw, isTooLong };
  });
}

function rowsOf(text: string, delimiter: string | undefined, skipped: number): Row[] {
  try {
    return parse(text, {
      delimiter: delimiter ?? delimiterOf(text),
      skip_records_with_empty_values: true,
      relax_column_count: true,
      relax_quotes: true,
      info: true,
    }) as never;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ListError(wrongInWords(error, text, skipped));
  }
}

/** Never with what stands in the file. */
function wrongInWords({ code, bytes }: CsvError, text: string, skipped: number): string {
  const line = Buffer.from(text).subarray(0, Number(bytes)).toString().split('\n').length + skipped;
  return code === 'CSV_QUOTE_NOT_CLOSED'
    ? `A quotation mark in line ${line} is never closed.`
    : `The file is not CSV: look at the quotation marks of line ${line}.`;
}

function headingOf(
  heading: readonly string[],
  columns: readonly [string, ...string[]],
  alsoCalled: Readonly<Record<string, string>>,
): string[] {
  const names = heading.map((name) => {
    const said = name.trim().toLowerCase();
    return !columns.includes(said) && Object.hasOwn(alsoCalled, said) ? alsoCalled[said]! : said;
  });
  if (names.includes(columns[0])) return names;
  throw new ListError(`The first line must name the columns: ${columns.join(', ')}.`);
}

/** What stands between the columns of the heading line most often. */
function delimiterOf(text: string): string {
  const [heading = ''] = text.trimStart().split('\n', 1);
  const count = (delimiter: string) => heading.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
