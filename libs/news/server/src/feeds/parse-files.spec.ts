import { execFileSync } from 'node:child_process';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rssOf } from '@greenroom/testing';
import { parseFiles } from './parse-files';
import { FeedParser } from './worker/feed-parser';

describe('parseFiles', () => {
  let folder: string;
  let parser: FeedParser;
  const at = (name: string) => path.join(folder, name);
  const feed = rssOf('Courier', [{ id: '1', title: 'One', summary: 'Two', published: '2026-03-01T08:00:00Z' }]);
  beforeAll(() => {
    parser = new FeedParser({ jobTimeout: 60_000 });
  });
  afterAll(() => parser.close());
  beforeEach(async () => {
    folder = await fs.mkdtemp(path.join(tmpdir(), 'greenroom-files-'));
  });
  afterEach(() => fs.rm(folder, { recursive: true, force: true }));

  async function read(...places: string[]): Promise<[string, boolean | string | undefined][]> {
    const lines: [string, boolean | string | undefined][] = [];
    for await (const { file, ok, error } of parseFiles(places, parser)) {
      lines.push([path.relative(folder, file), ok || error]);
    }
    return lines;
  }

  it('reads a folder once, however links lead round in it', async () => {
    await fs.mkdir(at('inner'));
    await fs.writeFile(at('inner/feed.xml'), feed);
    await fs.symlink('..', at('inner/up'));
    await fs.symlink('.', at('self'));
    await fs.symlink('inner', at('twin'));
    await fs.symlink('ring', at('ring'));
    expect(await read(folder)).toEqual([
      ['inner/feed.xml', true],
      ['ring', 'The file cannot be read (ELOOP).'],
    ]);
  });

  it('reads what is named twice twice', async () => {
    await fs.writeFile(at('feed.xml'), feed);
    expect(await read(folder, folder)).toHaveLength(2);
  });

  it('says which folder it may not look into, and goes on', async () => {
    await fs.mkdir(at('closed'));
    await fs.writeFile(at('feed.xml'), feed);
    const denied = Object.assign(new Error('denied'), { code: 'EACCES', syscall: 'scandir' });
    const readdir = fs.readdir;
    // By hand, since no mode keeps an administrator out.
    const spy = jest
      .spyOn(fs, 'readdir')
      .mockImplementation(((place: string) =>
        place === at('closed') ? Promise.reject(denied) : readdir(place)) as never);
    expect(await read(folder)).toEqual([
      ['closed', 'The folder cannot be read (EACCES).'],
      ['feed.xml', true],
    ]);
    spy.mockRestore();
  });

  it('waits for no pipe and no device', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    await fs.writeFile(at('feed.xml'), feed);
    const sentence = 'It is a pipe or a device; only files are read.';
    expect(await read(folder, at('pipe'), '/dev/zero')).toEqual([
      ['feed.xml', true],
      ['pipe', sentence],
      ['pipe', sentence],
      [path.relative(folder, '/dev/zero'), sentence],
    ]);
  });

  it.each([
    ['empty.xml', '', 'The file is empty.'],
    ['text.txt', 'Nothing to see', 'The file is not a feed.'],
    ['page.html', '<!doctype html><title>Hello</title>', 'The file is a web page, not a feed.'],
    ['image.bin', Buffer.from(Array.from({ length: 4_096 }, (_, n) => (n * 73) % 256)), 'The file is not a feed.'],
  ])('says of %s what the file is', async (name, content, sentence) => {
    await fs.writeFile(at(name), content);
    expect(await read(at(name))).toEqual([[name, sentence]]);
  });

  it('says that a file is not there', async () => {
    expect(await read(at('none.xml'))).toEqual([['none.xml', 'The file cannot be read (ENOENT).']]);
  });
});
