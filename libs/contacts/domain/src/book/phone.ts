/** Digits, and what people write between them. */
const WRITTEN = /^\+?[\d\s().-]{6,24}$/;

/** A number of the United Kingdom, also without the nought that a spreadsheet takes off. */
const AT_HOME = /^(?:0(?=\d)|(?=[1-9]\d{9}$))/;

/**
 * A number as it can be dialled from anywhere, `+447700900123`; a number without a country's code is one of the United
 * Kingdom. Undefined for what is no number. Whether anybody answers is not judged.
 */
export function readPhone(text: string): string | undefined {
  // A spreadsheet is kept from doing sums with a number by an apostrophe.
  const written = text.trim().replace(/^'/, '').replace(/\(0\)/, '');
  if (!WRITTEN.test(written)) return undefined;
  const digits = written.replace(/[^\d+]/g, '').replace(/^00/, '+');
  const international = digits.startsWith('+') ? digits : digits.replace(AT_HOME, '+44');
  return /^\+[1-9]\d{6,14}$/.test(international) ? international : undefined;
}

/** How the numbers of the United Kingdom are written, by what they begin with: digits to a group. */
const GROUPS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^2/, [2, 4, 4]],
  [/^(11\d|1\d1|3|8|9)/, [3, 3, 4]],
  [/^/, [4, 6]],
];

/** A dialled number as one reads it out at home, 07700 900123; one from abroad stays as it is. */
export function phoneInWords(number: string): string {
  if (!number.startsWith('+44')) return number;
  const national = number.slice(3);
  if (national.length !== 10) return `0${national}`;
  let at = 0;
  const groups = GROUPS.find(([begins]) => begins.test(national))![1];
  return `0${groups.map((digits) => national.slice(at, (at += digits))).join(' ')}`;
}
