/**
 * Moves the keyboard along the rows of a list, from the row that has it; to the first one where none has.
 * @param steps below zero: backwards; beyond an end it stays at that end
 * @returns the row that has the keyboard now; undefined: there are none
 */
export function stepAlong(rows: readonly HTMLElement[], steps: number): HTMLElement | undefined {
  const at = rows.findIndex((row) => row === document.activeElement);
  const row = at < 0 ? rows[0] : rows[Math.min(rows.length - 1, Math.max(0, at + steps))];
  row?.focus({ preventScroll: true });
  (row?.closest('li') ?? row)?.scrollIntoView({ block: 'nearest' });
  return row;
}
