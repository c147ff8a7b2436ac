import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer as createProbe, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SECOND } from '@greenroom/kernel';
import { FeedBook } from '@greenroom/news/server';
import { type Actor, createLogger, readSettings, type Settings, systemClock } from '@greenroom/platform/server';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { databaseAddress, openDatabase, openKeys } from '../database';
import { addressOf, createServer, listen, refuseBusyPort } from '../start-server';
import { bookWeek } from './book-week';
import { DemoClock } from './demo-clock';
import { servePress } from './demo-pages';
import { type DemoContent, DemoPress } from './demo-press';
import { hire, introduce, invite, liveOn, photograph, takeInPartners } from './furnish';
import { KeptDemo, moveFeeds } from './kept-demo';
import { ring } from './ring';
import { staffTheDesk } from './staff-the-desk';

const POLL_EVERY = 20 * SECOND;
const NEWS = 'Invented people, invented news: a new item every minute.';

/**
 * Starts a network of invented people who read an invented press, in a SQLite file of its own: made afresh, or as an
 * earlier demo left it, where there is one that is to be kept.
 */
export async function startDemo(environment: NodeJS.ProcessEnv, isToBeKept: boolean): Promise<void> {
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
  const kept = new KeptDemo(database.file);
  const began = isToBeKept ? kept.began() : undefined;
  if (began === undefined) kept.remove();
  const dataSource = await openDatabase(database);
  if (began !== undefined) await moveFeeds(dataSource, addressOf(settings.HOST, PORT).href);
  const logger = createLogger(settings.LOG_LEVEL);
  const keys = await openKeys(dataSource, settings);
  const content = readContent();
  const clock = new DemoClock();
  const press = new DemoPress(content, began ?? systemClock.now());
  const app = await createServer({
    ...{ settings, dataSource, clock, logger, keys },
    pages: (routes) => servePress(routes, press, content.outlets, systemClock),
  });
  const address = await listen(app, settings);
  const greeting = `The Greenroom demo is at ${address}\n`;
  if (began !== undefined) {
    process.stdout.write(`${greeting}It goes on as it was, with the passwords that it had. ${NEWS}\n`);
    return;
  }
  const password = environment['DEMO_PASSWORD'] || randomBytes(9).toString('base64url');
  const officer = await furnish(app, clock, password);
  await subscribe(app, content, address);
  process.stdout.write(
    `${greeting}Sign in as officer@, lead@, data@ or admin@greenroom.example; the password is ${password}\n` +
      `${NEWS} Made afresh in ${database.file}; npm run demo -- --keep goes on with it.\n`,
  );
  // Nobody waits for the pictures: they are there within seconds.
  try {
    await photograph(app, officer);
    kept.isFurnished(press.began);
  } catch (error) {
    // Stopped meanwhile: there is nothing left to put them in.
    if (dataSource.isInitialized) logger.warn({ err: error }, 'the demo could not put its photos in');
  }
}

async function furnish(app: NestExpressApplication, clock: DemoClock, password: string): Promise<Actor> {
  const officer = await hire(app, password);
  await takeInPartners(app, officer);
  await invite(app, officer);
  await liveOn(app, officer);
  await introduce(app, officer);
  await ring(app, officer);
  await bookWeek(app, officer, clock);
  await staffTheDesk(app);
  return officer;
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
