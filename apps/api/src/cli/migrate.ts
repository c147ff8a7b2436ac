import { migrate, revertLast } from '@greenroom/platform/persistence';
import { readSettings } from '@greenroom/platform/server';
import type { DataSource } from 'typeorm';
import { connect, databaseAddress } from '../database';

export async function update(): Promise<void> {
  const applied = await connected(migrate);
  print(applied.length > 0 ? `Applied: ${applied.join(', ')}.` : 'The database is up to date.');
}

export async function takeBack(): Promise<void> {
  const hasReverted = await connected(revertLast);
  print(hasReverted ? 'The newest migration has been taken back.' : 'There is no migration to take back.');
}

async function connected<Result>(work: (dataSource: DataSource) => Promise<Result>): Promise<Result> {
  const dataSource = await connect(databaseAddress(readSettings(process.env)));
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
