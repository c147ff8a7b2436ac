import { open, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { type FeedFormat } from '@greenroom/news/domain';
import { MOST_BYTES } from './read-feed';
import { type FeedParser, type FeedReading, type FeedRefusal } from './worker/feed-parser';

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

/** A file to be read, or why there is nothing to read at that place. */
interface Found {
  readonly file: string;
  readonly problem?: string;
}

const AHEAD = 4;

/**
 * Reads feeds from files, folders with all they hold, in the order given and by name inside a folder. What cannot be
 * opened or read is a line with `ok: false`; nothing throws. Pipes and devices are not read, since they may never end.
 */
export async function* parseFiles(files: readonly string[], parser: FeedParser): AsyncGenerator<ParsedFile> {
  const running: Promise<ParsedFile>[] = [];
  for (const given of files) {
    for await (const { file, problem } of filesIn(given, new Set())) {
      running.push(problem === undefined ? parseFile(file, parser) : Promise.resolve(unread(file, problem)));
      if (running.length > AHEAD) yield (await running.shift())!;
    }
  }
  for (const line of running) yield line;
}

/** @param entered the folders that have been gone into, by their real paths: links may lead round in a circle */
async function* filesIn(place: string, entered: Set<string>): AsyncGenerator<Found> {
  try {
    const entry = await stat(place);
    if (entry.isFile()) yield { file: place };
    else if (!entry.isDirectory()) yield { file: place, problem: 'It is a pipe or a device; only files are read.' };
    else {
      const folder = await realpath(place);
      if (entered.has(folder)) return;
      entered.add(folder);
      for (const name of (await readdir(place)).sort()) yield* filesIn(path.join(place, name), entered);
    }
  } catch (error) {
    yield { file: place, problem: cannotBeRead(error) };
  }
}

async function parseFile(file: string, parser: FeedParser): Promise<ParsedFile> {
  try {
    const bytes = await beginningOf(file);
    return bytes.length === 0 ? unread(file, 'The file is empty.') : lineOf(file, await parser.parse(bytes));
  } catch (error) {
    return unread(file, cannotBeRead(error));
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
  if (!reading.ok) return unread(file, sentenceOf(reading.refusal));
  const { feed } = reading.value;
  const items = feed.items.map(({ title, link, published, summary }) => ({
    title,
    link: link ?? null,
    published: published === undefined ? null : new Date(published).toISOString(),
    summary,
  }));
  return { file, ok: true, format: feed.format, title: feed.title, items };
}

function unread(file: string, error: string): ParsedFile {
  return { file, ok: false, format: null, title: '', items: [], error };
}

/** The parser speaks of what a server answered; here nobody was asked. */
function sentenceOf({ code, sentence }: FeedRefusal): string {
  switch (code) {
    case 'not-a-feed':
      return 'The file is not a feed.';
    case 'web-page':
      return 'The file is a web page, not a feed.';
    default:
      return sentence;
  }
}

function cannotBeRead(error: unknown): string {
  const { code = 'unknown', syscall } = error as NodeJS.ErrnoException;
  return `The ${syscall === 'scandir' ? 'folder' : 'file'} cannot be read (${code}).`;
}
