import { type Lifecycle, step } from '@greenroom/bookings/domain';
import type { ProblemCode } from '@greenroom/contract';
import { engineOf, statement } from '@greenroom/platform/persistence';
import { Refused } from '@greenroom/platform/server';
import type { EntityManager } from 'typeorm';

/**
 * The state that a deed leads to.
 * @throws Refused `state.not-from-here`, or with the code of the guard that does not let it
 */
export function stepped<State extends string, Deed extends string, Facts>(
  life: Lifecycle<State, Deed, Facts>,
  state: State,
  deed: Deed,
  facts: Facts,
): State {
  const outcome = step(life, state, deed, facts);
  if (!outcome.ok) throw new Refused(outcome.refusal.code as ProblemCode);
  return outcome.value;
}

/**
 * Holds a request until the transaction ends: whoever changes it, its offers or its bookings comes one after another.
 * Two requests do not wait for each other; what must not happen between them the database itself refuses.
 */
export async function holdRequest(manager: EntityManager, id: string): Promise<void> {
  if (engineOf(manager) !== 'postgres') return;
  await statement(manager, 'select id from bookings_request where id = :id for update', { id });
}
