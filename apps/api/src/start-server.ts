import { type AddressInfo, createServer as createProbe, type Server } from 'node:net';
import { join } from 'node:path';
import type { Clock } from '@greenroom/kernel';
import {
  correlate,
  harden,
  type KeyRing,
  type Logger,
  NestLogger,
  PublicAddress,
  type Settings,
} from '@greenroom/platform/server';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type Express, type NextFunction, type Request, type Response } from 'express';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module';
import { serveWebApp } from './web-pages';

/** Something that stops the start and that the operator can mend; `message` is a sentence for them. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

export interface ServerParts {
  readonly settings: Settings;
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly keys: KeyRing;
  /** Pages of one's own; they come before the apps, of which the portal answers for everything that is left. */
  readonly pages?: (routes: Express) => void;
}

/** The server with its routes, not yet listening. */
export async function createServer({ dataSource, pages, ...platform }: ServerParts): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(platform, dataSource), {
    logger: new NestLogger(platform.logger),
    // Nest would end the process itself; the caller says what went wrong first.
    abortOnError: false,
    // A body is read once the guard has let its sender in (`readBody`).
    bodyParser: false,
  });
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('trust proxy', platform.settings.TRUSTED_PROXY);
  app.use(correlate(platform.logger), harden, closeWhenStopping(app.getHttpServer() as Server));
  pages?.(routesOf(app));
  serveWebApps(routesOf(app), platform.settings.NETWORK_NAME);
  app.enableShutdownHooks(['SIGINT', 'SIGTERM']);
  return app;
}

/** The office's console, and for everybody else the portal: everything that is neither the console's nor the API's. */
function serveWebApps(routes: Express, network: string): void {
  const folderOf = (name: string) => join(__dirname, `../${name}/browser`);
  serveWebApp(routes, { name: 'console', address: '/console', folder: folderOf('console'), network });
  const leaves = (path: string) => /^\/(api|console)(\/|$)/.test(path);
  serveWebApp(routes, { name: 'portal', address: '/', folder: folderOf('portal'), leaves, network });
}

/** A browser that asks again on the connection it has would keep a stopping server from ever closing it. */
function closeWhenStopping(server: Server) {
  return (_: Request, response: Response, next: NextFunction): void => {
    if (!server.listening) response.setHeader('Connection', 'close');
    next();
  };
}

/** Express itself, for pages that are not part of the API. */
function routesOf(app: NestExpressApplication): Express {
  return app.getHttpAdapter().getInstance() as unknown as Express;
}

/**
 * Says that the port is taken before anything is opened or begun for nothing.
 * @throws StartError when it is, or is not ours to take
 */
export async function refuseBusyPort({ PORT, HOST }: Settings, command: string): Promise<void> {
  const code = await new Promise<string | undefined>((resolve) => {
    const probe = createProbe().once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(PORT, HOST, () => probe.close(() => resolve(undefined)));
  });
  if (code === 'EADDRINUSE') {
    throw new StartError(`Port ${PORT} is in use by another program. Choose another one: PORT=${PORT + 1} ${command}`);
  }
  if (code === 'EACCES') throw new StartError(`Port ${PORT} may not be used by this account. Choose one above 1023.`);
  if (code !== undefined) throw new StartError(`Greenroom cannot listen on ${HOST}, port ${PORT} (${code}).`);
}

/** Listens. Returns the address that people open, with the real port. */
export async function listen(app: NestExpressApplication, { PORT, HOST }: Settings): Promise<string> {
  await app.listen(PORT, HOST);
  const { port } = app.getHttpServer().address() as AddressInfo;
  const address = addressOf(HOST, port).href;
  app.get(PublicAddress, { strict: false }).listensOn(address);
  return address;
}

/** Where a server on this host and port is found: an IPv6 host stands in brackets. */
export function addressOf(host: string, port: number): URL {
  return new URL(`http://${host.includes(':') ? `[${host}]` : host}:${port}/`);
}
