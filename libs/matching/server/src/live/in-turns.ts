import { setImmediate } from 'node:timers/promises';
import type { Steps } from '@greenroom/matching/domain';

/** Milliseconds after which others of this process get their turn. */
const TURN = 5;

/** Does all steps. However long they take together, whoever else waits for this process waits for a turn of them. */
export async function inTurns<Result>(steps: Steps<Result>, turn = TURN): Promise<Result> {
  for (;;) {
    const end = performance.now() + turn;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await setImmediate();
  }
}
