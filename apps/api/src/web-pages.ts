import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Express, type NextFunction, type Request, type Response, static as serveFiles } from 'express';

const HASHED = /-[A-Z0-9]{8}\.(js|css|woff2)$/;
const A_FILE = /\.[a-z0-9]+$/i;

/** An app that runs in browsers, as it was built. */
export interface WebApp {
  /** What it is called where it has not been built. */
  readonly name: string;
  /** Where it is found: `/console`, or `/` for what nothing else answers. */
  readonly address: string;
  readonly folder: string;
  /** Whether an address below is somebody else's. */
  readonly leaves?: (path: string) => boolean;
  /** What its page says in place of `{{network}}`. */
  readonly network: string;
}

/**
 * An app under its address: its files, and its page for every other address below, since those are the router's.
 * Files whose name carries a hash never change; the page that names them is never kept. A file that is not there is
 * "not there" and not the page, or a browser would read HTML as script after an update.
 */
export function serveWebApp(routes: Express, { name, address, folder, leaves, network }: WebApp): void {
  const files = serveFiles(folder, {
    index: false,
    redirect: false,
    setHeaders: (response, path) =>
      response.setHeader('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
  });
  // Its page is sent with a nonce of its own, never as the file that it is.
  routes.use(address, (request, response, next) =>
    request.path === '/index.html' || leaves?.(request.path) ? next() : files(request, response, next),
  );
  const page = readPage(join(folder, 'index.html'))?.replaceAll('{{network}}', escaped(network));
  const base = address === '/' ? '' : address;
  routes.get(
    address === '/' ? '/{*path}' : `${address}{/*path}`,
    (request: Request, response: Response, next: NextFunction) => {
      if (leaves?.(request.path)) return next();
      if (A_FILE.test(request.path) && request.path !== `${base}/index.html`) {
        response.status(404).type('text/plain').send('There is no such file.');
        return;
      }
      if (page === undefined) {
        response.status(503).type('text/plain').send(`The ${name} has not been built: npm run build`);
        return;
      }
      const nonce = randomBytes(16).toString('base64');
      response.setHeader('Content-Security-Policy', policy(nonce));
      response.type('html').send(page.replaceAll('{{nonce}}', nonce));
    },
  );
}

/** Angular writes the styles of a component into the page when it first shows it: they carry the nonce of that page. */
function policy(nonce: string): string {
  return [
    "default-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // blob: a photo that somebody has chosen and not sent yet.
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types angular',
  ].join('; ');
}

function readPage(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}
