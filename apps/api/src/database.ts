import { join } from 'node:path';
import { type DatabaseAddress, migrate, openDataSource } from '@greenroom/platform/persistence';
import { type KeyRing, openKeyRing, type Settings } from '@greenroom/platform/server';
import type { DataSource } from 'typeorm';
import { SCHEMAS } from './app.module';

/** Where the settings put the database. */
export function databaseAddress(
  { DATABASE_URL, DATA_DIRECTORY }: Settings,
  fileName = 'greenroom.sqlite',
): DatabaseAddress {
  return { url: DATABASE_URL, file: join(DATA_DIRECTORY, fileName) };
}

/** Where the settings put the network's key. */
export function keyFile({ KEY_FILE, DATA_DIRECTORY }: Settings): string {
  return KEY_FILE ?? join(DATA_DIRECTORY, 'greenroom.key');
}

/** The key that belongs to this database; the first start makes it. */
export function openKeys(dataSource: DataSource, settings: Settings): Promise<KeyRing> {
  return openKeyRing(dataSource, keyFile(settings));
}

/** Opens the database without touching its schema. */
export function connect(address: DatabaseAddress): Promise<DataSource> {
  return openDataSource(address, SCHEMAS);
}

/** Opens the database with every migration applied. */
export async function openDatabase(address: DatabaseAddress): Promise<DataSource> {
  const dataSource = await connect(address);
  await migrate(dataSource);
  return dataSource;
}
