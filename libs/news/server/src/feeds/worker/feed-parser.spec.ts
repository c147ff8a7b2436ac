import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ParsedFile, parseFiles } from '../parse-files';
import { FeedParser } from './feed-parser';

// What is asked here is what it reads, however busy the machine is; the limit itself is asked further down.
const parser = new FeedParser({ jobTimeout: 60_000 });
afterAll(() => parser.close());

const RSS =
  '<rss><channel><title>Ward</title><item><title>One</title><link>https://ward.test/1</link><pubDate>15/07/2026</pubDate></item></channel></rss>';

describe('FeedParser', () => {
  it('reads a feed in a thread', async () => {
    const reading = await parser.parse(Buffer.from(RSS), { contentType: 'text/xml; charset=utf-8' });
    expect(reading).toMatchObject({
      ok: true,
      value: { feed: { format: 'rss', title: 'Ward' }, items: [{ key: 'link://ward.test/1', item: { title: 'One' } }] },
    });
  });

  it('leaves the caller’s bytes alone', async () => {
    const bytes = Buffer.from(RSS);
    await parser.parse(bytes);
    expect(bytes.toString()).toBe(RSS);
  });

  it('says in a sentence what is no feed', async () => {
    expect(await parser.parse(Buffer.from('<!doctype html><html></html>'))).toEqual({
      ok: false,
      refusal: { code: 'web-page', sentence: 'The answer is a web page, not a feed.' },
    });
  });

  it('refuses what takes too long, and goes on', async () => {
    const hasty = new FeedParser({ size: 1, jobTimeout: 5 });
    const slow = Buffer.from(`<rss>${'&'.repeat(4_000_000)}</rss>`);
    const readings = await Promise.all([hasty.parse(slow), hasty.parse(slow)]);
    expect(readings.map((reading) => !reading.ok && reading.refusal.code)).toEqual(['parse-timeout', 'parse-timeout']);
    await hasty.close();
  });
});

describe('parseFiles', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'greenroom-parse-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives a line a file, in order, whatever the files are', async () => {
    mkdirSync(path.join(folder, 'in'));
    const files = ['b.xml', 'in/a.xml', 'c.html'].map((name) => path.join(folder, name));
    writeFileSync(files[0]!, RSS);
    writeFileSync(files[1]!, RSS);
    writeFileSync(files[2]!, '<html></html>');
    const lines: ParsedFile[] = [];
    for await (const line of parseFiles([folder, path.join(folder, 'missing.xml')], parser)) lines.push(line);
    expect(lines.map(({ file, ok }) => [path.relative(folder, file), ok])).toEqual([
      ['b.xml', true],
      ['c.html', false],
      ['in/a.xml', true],
      ['missing.xml', false],
    ]);
    expect(lines[0]).toEqual({
      file: files[0],
      ok: true,
      format: 'rss',
      title: 'Ward',
      items: [{ title: 'One', link: 'https://ward.test/1', published: '2026-07-15T00:00:00.000Z', summary: '' }],
    });
    expect(lines[1]).toMatchObject({
      format: null,
      title: '',
      items: [],
      error: 'The file is a web page, not a feed.',
    });
    expect(lines[3]!.error).toBe('The file cannot be read (ENOENT).');
  });
});
