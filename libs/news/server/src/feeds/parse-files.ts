import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type FeedFormat } from '@greenroom/news/domain';
import { MOST_BYTES } from './read-feed';
import { type FeedParser, type FeedReading } from './worker/feed-parser';

/** One line of `greenroom parse FILE… --json`. */
export interface ParsedFile {
  readonly file: string;
  readonly ok: boolean;
  readonly format: FeedFormat | null;
  readonly title: string;
  readonly items: readonly ParsedFileItem[];
  /** A sentence, where `ok` is false. */
  readonly error?: string;
}

export interface ParsedFileItem {
  readonly title: string;
  readonly link: string | null;
  /** ISO 8601 in UTC. */
  readonly published: string | null;
  readonly summary: string;
}

const AHEAD = 4;

/**
 * Reads feeds from files, folders with all they hold, in the order given and by name inside a folder. A file that
 * cannot be opened or read is a line with `ok: false`; nothing throws.
 */
export async function* parseFiles(files: readonly string[], parser: FeedParser): AsyncGenerator<ParsedFile> {
  const running: Promise<ParsedFile>[] = [];
  for await (const file of filesIn(files)) {
    running.push(parseFile(file, parser));
    if (running.length > AHEAD) yield (await running.shift())!;
  }
  for (const line of running) yield line;
}

async function* filesIn(paths: readonly string[]): AsyncGenerator<string> {
  for (const at of paths) {
    const isFolder = await stat(at).then(
      (entry) => entry.isDirectory(),
      () => false, // parseFile says why
    );
    if (!isFolder) yield at;
    else yield* filesIn((await readdir(at)).sort().map((name) => path.join(at, name)));
  }
}

async function parseFile(file: string, parser: FeedParser): Promise<ParsedFile> {
  try {
    return lineOf(file, await parser.parse(await beginningOf(file)));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return { file, ok: false, format: null, title: '', items: [], error: `The file cannot be read (${code}).` };
  }
}

/** As much of a file as is ever looked at, however large it is. */
async function beginningOf(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const buffer = Buffer.alloc(Math.min(size, MOST_BYTES));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function lineOf(file: string, reading: FeedReading): ParsedFile {
  if (!reading.ok) {
    return { file, ok: false, format: null, title: '', items: [], error: reading.refusal.sentence };
  }
  const { feed } = reading.value;
  const items = feed.items.map(({ title, link, published, summary }) => ({
    title,
    link: link ?? null,
    published: published === undefined ? null : new Date(published).toISOString(),
    summary,
  }));
  return { file, ok: true, format: feed.format, title: feed.title, items };
}
