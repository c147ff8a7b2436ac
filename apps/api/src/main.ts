import 'reflect-metadata';
import { createLogger, readSettings, systemClock } from '@greenroom/platform/server';
import { databaseAddress, openDatabase } from './database';
import { startDemo } from './demo/start-demo';
import { forPeople } from './for-people';
import { createServer, listen, refuseBusyPort } from './start-server';

/** Starts a real network on the configured database. */
async function start(): Promise<void> {
  const settings = readSettings(process.env);
  await refuseBusyPort(settings, 'npm start');
  const logger = createLogger(settings.LOG_LEVEL);
  const dataSource = await openDatabase(databaseAddress(settings));
  const app = await createServer({ settings, dataSource, clock: systemClock, logger });
  process.stdout.write(`Greenroom is at ${await listen(app, settings)}\n${SIGN_IN}\n`);
}

const SIGN_IN = 'There is no sign-in yet: it answers only on this machine.';

const run = process.argv.includes('--demo') ? startDemo(process.env, SIGN_IN) : start();
run.catch((error: unknown) => {
  process.stderr.write(`${forPeople(error)}\n`);
  process.exit(1);
});
