import { migrate, revertLast } from '@greenroom/platform/persistence';
import { readSettings } from '@greenroom/platform/server';
import { Command } from 'commander';
import { connect, databaseAddress } from '../database';

export function migrateCommand(): Command {
  return new Command('migrate')
    .description('bring the database up to date (the server does so at every start)')
    .option('--down', 'take the newest migration back instead')
    .action(async ({ down }: { down?: true }) => {
      const dataSource = await connect(databaseAddress(readSettings(process.env)));
      try {
        if (down) {
          const hasReverted = await revertLast(dataSource);
          print(hasReverted ? 'The newest migration has been taken back.' : 'There is no migration to take back.');
        } else {
          const applied = await migrate(dataSource);
          print(applied.length > 0 ? `Applied: ${applied.join(', ')}.` : 'The database is up to date.');
        }
      } finally {
        await dataSource.destroy();
      }
    });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
