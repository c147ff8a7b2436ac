import { AddFeed, FeedBook } from '@greenroom/news/server';
import { JobRunner } from '@greenroom/platform/server';
import { CommandError } from './command-error';
import { withApp } from './with-app';

/** A fault of ours, not of the feed's; the log says more. */
const NOT_KEPT = 'What it says could not be stored. It is tried again with the next poll.';

export function addFeeds(addresses: readonly string[], outlet: string | undefined): Promise<void> {
  for (const address of addresses) {
    if (!URL.canParse(address) || !/^https?:/i.test(address)) {
      throw new CommandError(`“${address}” is not an address that begins with http:// or https://.`, 2);
    }
  }
  return withApp(async (app) => {
    const addFeed = app.get(AddFeed, { strict: false });
    const refused: string[] = [];
    for (const address of addresses) {
      const outcome = await addFeed.run(address, { outlet });
      if (!outcome.ok) {
        refused.push(`${address} was not added. ${String(outcome.refusal.details?.['sentence'])}`);
        continue;
      }
      const { isNew, outlet: name, items } = outcome.value;
      print(isNew ? `Added “${name}”, which has ${items} items just now.` : `“${name}” is being watched already.`);
    }
    if (refused.length > 0) throw new CommandError(refused.join('\n'));
  });
}

export function listFeeds(): Promise<void> {
  return withApp(async (app) => list(app.get(FeedBook, { strict: false })));
}

async function list(book: FeedBook): Promise<void> {
  const feeds = await book.all();
  if (feeds.length === 0)
    print('No feed is being watched yet. Add one: npm run --silent greenroom -- feeds add ADDRESS');
  for (const { outlet, address, status, memory, lastFailure } of feeds) {
    const health = status === 'active' ? memory.health : status;
    print(`${health.padEnd(8)}  ${outlet}  ${address}${lastFailure ? `  (${lastFailure})` : ''}`);
  }
}

export function pollFeeds(): Promise<void> {
  return withApp(async (app) => {
    const book = app.get(FeedBook, { strict: false });
    const count = await book.pollAll();
    if (count === 0) return print('There is no feed to poll. Add one: npm run --silent greenroom -- feeds add ADDRESS');
    await app.get(JobRunner, { strict: false }).drain();
    const notKept = new Set(await book.notKept());
    const failing = (await book.all()).flatMap(({ id, outlet, address, status, lastFailure }) => {
      const why = notKept.has(id) ? NOT_KEPT : lastFailure;
      return status === 'active' && why !== null ? [`${outlet} (${address}): ${why}`] : [];
    });
    print(`Polled ${count} feeds; ${count - failing.length} answered.`);
    for (const line of failing) print(line);
    if (failing.length > 0) process.exitCode = 1;
  });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
