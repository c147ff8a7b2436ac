import type { Clock } from '@greenroom/kernel';

/** The machine's clock; the only place that reads it for a rule. */
export const systemClock: Clock = { now: () => Date.now() };
