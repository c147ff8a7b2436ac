import { createLogger, NestLogger, readSettings, systemClock } from '@greenroom/platform/server';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';
import { databaseAddress, openDatabase, openKeys } from '../database';

/**
 * Runs a command on the configured database with the server's own parts, without listening. Background work happens
 * only as far as the command itself asks for it.
 */
export async function withApp(work: (app: INestApplicationContext) => Promise<void>): Promise<void> {
  const settings = { ...readSettings({ LOG_LEVEL: 'error', ...process.env }), WORK: 'none' as const };
  const logger = createLogger(settings.LOG_LEVEL);
  const dataSource = await openDatabase(databaseAddress(settings));
  const keys = await openKeys(dataSource, settings);
  const module = AppModule.of({ settings, clock: systemClock, logger, keys }, dataSource);
  const app = await NestFactory.createApplicationContext(module, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  try {
    await work(app);
  } finally {
    await app.close();
  }
}
