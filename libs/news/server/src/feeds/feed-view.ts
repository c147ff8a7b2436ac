import type { Answer, catalogue } from '@greenroom/contract';
import { SECOND } from '@greenroom/kernel';
import type { FeedTable } from './feed.table';

type FeedView = Answer<typeof catalogue.readFeed>;

/** A feed as the contract shows it, with its health in words. */
export function viewOfFeed(feed: FeedTable): FeedView {
  const { id, address, outlet, status, interval, memory, lastGoodAt, lastFailure, dueAt, version } = feed;
  return {
    id,
    address,
    outlet,
    isPaused: status === 'paused',
    intervalSeconds: Math.round(interval / SECOND),
    health: status === 'gone' ? 'gone' : memory.health,
    sentence: healthInWords(feed),
    failures: memory.failures,
    lastGoodAt: iso(lastGoodAt),
    lastFailure,
    nextAt: status === 'active' ? iso(dueAt) : null,
    version,
  };
}

/** How a feed is doing, in a sentence or two. */
function healthInWords({ status, memory, lastGoodAt, lastFailure }: FeedTable): string {
  if (status === 'paused') return 'Paused.';
  if (status === 'gone') return 'The publisher says that the feed is gone. It is not asked any more.';
  if (lastFailure !== null) {
    const times = memory.failures === 1 ? 'The last try' : `The last ${memory.failures} tries`;
    return `${times} failed. ${lastFailure}`;
  }
  return lastGoodAt === null ? 'Not asked yet.' : 'Doing well.';
}

function iso(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
