import type { EntityManager } from 'typeorm';
import { engineOf } from './engine';
import { waitForOthers } from './transactions';

/**
 * Lets one transaction at a time go past this point until it ends, over all processes. On SQLite writers are one at a
 * time anyway. `name` is any number that names the place.
 */
export async function oneAtATime(manager: EntityManager, name: number): Promise<void> {
  if (engineOf(manager) !== 'postgres') return;
  await waitForOthers(manager, () => manager.query('SELECT pg_advisory_xact_lock($1)', [name]));
}

/** Splits a list of values into pieces that fit an `in (…)` of either engine. */
export function* inPieces<Value>(values: readonly Value[], size = 500): Generator<Value[]> {
  for (let from = 0; from < values.length; from += size) yield values.slice(from, from + size);
}
