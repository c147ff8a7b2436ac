/** How a clock shows what is left of a time: grey, amber under half, a filled disc in the last seventh, and over. */
export type ClockState = 'calm' | 'half' | 'last' | 'over';

/** `left` of `total` in any one unit. */
export function clockState(left: number, total: number): ClockState {
  if (left <= 0) return 'over';
  const share = left / total;
  if (share < 0.15) return 'last';
  return share < 0.5 ? 'half' : 'calm';
}

/** Minutes as a number and its unit, as the ring shows them: 42 min, 3 h, 2 d. */
export function clockFigure(minutes: number): { readonly number: number; readonly unit: 'min' | 'h' | 'd' } {
  if (minutes < 100) return { number: Math.max(0, Math.floor(minutes)), unit: 'min' };
  const hours = minutes / 60;
  return hours < 48 ? { number: Math.floor(hours), unit: 'h' } : { number: Math.floor(hours / 24), unit: 'd' };
}
