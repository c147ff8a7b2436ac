/** The digits of a code as typed, which may have spaces; undefined where they are not seven. */
export function codeDigits(typed: string): string | undefined {
  const digits = typed.replace(/[\s-]/g, '');
  return /^\d{7}$/.test(digits) ? digits : undefined;
}

/** The token behind the # of a mailed link; undefined where there is none, null where it is not whole. */
export function linkToken(fragment: string | null): string | null | undefined {
  if (!fragment) return undefined;
  return /^[\w-]{43}$/.test(fragment) ? fragment : null;
}
