import { AddFeed, FeedBook } from '@greenroom/news/server';
import { JobRunner } from '@greenroom/platform/server';
import { Command } from 'commander';
import { CommandError } from './command-error';
import { withApp } from './with-app';

export function feedsCommand(): Command {
  const feeds = new Command('feeds').description('the feeds that the network watches');
  feeds
    .command('add')
    .description('add feeds, once they have been seen to be feeds')
    .argument('<address...>', 'addresses of RSS, Atom or JSON feeds')
    .option('--outlet <name>', 'name of their outlet; the title of each feed unless given')
    .action((addresses: string[], { outlet }: { outlet?: string }) => add(addresses, outlet));
  feeds
    .command('list')
    .description('show the feeds and how they are doing')
    .action(() => withApp(async (app) => list(app.get(FeedBook, { strict: false }))));
  feeds.command('poll').description('look at every feed now, put what is new into stories and match them').action(poll);
  return feeds;
}

function add(addresses: readonly string[], outlet: string | undefined): Promise<void> {
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

async function list(book: FeedBook): Promise<void> {
  const feeds = await book.all();
  if (feeds.length === 0)
    print('No feed is being watched yet. Add one: npm run --silent greenroom -- feeds add ADDRESS');
  for (const { outlet, address, status, memory, lastFailure } of feeds) {
    const health = status === 'active' ? memory.health : status;
    print(`${health.padEnd(8)}  ${outlet}  ${address}${lastFailure ? `  (${lastFailure})` : ''}`);
  }
}

function poll(): Promise<void> {
  return withApp(async (app) => {
    const book = app.get(FeedBook, { strict: false });
    const count = await book.pollAll();
    if (count === 0) return print('There is no feed to poll. Add one: npm run --silent greenroom -- feeds add ADDRESS');
    await app.get(JobRunner, { strict: false }).drain();
    const failing = (await book.all()).filter(({ status, lastFailure }) => status === 'active' && lastFailure !== null);
    print(`Polled ${count} feeds; ${count - failing.length} answered.`);
    for (const { outlet, address, lastFailure } of failing) print(`${outlet} (${address}): ${lastFailure}`);
    if (failing.length > 0) process.exitCode = 1;
  });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
