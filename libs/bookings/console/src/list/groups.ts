import type { Instant } from '@greenroom/kernel';
import { hasBeen, type Short } from '../words/request-in-words';

/** What a request waits for: that they hear from us, its hour, or that somebody says what became of it. */
export type Wait = 'owed' | 'to-come' | 'been';

export interface Group {
  readonly wait: Wait;
  readonly requests: readonly Short[];
}

const WAITS: readonly Wait[] = ['owed', 'to-come', 'been'];

/**
 * Open requests by what they wait for; no group is empty.
 * @param requests by time left; what has been is turned round, for the last one is the one that is looked for
 */
export function groupsOf(requests: readonly Short[], now: Instant): Group[] {
  const all = WAITS.map((wait) => ({ wait, requests: requests.filter((request) => waitOf(request, now) === wait) }));
  return all
    .map(({ wait, requests }) => ({ wait, requests: wait === 'been' ? [...requests].reverse() : requests }))
    .filter(({ requests }) => requests.length > 0);
}

function waitOf(request: Short, now: Instant): Wait {
  if (hasBeen(request, now)) return 'been';
  return request.state === 'filled' ? 'to-come' : 'owed';
}
