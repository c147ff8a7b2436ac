import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { createServer as createProbe, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SECOND } from '@greenroom/kernel';
import { FeedBook } from '@greenroom/news/server';
import { createLogger, readSettings, type Settings, systemClock } from '@greenroom/platform/server';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { databaseAddress, openDatabase, openKeys } from '../database';
import { addressOf, createServer, listen, refuseBusyPort } from '../start-server';
import { servePress } from './demo-pages';
import { type DemoContent, DemoPress } from './demo-press';
import { hire, invite, liveOn, photograph } from './furnish';

const POLL_EVERY = 20 * SECOND;

/** Starts a network of invented people who read an invented press, made afresh in a SQLite file of its own. */
export async function startDemo(environment: NodeJS.ProcessEnv): Promise<void> {
  const given = readSettings({
    LOG_LEVEL: 'warn',
    TWO_FACTOR: 'none',
    NETWORK_NAME: 'Common Voices',
    ...environment,
    DATABASE_URL: '',
  });
  const PORT = given.PORT || (await freePort(given.HOST));
  // With the port even where addresses leave it out.
  const ownHost = `${addressOf(given.HOST, PORT).hostname}:${PORT}`;
  const settings: Settings = { ...given, PORT, FEED_ALLOW: [...given.FEED_ALLOW, ownHost] };
  // Before anything is made, so that a second demo does not take the first one's file away.
  await refuseBusyPort(settings, 'npm run demo');
  const database = databaseAddress(settings, 'demo.sqlite');
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${database.file}${suffix}`, { force: true });
  const dataSource = await openDatabase(database);
  const logger = createLogger(settings.LOG_LEVEL);
  const keys = await openKeys(dataSource, settings);
  const content = readContent();
  const app = await createServer({
    ...{ settings, dataSource, clock: systemClock, logger, keys },
    pages: (routes) => servePress(routes, new DemoPress(content, systemClock.now()), content.outlets, systemClock),
  });
  const address = await listen(app, settings);
  const password = environment['DEMO_PASSWORD'] || randomBytes(9).toString('base64url');
  const officer = await hire(app, password);
  await invite(app, officer);
  await liveOn(app, officer);
  // Nobody waits for the pictures: they are there within seconds.
  void photograph(app).catch((error: unknown) => {
    // Stopped meanwhile: there is nothing left to put them in.
    if (dataSource.isInitialized) logger.warn({ err: error }, 'the demo could not put its photos in');
  });
  await subscribe(app, content, address);
  process.stdout.write(
    `The Greenroom demo is at ${address}\n` +
      `Sign in as officer@, lead@, data@ or admin@greenroom.example; the password is ${password}\n` +
      `Invented people, invented news: a new item every minute. Made afresh at each start in ${database.file}.\n`,
  );
}

async function subscribe(app: NestExpressApplication, content: DemoContent, address: string): Promise<void> {
  const feeds = app.get(FeedBook, { strict: false });
  for (const { slug, name } of content.outlets) {
    await feeds.add({ address: `${address}demo/feeds/${slug}.xml`, outlet: name, interval: POLL_EVERY });
  }
}

function readContent(): DemoContent {
  const read = (name: string) => JSON.parse(readFileSync(join(__dirname, 'demo', `${name}.json`), 'utf8')) as never;
  return { outlets: read('outlets'), stories: read('stories'), templates: read('templates'), slots: read('slots') };
}

function freePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createProbe().once('error', reject);
    probe.listen(0, host, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
