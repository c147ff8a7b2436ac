import { availableParallelism } from 'node:os';
import { type Outcome, SECOND } from '@greenroom/kernel';
import { type PoolLimits, threadFile, WorkerPool } from '@greenroom/platform/server';
import { type ParseRefusalCode } from '../parse/parse-feed';
import { type FeedCircumstances, MOST_BYTES, type ReadFeed } from '../read-feed';
import { type ParseJob } from './feed-parser.worker';

export type FeedRefusalCode = ParseRefusalCode | 'parse-timeout' | 'parse-crashed';

/** Why a body is no feed to us, with a sentence for the officer who looks after the feed. */
export interface FeedRefusal {
  readonly code: FeedRefusalCode;
  readonly sentence: string;
}

export type FeedReading =
  { readonly ok: true; readonly value: ReadFeed } | { readonly ok: false; readonly refusal: FeedRefusal };

const SENTENCES: Readonly<Record<FeedRefusalCode, string>> = {
  'not-a-feed': 'The answer is not a feed.',
  'web-page': 'The answer is a web page, not a feed.',
  'parse-timeout': 'The feed could not be read in two seconds.',
  'parse-crashed': 'The feed could not be read: it asks for too much memory.',
};

const THREAD = 'libs/news/server/src/feeds/worker/feed-parser.worker.ts';

const LIMITS: PoolLimits = {
  size: Math.max(1, Math.min(4, availableParallelism() - 1)),
  jobTimeout: 2 * SECOND,
  startTimeout: 30 * SECOND,
  heapMegabytes: 256,
};

/** Reads feeds in threads of their own, each killed after two seconds, so that no feed can stop the server. */
export class FeedParser {
  private readonly pool: WorkerPool<ParseJob, Outcome<ReadFeed, ParseRefusalCode>>;

  constructor(limits: Partial<PoolLimits> = {}, file = threadFile(THREAD)) {
    this.pool = new WorkerPool(file, { ...LIMITS, ...limits });
  }

  /** Never rejects. `bytes` beyond 5 MB are not looked at. */
  async parse(bytes: Uint8Array, known: FeedCircumstances = {}): Promise<FeedReading> {
    const own = new Uint8Array(bytes.subarray(0, MOST_BYTES));
    const end = await this.pool.run({ bytes: own, known }, [own.buffer]);
    if (!end.isDone) return refusal(end.loss === 'timeout' ? 'parse-timeout' : 'parse-crashed');
    return end.result.ok ? end.result : refusal(end.result.refusal.code);
  }

  async close(): Promise<void> {
    await this.pool.close();
  }
}

function refusal(code: FeedRefusalCode): FeedReading {
  return { ok: false, refusal: { code, sentence: SENTENCES[code] } };
}
