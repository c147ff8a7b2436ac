import { parentPort } from 'node:worker_threads';
import type { Interval } from '@greenroom/kernel';
import { readCalendar } from './read-calendar';

/** What a reading thread is sent. It answers with what `readCalendar` returns. */
export interface ReadingJob {
  readonly bytes: Uint8Array;
  readonly window: Interval;
  readonly ownHost?: string | undefined;
}

parentPort?.on('message', ({ bytes, window, ownHost }: ReadingJob) => {
  parentPort?.postMessage(readCalendar(bytes, window, ownHost));
});
parentPort?.postMessage('ready');
