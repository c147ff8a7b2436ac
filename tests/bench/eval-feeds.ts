/**
 * How well feeds are read, over `$GREENROOM_TEST_DATA/feeds/corpus` (other parsers' test files; not part of the project):
 * the share of files that parse and of their `Expect:` lines that are met, ours beside each library alone.
 *   npm run eval:feeds [-- --failures]
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { normaliseText, type ParsedFeed } from '@greenroom/news/domain';
import { decodeFeed, htmlToText } from '@greenroom/news/server';
import { readers, type FeedReader } from './feed-readers';
import { evaluate, testData } from './test-data';
import { expectationsIn, type FeedExpectation } from './feed-expectations';

interface Tally {
  files: number;
  parsed: number;
  slowest: number;
  slowestFile: string;
  readonly met: Map<string, [met: number, all: number]>;
  readonly failures: string[];
}

void evaluate(async () => {
  const data = testData('feeds/corpus');
  if (data) return run(path.join(data, 'feeds/corpus'));
  process.stdout.write('GREENROOM_TEST_DATA is not set: nothing to evaluate.\n');
  return [];
});

/** Returns a sentence where the line is not good enough. */
async function run(corpus: string): Promise<string[]> {
  const short: string[] = [];
  const files = filesIn(corpus);
  for (const [name, reader] of Object.entries(readers)) {
    const tally: Tally = { files: 0, parsed: 0, slowest: 0, slowestFile: '', met: new Map(), failures: [] };
    for (const file of files) await readOne(file, reader, tally);
    print(name, tally);
    if (name === 'the line' && !isGoodEnough(tally)) {
      short.push('The line is below what it must reach: 99 % of the files, 90 % of the titles, two seconds a file.');
    }
    if (name === 'the line' && process.argv.includes('--failures'))
      process.stdout.write(`${tally.failures.join('\n')}\n`);
  }
  return short;
}

/** What the line must reach: 99 % of the files, 90 % of the items' titles, nothing over two seconds. */
function isGoodEnough({ files, parsed, met, slowest }: Tally): boolean {
  const [titles, all] = met.get('title') ?? [0, 0];
  return parsed >= 0.99 * files && titles >= 0.9 * all && slowest < 2_000;
}

/** A file that holds no feed by its own words is no feed: an empty document, an unknown root. */
function holdsFeed(text: string): boolean {
  return /<(?:[\w-]+:)?(?:rss|rdf|feed|channel)[\s>]/i.test(text);
}

async function readOne(file: string, reader: FeedReader, tally: Tally): Promise<void> {
  const bytes = readFileSync(file);
  const guess = decodeFeed(bytes).text;
  const contentType = /^\s*Header:\s*Content-type:\s*(.*)$/im.exec(guess.slice(0, 2_000))?.[1];
  if (!holdsFeed(guess)) return;
  const started = performance.now();
  const feed = await reader(bytes, contentType);
  const took = performance.now() - started;
  tally.files++;
  if (took > tally.slowest) [tally.slowest, tally.slowestFile] = [took, path.basename(file)];
  if (feed) tally.parsed++;
  else tally.failures.push(`${file}: not parsed`);
  for (const expectation of expectationsIn(guess)) {
    const count = tally.met.get(expectation.field) ?? [0, 0];
    tally.met.set(expectation.field, count);
    count[1]++;
    const actual = feed && fieldOf(feed, expectation);
    if (isMet(expectation.expected, actual)) count[0]++;
    else
      tally.failures.push(
        `${file}: ${expectation.field} is ${JSON.stringify(actual)}, not ${JSON.stringify(expectation.expected)}`,
      );
  }
}

function fieldOf(feed: ParsedFeed, { field, item: index }: FeedExpectation): string | number | undefined {
  const item = feed.items[index];
  switch (field) {
    case 'feed title':
      return feed.title;
    case 'feed link':
      return feed.link;
    case 'id':
      return item?.guid;
    default:
      return item?.[field];
  }
}

/** Ours is plain text on one line: feedparser's HTML counts as met by its text. */
function isMet(expected: string | number, actual: string | number | undefined): boolean {
  if (typeof expected === 'number') return actual === expected;
  const plain = normaliseText(expected);
  return typeof actual === 'string' && [plain, normaliseText(htmlToText(expected))].includes(actual);
}

function print(name: string, tally: Tally): void {
  const share = (met: number, all: number) => `${met}/${all} (${((100 * met) / Math.max(1, all)).toFixed(1)} %)`;
  const lines = [
    `${name}`,
    `  files that parse   ${share(tally.parsed, tally.files)}`,
    ...[...tally.met].map(([field, [met, all]]) => `  ${field.padEnd(18)} ${share(met, all)}`),
    `  slowest            ${tally.slowest.toFixed(0)} ms, ${tally.slowestFile}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => path.join(folder, name))
    .flatMap((file) => (statSync(file).isDirectory() ? filesIn(file) : [file]));
}
