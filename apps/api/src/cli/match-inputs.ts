import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { partition, signatureOf, voiceOf } from '@greenroom/news/domain';
import { FeedFetcher, FeedParser, parseFiles } from '@greenroom/news/server';
import { systemClock } from '@greenroom/platform/server';
import * as z from 'zod';
import { CommandError } from './command-error';

/** A story to be matched. */
export interface StoryInput {
  readonly storyId: string;
  readonly title: string;
  readonly summary: string;
}

const line = z.object({
  storyId: z.union([z.string(), z.number().transform(String)]).optional(),
  title: z.string(),
  summary: z.string().nullish(),
});

interface Item {
  readonly title: string;
  readonly summary: string;
  readonly link?: string | undefined;
  readonly published: number;
}

/**
 * The stories of feed files, folders of them, addresses of feeds and `.jsonl` files. Items of feeds that tell one story
 * are one, whichever of the inputs they came from; each line of a `.jsonl` is a story of its own.
 *
 * @param allowed `host:port` pairs that the guard of the fetcher lets through
 * @throws CommandError for an input that is not there, not a feed, or has a line that is not a story
 */
export async function readStories(inputs: readonly string[], allowed: readonly string[]): Promise<StoryInput[]> {
  const stories: StoryInput[] = [];
  const items: Item[] = [];
  const parser = new FeedParser();
  try {
    for (const input of inputs) {
      if (/^https?:\/\//i.test(input)) items.push(...(await fetchItems(input, parser, allowed)));
      else if (/\.(jsonl|ndjson)$/i.test(input)) for await (const story of readLines(input)) stories.push(story);
      else items.push(...(await readItems(input, parser)));
    }
  } finally {
    await parser.close();
  }
  for (const told of partition(items, signatureOf)) {
    const { title, summary, link } = voiceOf(told)!;
    stories.push({ storyId: link ?? `story-${stories.length + 1}`, title, summary });
  }
  return stories;
}

async function fetchItems(address: string, parser: FeedParser, allowList: readonly string[]): Promise<Item[]> {
  const fetcher = new FeedFetcher({ clock: systemClock, userAgent: 'Greenroom/0', allowList });
  try {
    const outcome = await fetcher.fetch({ address });
    if (outcome.kind !== 'fetched') {
      throw new CommandError(`${address}: ${'sentence' in outcome ? outcome.sentence : 'The feed is gone.'}`);
    }
    const { body, contentType, finalAddress } = outcome;
    const reading = await parser.parse(body, { contentType, address: finalAddress });
    if (!reading.ok) throw new CommandError(`${address}: ${reading.refusal.sentence}`);
    return reading.value.feed.items.map(({ published = systemClock.now(), ...item }) => ({ ...item, published }));
  } finally {
    await fetcher.close();
  }
}

async function readItems(place: string, parser: FeedParser): Promise<Item[]> {
  const entry = await stat(place).catch(() => undefined);
  if (!entry) throw new CommandError(`There is no file or folder ${place}.`, 2);
  const items: Item[] = [];
  for await (const parsed of parseFiles([place], parser)) {
    if (!parsed.ok) {
      if (!entry.isDirectory()) throw new CommandError(`${parsed.file}: ${parsed.error ?? 'not a feed'}`);
      process.stderr.write(`Passed over ${parsed.file}: ${parsed.error ?? 'not a feed'}\n`);
    }
    for (const { title, summary, link, published } of parsed.items) {
      const at = published === null ? systemClock.now() : Date.parse(published);
      items.push({ title, summary, link: link ?? undefined, published: at });
    }
  }
  return items;
}

async function* readLines(file: string): AsyncGenerator<StoryInput> {
  const entry = await stat(file).catch(() => undefined);
  if (!entry?.isFile()) throw new CommandError(`There is no file ${file}.`, 2);
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number++;
    if (text.trim() === '') continue;
    const { storyId = `line-${number}`, title, summary } = readLine(text, `${file}, line ${number}`);
    yield { storyId, title, summary: summary ?? '' };
  }
}

function readLine(text: string, place: string): z.output<typeof line> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CommandError(`${place}: not JSON.`);
  }
  const result = line.safeParse(value);
  if (result.success) return result.data;
  throw new CommandError(
    `${place}: a story needs a title, and a summary that is text. (${result.error.issues[0]?.path.join('.')})`,
  );
}
