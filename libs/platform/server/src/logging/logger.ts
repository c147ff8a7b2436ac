import { AsyncLocalStorage } from 'node:async_hooks';
import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { withoutData } from './error-without-data';

export type { Logger };

/** The id that ties a request's log lines, its problem answer and its background work together. */
export const correlation = new AsyncLocalStorage<{ readonly id: string }>();

/**
 * JSON lines on standard error: standard output belongs to what a command prints. Callers log ids, codes and counts,
 * never names, addresses or texts of people.
 */
export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: withoutData },
      mixin: () => {
        const current = correlation.getStore();
        return current ? { correlationId: current.id } : {};
      },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}

/** Lets Nest itself log through ours; its routine start-up lines go to debug. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }

  error(message: unknown, stack?: string, context?: string): void {
    this.logger.error({ context, stack }, message instanceof Error ? message.message : String(message));
  }
}
