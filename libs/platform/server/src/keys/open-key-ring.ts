import { existsSync } from 'node:fs';
import { statement } from '@greenroom/platform/persistence';
import type { DataSource } from 'typeorm';
import { makeKeyFile, readKeyFile } from './key-file';
import { KeyError, type KeyRing } from './key-ring';

/**
 * The ring of the key file; at the first start the file is made and the database notes its fingerprint. From then on
 * the two belong together: with another key everything sealed would be lost without a word.
 *
 * @throws KeyError with a sentence for the operator
 */
export async function openKeyRing(dataSource: DataSource, file: string): Promise<KeyRing> {
  const known = await readFingerprint(dataSource);
  if (known !== undefined && !existsSync(file)) {
    throw new KeyError(
      `The key file ${file} is not there, and this database was made with one. Restore it from a backup, or say where it is: KEY_FILE.`,
    );
  }
  makeKeyFile(file);
  const keys = readKeyFile(file);
  await statement(
    dataSource,
    'insert into platform_key (id, fingerprint) values (1, :fingerprint) on conflict (id) do nothing',
    { fingerprint: keys.fingerprint },
  );
  if ((await readFingerprint(dataSource)) !== keys.fingerprint) {
    throw new KeyError(
      `This database was made with another key than the one in ${file}. Give every process the file that belongs to it: KEY_FILE.`,
    );
  }
  return keys;
}

/** The fingerprint of the key that a database was made with; undefined before its first start. */
export async function readFingerprint(dataSource: DataSource): Promise<string | undefined> {
  const [row] = await statement<{ fingerprint: string }>(dataSource, 'select fingerprint from platform_key');
  return row?.fingerprint;
}
