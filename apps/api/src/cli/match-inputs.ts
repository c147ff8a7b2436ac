import { open, stat } from 'node:fs/promises';
import { partition, signatureOf, voiceOf } from '@greenroom/news/domain';
import { FEED_ACCEPT, FeedParser, parseFiles } from '@greenroom/news/server';
import { GuardedFetcher, systemClock } from '@greenroom/platform/server';
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

/** How reading is done, and who hears of it. */
export interface Reading {
  /** `host:port` pairs that the guard of the fetcher lets through. */
  readonly allowed: readonly string[];
  /** Called for everything that is read. */
  readonly progress: (text: string) => void;
  /** Called with a sentence for what is passed over; `isFault` where it should have been a story. */
  readonly passedOver: (sentence: string, isFault: boolean) => void;
}

/**
 * The stories of feed files, folders of them, addresses of feeds and `.jsonl` files. Each line of a `.jsonl` is a story
 * of its own and comes as it is read; items of feeds that tell one story are one, whichever of the inputs they came
 * from, and come last.
 *
 * @throws CommandError for an input that is not there (before any story comes) or is not a feed
 */
export async function* readStories(inputs: readonly string[], reading: Reading): AsyncGenerator<StoryInput> {
  for (const input of inputs) if (!isAddress(input)) await checkPlace(input);
  const items: Item[] = [];
  const parser = new FeedParser();
  try {
    for (const input of inputs) {
      reading.progress(`Reading ${input} …`);
      if (isAddress(input)) items.push(...(await fetchItems(input, parser, reading.allowed)));
      else if (isLines(input)) yield* readLines(input, reading);
      else items.push(...(await readItems(input, parser, reading)));
    }
  } finally {
    await parser.close();
  }
  let number = 0;
  for (const told of partition(items, signatureOf)) {
    const { title, summary, link } = voiceOf(told)!;
    yield { storyId: link ?? `story-${++number}`, title, summary };
  }
}

function isAddress(input: string): boolean {
  return /^https?:\/\//i.test(input);
}

function isLines(input: string): boolean {
  return /\.(jsonl|ndjson)$/i.test(input);
}

/** @throws CommandError */
async function checkPlace(place: string): Promise<void> {
  const entry = await stat(place).catch(() => undefined);
  if (!entry) throw new CommandError(`There is no file or folder ${place}.`, 2);
  if (isLines(place) && !entry.isFile()) throw new CommandError(`${place} is not a file.`, 2);
}

async function fetchItems(address: string, parser: FeedParser, allowList: readonly string[]): Promise<Item[]> {
  const fetcher = new GuardedFetcher({ clock: systemClock, accept: FEED_ACCEPT, userAgent: 'Greenroom/0', allowList });
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

async function readItems(place: string, parser: FeedParser, { progress, passedOver }: Reading): Promise<Item[]> {
  const isFolder = (await stat(place)).isDirectory();
  const items: Item[] = [];
  let files = 0;
  for await (const parsed of parseFiles([place], parser)) {
    progress(`Reading ${place} … ${++files} files`);
    if (!parsed.ok) {
      const sentence = parsed.error ?? 'The file cannot be read.';
      if (!isFolder) throw new CommandError(`${parsed.file}: ${sentence}`);
      passedOver(`Passed over ${parsed.file}: ${sentence}`, false);
    }
    for (const { title, summary, link, published } of parsed.items) {
      const at = published === null ? systemClock.now() : Date.parse(published);
      items.push({ title, summary, link: link ?? undefined, published: at });
    }
  }
  return items;
}

/** A line that is not a story is passed over. */
async function* readLines(file: string, { passedOver }: Reading): AsyncGenerator<StoryInput> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`${file}: The file cannot be read (${error.code}).`);
  });
  let number = 0;
  for await (const text of handle.readLines()) {
    number++;
    const story = readLine(number === 1 ? text.replace(/^\ufeff/, '') : text);
    if (typeof story === 'string') passedOver(`${file}, line ${number}: ${story}`, true);
    else if (story)
      yield { storyId: story.storyId ?? `line-${number}`, title: story.title, summary: story.summary ?? '' };
  }
}

/** The story of a line, nothing for a blank one, or a sentence that says why it is none. */
function readLine(text: string): z.output<typeof line> | string | undefined {
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'not JSON.';
  }
  const result = line.safeParse(value);
  if (result.success) return result.data;
  const field = result.error.issues[0]?.path.join('.');
  return `a story needs a title, and a summary that is text.${field ? ` (${field})` : ''}`;
}
