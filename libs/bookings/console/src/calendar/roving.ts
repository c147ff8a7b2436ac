export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** Where a booking stands in the week. */
export interface Spot {
  readonly id: string;
  readonly row: number;
  readonly day: number;
}

/**
 * Where the arrows lead from a booking: left and right along its row, up and down to the row nearest by that has one,
 * there to the day nearest by. At an edge it stays.
 * @param spots by row, within a row by time
 */
export function spotAfter(spots: readonly Spot[], id: string, direction: Direction): Spot | undefined {
  const here = spots.find((spot) => spot.id === id) ?? spots[0];
  if (!here) return undefined;
  if (direction === 'first') return spots[0];
  if (direction === 'last') return spots.at(-1);
  const own = spots.filter(({ row }) => row === here.row);
  const at = own.indexOf(here);
  if (direction === 'left') return own[at - 1] ?? here;
  if (direction === 'right') return own[at + 1] ?? here;
  const within = own.filter(({ day }) => day === here.day);
  const step = direction === 'up' ? -1 : 1;
  const beside = within[within.indexOf(here) + step];
  if (beside) return beside;
  const rows = spots.map(({ row }) => row).filter((row) => (row - here.row) * step > 0);
  if (rows.length === 0) return here;
  const next = direction === 'up' ? Math.max(...rows) : Math.min(...rows);
  const there = spots.filter(({ row }) => row === next);
  const far = Math.min(...there.map(({ day }) => Math.abs(day - here.day)));
  const nearest = there.filter(({ day }) => Math.abs(day - here.day) === far);
  return direction === 'up' ? nearest.at(-1) : nearest[0];
}
