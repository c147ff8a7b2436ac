import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { CommandError } from './cli/command-error';
import { commands } from './cli/commands';

/** A wrong argument, by the convention of shells. */
const WRONG_USE = 2;

async function run(argv: readonly string[]): Promise<number> {
  const program = new Command('greenroom')
    .description('Watches the news and finds the people who can speak.')
    .usage('COMMAND')
    .showSuggestionAfterError();
  for (const command of commands()) program.addCommand(command);
  for (const command of everyCommand(program)) {
    command.exitOverride().configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '')) });
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USE;
    if (error instanceof CommandError) {
      process.stderr.write(`${error.message}\n`);
      return error.exitCode;
    }
    const { forPeople } = await import('./for-people');
    process.stderr.write(`${forPeople(error)}\n`);
    return 1;
  }
}

function* everyCommand(command: Command): Generator<Command> {
  yield command;
  for (const child of command.commands) yield* everyCommand(child);
}

// A reader that has seen enough (`| head`) ends us, quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
