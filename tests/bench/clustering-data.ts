import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseFeedDate, type StoryText } from '@greenroom/news/domain';
import { parseFeed } from 'feedsmith';

export type Half = 'tune' | 'check';

export interface JudgedPair {
  readonly half: Half;
  readonly kind: string;
  readonly same: boolean;
  readonly a: StoryText;
  readonly b: StoryText;
}

const FIXTURES = 'tests/fixtures/clustering';

interface Labelled<Item> extends Omit<JudgedPair, 'a' | 'b'> {
  readonly a: Item;
  readonly b: Item;
}

function lines<Item>(file: string): Labelled<Item>[] {
  const text = readFileSync(path.join(FIXTURES, file), 'utf8').trim();
  return text.split('\n').map((line) => JSON.parse(line) as Labelled<Item>);
}

/** The pairs that were written for the purpose; `hard` for those that share too few words or too many. */
export function inventedPairs(which: 'plain' | 'hard'): JudgedPair[] {
  const dated = (item: Omit<StoryText, 'published'> & { published: string }): StoryText => ({
    ...item,
    published: Date.parse(item.published),
  });
  return lines<Parameters<typeof dated>[0]>(
    which === 'hard' ? 'invented-hard-pairs.jsonl' : 'invented-pairs.jsonl',
  ).map((pair) => ({
    ...pair,
    a: dated(pair.a),
    b: dated(pair.b),
  }));
}

/** The items of the outlets' feeds, by `file/first 16 digits of the SHA-256 of guid or link`; undefined without data. */
export function outletItems(): Map<string, StoryText> | undefined {
  const root = process.env['GREENROOM_TEST_DATA'];
  if (!root) return undefined;
  const folder = path.join(root, 'feeds/outlets');
  const items = new Map<string, StoryText>();
  for (const file of readdirSync(folder).sort()) {
    for (const { key, item } of itemsOf(readFileSync(path.join(folder, file), 'utf8'))) {
      const hash = createHash('sha256').update(key).digest('hex').slice(0, 16);
      items.set(`${file}/${hash}`, item);
    }
  }
  return items;
}

/** The pairs from the outlets' feeds. */
export function outletPairs(items: ReadonlyMap<string, StoryText>): JudgedPair[] {
  const found = (named: { file: string; item: string }): StoryText => {
    const item = items.get(`${named.file}/${named.item}`);
    if (!item) throw new Error(`No item ${named.item} in ${named.file}: other test data than was judged`);
    return item;
  };
  return lines<{ file: string; item: string }>('outlet-pairs.jsonl').map((pair) => ({
    ...pair,
    a: found(pair.a),
    b: found(pair.b),
  }));
}

function itemsOf(xml: string): { key: string; item: StoryText }[] {
  const parsed = parseFeed(xml);
  if (parsed.format !== 'rss') return [];
  const built = parsed.feed.lastBuildDate;
  return (parsed.feed.items ?? []).map((item) => ({
    key: item.guid?.value ?? item.link ?? '',
    item: {
      title: plain(item.title),
      summary: plain(item.description),
      link: item.link,
      published: time(item.pubDate) ?? time(built) ?? 0,
    },
  }));
}

function time(text: string | undefined): number | undefined {
  const value = text === undefined ? NaN : (parseFeedDate(text) ?? NaN);
  return Number.isNaN(value) ? undefined : value;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function plain(html: string | undefined): string {
  return (html ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}
