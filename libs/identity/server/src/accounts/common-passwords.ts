import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Beside the program once it is built, in the library's data before that. */
const PLACES = [join(__dirname, 'common-passwords.txt'), join(__dirname, '../../data/common-passwords.txt')];

let known: ReadonlySet<string> | undefined;

/** Whether a password, in lower case, is among the 17,950 most common ones of eight characters and more. */
export function isCommonPassword(password: string): boolean {
  known ??= readList();
  return known.has(password);
}

function readList(): ReadonlySet<string> {
  const place = PLACES.find((path) => existsSync(path));
  if (!place) throw new Error('The list of common passwords is not there');
  return new Set(
    readFileSync(place, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('# ')),
  );
}
