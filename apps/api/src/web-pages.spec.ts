import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { serveWebApp } from './web-pages';

/** Two apps as they are built: a page, files beside it, and a folder of files. */
describe('the pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-pages-'));
  let server: Server;
  let address: string;
  beforeAll(async () => {
    mkdirSync(join(folder, 'media'));
    writeFileSync(join(folder, 'index.html'), '<title>{{network}}</title><b ngCspNonce="{{nonce}}"></b>');
    writeFileSync(join(folder, 'main-ABCDEFGH.js'), 'export {};');
    writeFileSync(join(folder, 'media/icon.svg'), '<svg/>');
    const routes = express();
    const app = { folder, network: 'Voices & <Co>' };
    serveWebApp(routes, { ...app, name: 'console', address: '/console' });
    serveWebApp(routes, { ...app, name: 'portal', address: '/', leaves: (path) => path.startsWith('/console') });
    server = await new Promise<Server>((resolve) => {
      const listening = routes.listen(0, '127.0.0.1', () => resolve(listening));
    });
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ...[
      '/',
      '/media',
      '/media/',
      '//media',
      '/console',
      '/console/media',
      '/console//media',
      '/media/..//evil.example/x',
    ],
    ...[
      '//evil.example/x',
      '//evil.example/%2e%2e',
      '/%5Cevil.example/x',
      '/console//evil.example/x',
      '/?next=//evil.example',
    ],
  ])('lead from %s to no other address, nor name it', async (way) => {
    const response = await fetch(address + way, { redirect: 'manual' });
    const page = await response.text();
    expect([response.status, response.headers.get('location'), response.headers.get('refresh')]).toEqual([
      200,
      null,
      null,
    ]);
    expect(page).toMatch(/^<title>Voices &amp; &lt;Co&gt;<\/title><b ngCspNonce="[\w+/=]{24}"><\/b>$/);
  });

  it.each(['/evil.example.js', '/console/none.css', '/console/main-ABCDEFGH.css'])('are no file: %s', async (way) => {
    const response = await fetch(address + way, { redirect: 'manual' });
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8']);
  });
});
