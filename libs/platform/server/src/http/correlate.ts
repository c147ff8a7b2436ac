import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { correlation, type Logger } from '../logging/logger';

/** Gives each request an id and logs it when it ends: method, status and time; no path, for paths may name people. */
export function correlate(logger: Logger) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const id = randomUUID();
    const began = performance.now();
    response.setHeader('X-Correlation-Id', id);
    response.on('finish', () => {
      const ms = Math.round(performance.now() - began);
      logger.debug({ correlationId: id, method: request.method, status: response.statusCode, ms }, 'request');
    });
    correlation.run({ id }, next);
  };
}

/** Headers that every answer of ours carries; pages add their own content policy. */
export function harden(request: Request, response: Response, next: NextFunction): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader(
    'Content-Security-Policy',
    "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  );
  response.setHeader('Cache-Control', 'no-store');
  if (request.secure) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
  next();
}
