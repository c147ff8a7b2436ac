import type { Clock } from '@greenroom/kernel';
import type { Express } from 'express';
import type { DemoItem, DemoOutlet, DemoPress } from './demo-press';

/** Serves the invented press: a feed for each outlet, and a page for each article that a feed links to. */
export function servePress(routes: Express, press: DemoPress, outlets: readonly DemoOutlet[], clock: Clock): void {
  routes.get('/demo/feeds/:outlet', (request, response) => {
    const outlet = outlets.find(({ slug }) => `${slug}.xml` === request.params['outlet']);
    if (!outlet) return void response.status(404).type('text/plain').send('The demo has no such feed.');
    // An outlet has a host of its own, as in the world; browsers take every name under localhost for this machine.
    const origin = `http://${outlet.slug}.localhost:${request.socket.localPort}`;
    response.type('application/rss+xml').send(rss(outlet, press.published(outlet.slug, clock.now()), origin));
  });
  routes.get('/demo/articles/:id', (request, response) => {
    const item = press.find(String(request.params['id']), clock.now());
    if (!item) return void response.status(404).type('text/plain').send('The demo has no such article.');
    const name = outlets.find(({ slug }) => slug === item.outlet)?.name ?? '';
    response.type('html').send(article(item, name));
  });
}

function rss(outlet: DemoOutlet, items: readonly DemoItem[], origin: string): string {
  const entries = items.map(
    ({ id, title, summary, published }) =>
      `<item><title>${escape(title)}</title><link>${origin}/demo/articles/${id}</link>` +
      `<guid isPermaLink="false">${id}</guid><pubDate>${new Date(published).toUTCString()}</pubDate>` +
      `<description>${escape(summary)}</description></item>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>${escape(outlet.name)}</title>` +
    `<link>${origin}/demo/feeds/${outlet.slug}.xml</link><description>Invented news for the demo</description>` +
    `${entries.join('\n')}</channel></rss>\n`
  );
}

function article({ title, summary }: DemoItem, outlet: string): string {
  return (
    `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>${escape(title)}</title><main><p>${escape(outlet)}, an outlet that exists in this demo only</p>` +
    `<h1>${escape(title)}</h1><p>${escape(summary)}</p></main></html>`
  );
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
