import { Command, InvalidArgumentError } from 'commander';

const COLUMNS = `
Columns: id and name; role, bio, region, languages (by name or tag, "Welsh; bfi"), formats ("tv; radio; podcast; print;
online"), topics ("housing:1; planning:0.5"), trained (a day, 2026-03-14), met (by whom). What a list has no column for
stays as it was.`;

/** What one can say to the command line. The work is loaded when it is asked for, so that help and a slip answer at once. */
export function commands(): readonly Command[] {
  return [match(), parse(), feeds(), people(), migrate(), doctor()];
}

function match(): Command {
  return new Command('match')
    .description('show who can speak on stories, and why; needs no database')
    .argument(
      '<input...>',
      'feed files, folders of them, addresses of feeds, or .jsonl files of {storyId?, title, summary}',
    )
    .requiredOption('--people <file>', 'a .csv or .json file of people')
    .option('--top <number>', 'how many people to show for a story', wholeNumber, 5)
    .option('--json', 'print a line of JSON for each story')
    .action(async (inputs: string[], options: { people: string; top: number; json?: true }) =>
      (await import('./match')).match(inputs, options),
    );
}

function parse(): Command {
  return new Command('parse')
    .description('read feed files and show what is in them')
    .argument('<file...>', 'feed files, or folders of them')
    .option('--json', 'print a line of JSON for each file')
    .action(async (files: string[], { json = false }: { json?: boolean }) =>
      (await import('./parse')).parse(files, json),
    );
}

function feeds(): Command {
  const feeds = new Command('feeds').description('the feeds that the network watches');
  feeds
    .command('add')
    .description('add feeds, once they have been seen to be feeds')
    .argument('<address...>', 'addresses of RSS, Atom or JSON feeds')
    .option('--outlet <name>', 'name of their outlet; the title of each feed unless given')
    .action(async (addresses: string[], { outlet }: { outlet?: string }) =>
      (await import('./feeds')).addFeeds(addresses, outlet),
    );
  feeds
    .command('list')
    .description('show the feeds and how they are doing')
    .action(async () => (await import('./feeds')).listFeeds());
  feeds
    .command('poll')
    .description('look at every feed now, put what is new into stories and match them')
    .action(async () => (await import('./feeds')).pollFeeds());
  return feeds;
}

function people(): Command {
  const people = new Command('people').description('the spokespeople of the network');
  people
    .command('import')
    .description('add people from a CSV file or a JSON list, or bring them up to date')
    .addHelpText('after', COLUMNS)
    .argument('<file>', 'a .csv or .json file; the same id again means the same person')
    .option('--skip-bad', 'import the lines that are right even if others are wrong')
    .action(async (file: string, { skipBad = false }: { skipBad?: boolean }) =>
      (await import('./people')).importPeople(file, skipBad),
    );
  return people;
}

function migrate(): Command {
  return new Command('migrate')
    .description('bring the database up to date (the server does so at every start)')
    .option('--down', 'take the newest migration back instead')
    .action(async ({ down = false }: { down?: boolean }) => {
      const { takeBack, update } = await import('./migrate');
      await (down ? takeBack() : update());
    });
}

function doctor(): Command {
  return new Command('doctor')
    .description('check settings, database, clock and knowledge, and say what to do')
    .action(async () => (await import('./doctor')).examine());
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 1_000) {
    throw new InvalidArgumentError('It must be a whole number from 1 to 1000.');
  }
  return value;
}
