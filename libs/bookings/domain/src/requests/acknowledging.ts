import type { Instant } from '@greenroom/kernel';
import type { RequestState } from '../lifecycles/request-life';
import { isToCome } from '../lifecycles/to-come';
import type { Call } from './call';

/** Whether there is anything left that whoever asked could hear of. */
export function mayBeAcknowledged(state: RequestState, { startsAt }: Pick<Call, 'startsAt'>, now: Instant): boolean {
  return state !== 'closed' && isToCome(startsAt, now);
}
