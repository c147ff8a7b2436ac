import { existsSync } from 'node:fs';
import { knowledgeDirectory, loadKnowledge } from '@greenroom/matching/server';
import { engineOf, hasPendingMigrations, statement } from '@greenroom/platform/persistence';
import {
  describeProblem,
  readFingerprint,
  readKeyFile,
  readSettings,
  type Settings,
  SETTINGS,
} from '@greenroom/platform/server';
import type { DataSource } from 'typeorm';
import { connect, databaseAddress, keyFile } from '../database';
import { isNodeFit } from './node-version';

/** What one check found: fine, or what to do about it. */
interface Finding {
  readonly what: string;
  readonly isFine: boolean;
  readonly says: string;
}

const fine = (what: string, says: string): Finding => ({ what, isFine: true, says });
const wrong = (what: string, says: string): Finding => ({ what, isFine: false, says });

export async function examine(): Promise<void> {
  let isWell = true;
  for await (const { what, isFine, says } of findings()) {
    isWell &&= isFine;
    process.stdout.write(`${isFine ? 'ok   ' : 'WRONG'}  ${what}: ${says}\n`);
  }
  if (!isWell) process.exitCode = 1;
}

async function* findings(): AsyncGenerator<Finding> {
  yield checkNode();
  yield checkClock();
  yield checkKnowledge();
  let settings: Settings;
  try {
    settings = readSettings(process.env);
  } catch (error) {
    yield wrong('Settings', `${describeProblem(error)} They are described in docs/settings.md.`);
    return;
  }
  const given = Object.keys(SETTINGS).filter((name) => process.env[name]);
  yield fine('Settings', given.length > 0 ? `given: ${given.join(', ')}.` : 'all as they come.');
  yield* checkDatabase(settings);
}

function checkNode(): Finding {
  return isNodeFit(process.version)
    ? fine('Node', process.version)
    : wrong('Node', `Greenroom does not run on ${process.version}. Install Node 24, or 22.12 or 20.19 and above.`);
}

function checkClock(): Finding {
  const now = new Date();
  // Greenroom did not exist before this; a clock that says so has lost its battery.
  return now.getUTCFullYear() >= 2025 && now.getUTCFullYear() < 2100
    ? fine('Clock', now.toISOString())
    : wrong('Clock', `it says ${now.toISOString()}. Set the machine's clock, best by NTP.`);
}

function checkKnowledge(): Finding {
  try {
    const { concepts, vectors } = loadKnowledge(knowledgeDirectory());
    return fine('Knowledge', `${concepts.length} concepts, ${vectors?.words.length ?? 0} word vectors.`);
  } catch (error) {
    return wrong('Knowledge', `${describeProblem(error)} Run npm run build.`);
  }
}

async function* checkDatabase(settings: Settings): AsyncGenerator<Finding> {
  const address = databaseAddress(settings);
  // Opening it would make it.
  if (!address.url && !existsSync(address.file)) {
    yield fine('Database', `${address.file} is not made yet: npm start makes it.`);
    return;
  }
  let dataSource: DataSource;
  try {
    dataSource = await connect(address);
  } catch (error) {
    yield wrong('Database', describeProblem(error));
    return;
  }
  try {
    const engine = engineOf(dataSource);
    const isOld = await hasPendingMigrations(dataSource);
    yield isOld
      ? wrong(
          'Database',
          `${engine}, reachable, but its tables are older than this Greenroom. Run: npm run --silent greenroom -- migrate`,
        )
      : fine('Database', `${engine}, reachable and up to date.`);
    if (!isOld) yield await checkKey(dataSource, keyFile(settings));
    yield engine === 'postgres' ? await checkDatabaseClock(dataSource) : await checkFile(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

async function checkKey(dataSource: DataSource, file: string): Promise<Finding> {
  const known = await readFingerprint(dataSource);
  if (!known) return fine('Key', `${file} is not made yet: npm start makes it.`);
  try {
    return readKeyFile(file).fingerprint === known
      ? fine('Key', `${file} belongs to this database.`)
      : wrong('Key', `${file} is not the one that this database was made with. Put that one there.`);
  } catch (error) {
    return wrong('Key', describeProblem(error));
  }
}

async function checkDatabaseClock(dataSource: DataSource): Promise<Finding> {
  const [row] = await statement<{ ms: string }>(
    dataSource,
    'select (extract(epoch from clock_timestamp()) * 1000)::bigint as ms',
  );
  const apart = Math.abs(Number(row!.ms) - Date.now()) / 1_000;
  return apart < 5
    ? fine('Database clock', 'agrees with this machine.')
    : wrong('Database clock', `is ${Math.round(apart)} s apart from this machine's. Set both by NTP.`);
}

async function checkFile(dataSource: DataSource): Promise<Finding> {
  const rows = await statement<{ quick_check: string }>(dataSource, 'pragma quick_check');
  return rows[0]?.quick_check === 'ok'
    ? fine('Database file', 'is whole.')
    : wrong('Database file', `is damaged: ${rows[0]?.quick_check}. Restore a backup.`);
}
