import { type Interval, type Outcome, refused, SECOND } from '@greenroom/kernel';
import { type PoolLimits, threadFile, WorkerPool } from '@greenroom/platform/server';
import type { ReadingJob } from './calendar-reader.worker';
import type { CalendarRefusalCode, ReadCalendar } from './read-calendar';

const THREAD = 'libs/people/server/src/calendars/reading/calendar-reader.worker.ts';

/** One thread: nobody waits for a calendar, and feeds have their own. */
const LIMITS: PoolLimits = { size: 1, jobTimeout: 10 * SECOND, startTimeout: 30 * SECOND, heapMegabytes: 256 };

/** Reads calendars in a thread of their own, killed after ten seconds, so that none can stop the server. */
export class CalendarReader {
  private readonly pool: WorkerPool<ReadingJob, Outcome<ReadCalendar, CalendarRefusalCode>>;

  constructor(limits: Partial<PoolLimits> = {}) {
    this.pool = new WorkerPool(threadFile(THREAD), { ...LIMITS, ...limits });
  }

  /** Never rejects; what takes too long or too much memory is too large. */
  async read(
    bytes: Uint8Array,
    window: Interval,
    ownHost?: string,
  ): Promise<Outcome<ReadCalendar, CalendarRefusalCode>> {
    const own = new Uint8Array(bytes);
    const end = await this.pool.run({ bytes: own, window, ownHost }, [own.buffer]);
    return end.isDone ? end.result : refused('too-large');
  }

  close(): Promise<void> {
    return this.pool.close();
  }
}
