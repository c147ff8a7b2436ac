/**
 * Notes where the rows of a list stand, and returns what brings the one that is looked at back there after the list has
 * changed: the one that has the keyboard or the pointer, else the first in sight. At the very top, where nobody points
 * at a row, the heading stays instead. The keyboard goes on from the next row where its own is gone.
 */
export function holdPlace(body: HTMLElement, rows: readonly HTMLElement[]): () => void {
  const at = rows.findIndex((row) => row === document.activeElement);
  const focused = rows[at];
  const top = body.getBoundingClientRect().top;
  const pointed = focused ?? rows.find((row) => row.matches(':hover'));
  const inSight = rows
    .map((row) => ({ row, top: row.getBoundingClientRect().top, bottom: row.getBoundingClientRect().bottom }))
    .filter(({ bottom }) => bottom > top);
  const held = [...inSight.filter(({ row }) => row === pointed), ...(pointed || body.scrollTop > 0 ? inSight : [])];
  return () => {
    const one = held.find(({ row }) => row.isConnected);
    if (one) body.scrollTop += one.row.getBoundingClientRect().top - one.top;
    if (!focused || document.activeElement === focused) return;
    const next = [focused, ...rows.slice(at + 1), ...rows.slice(0, at).reverse()].find((row) => row.isConnected);
    next?.focus({ preventScroll: true });
  };
}
