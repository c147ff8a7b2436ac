import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server on a free loopback port whose answers a test decides. */
export class Press {
  private readonly pages = new Map<string, { body: string | Buffer; type: string; delay: number }>();
  /** Paths asked for, in order. */
  readonly asked: string[] = [];

  private constructor(private readonly server: Server) {}

  static async open(): Promise<Press> {
    const server = createServer();
    const press = new Press(server);
    server.on('request', (request, response) => {
      const path = request.url ?? '';
      press.asked.push(path);
      const page = press.pages.get(path);
      setTimeout(() => {
        response.writeHead(page ? 200 : 404, { 'Content-Type': page?.type ?? 'text/plain' });
        response.end(page?.body ?? 'nothing here');
      }, page?.delay ?? 0);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return press;
  }

  /** `host:port`, for an allow-list. */
  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  address(path: string): string {
    return `http://${this.host}${path}`;
  }

  /** @param delay milliseconds before the answer */
  publish(path: string, body: string | Buffer, { type = 'application/rss+xml', delay = 0 } = {}): void {
    this.pages.set(path, { body, type, delay });
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

export interface PressItem {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** ISO instant. */
  readonly published: string;
  readonly link?: string;
}

/** An RSS 2.0 document, as plain as they come. */
export function rssOf(title: string, items: readonly PressItem[]): string {
  const safe = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const entries = items.map(
    ({ id, title: headline, summary, published, link = `https://news.example/${id}` }) =>
      `<item><guid isPermaLink="false">${id}</guid><title>${safe(headline)}</title><link>${safe(link)}</link>` +
      `<description>${safe(summary)}</description><pubDate>${new Date(published).toUTCString()}</pubDate></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${safe(title)}</title>${entries.join('')}</channel></rss>`;
}
