import 'reflect-metadata';
import { StaffBook } from '@greenroom/identity/server';
import { createLogger, readSettings, systemClock } from '@greenroom/platform/server';
import { databaseAddress, openDatabase, openKeys } from './database';
import { startDemo } from './demo/start-demo';
import { forPeople } from './for-people';
import { createServer, listen, refuseBusyPort } from './start-server';

/** Starts a real network on the configured database. */
async function start(): Promise<void> {
  const settings = readSettings(process.env);
  await refuseBusyPort(settings, 'npm start');
  const logger = createLogger(settings.LOG_LEVEL);
  const dataSource = await openDatabase(databaseAddress(settings));
  const keys = await openKeys(dataSource, settings);
  const app = await createServer({ settings, dataSource, clock: systemClock, logger, keys });
  const address = await listen(app, settings);
  const isNew = await app.get(StaffBook, { strict: false }).isEmpty();
  const how = isNew ? 'Open it to make the first administrator.' : 'Sign in with your e-mail address and password.';
  process.stdout.write(`Greenroom is at ${address}\n${how}\n`);
}

const isGiven = (flag: string) => process.argv.includes(flag);
const run = isGiven('--demo') ? startDemo(process.env, isGiven('--keep')) : start();
run.catch((error: unknown) => {
  process.stderr.write(`${forPeople(error)}\n`);
  process.exit(1);
});
