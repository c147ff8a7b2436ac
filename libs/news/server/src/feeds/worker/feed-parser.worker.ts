import { parentPort } from 'node:worker_threads';
import { type FeedCircumstances, readFeed } from '../read-feed';

/** What a parser thread is sent. It answers with what `readFeed` resolves to. */
export interface ParseJob {
  readonly bytes: Uint8Array;
  readonly known: FeedCircumstances;
}

parentPort?.on('message', ({ bytes, known }: ParseJob) => {
  void readFeed(bytes, known).then((outcome) => parentPort?.postMessage(outcome));
});
parentPort?.postMessage('ready');
