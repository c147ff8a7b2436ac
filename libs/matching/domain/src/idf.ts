const NEWS_ITEMS = 10_000;
/** The document frequency of a stem that the background does not list. */
const RAREST = 0.5;

/** How telling a stem is that `items` of 10,000 news items hold: 0 (all of them) to 1 (hardly any). */
export function idfOf(items: number): number {
  const worth = Math.log(NEWS_ITEMS / Math.max(items, RAREST)) / Math.log(NEWS_ITEMS / RAREST);
  return Math.min(1, Math.max(0, worth));
}
