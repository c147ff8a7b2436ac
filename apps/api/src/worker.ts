import 'reflect-metadata';
import { createLogger, NestLogger, readSettings, systemClock } from '@greenroom/platform/server';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { databaseAddress, openDatabase, openKeys } from './database';
import { forPeople } from './for-people';

/** Background work only, beside processes that run with WORK=none: any number of them share it on PostgreSQL. */
async function start(): Promise<void> {
  const settings = { ...readSettings(process.env), WORK: 'all' as const };
  const logger = createLogger(settings.LOG_LEVEL);
  const dataSource = await openDatabase(databaseAddress(settings));
  const keys = await openKeys(dataSource, settings);
  const app = await NestFactory.createApplicationContext(
    AppModule.of({ settings, clock: systemClock, logger, keys }, dataSource),
    { logger: new NestLogger(logger), abortOnError: false },
  );
  app.enableShutdownHooks(['SIGINT', 'SIGTERM']);
  process.stdout.write('Greenroom works in the background.\n');
}

start().catch((error: unknown) => {
  process.stderr.write(`${forPeople(error)}\n`);
  process.exit(1);
});
