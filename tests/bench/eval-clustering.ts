/**
 * How good the clustering is on pairs judged by hand, and what it makes of the outlets' feeds as a whole:
 *   GREENROOM_TEST_DATA=… npm run eval:clustering
 * Ends with 1 where it falls below the bars (bars.ts). `-- --kinds` shows each kind of pair, `-- --stories` the sizes of the largest stories.
 */
import { partition, sameStory, type Signature, signatureOf, sourceLink, type StoryText } from '@greenroom/news/domain';
import { clusteringBars, shortfalls } from './bars';
import { inventedPairs, type JudgedPair, outletItems, outletPairs } from './clustering-data';
import { evaluate, testData } from './test-data';

type Method = (pair: JudgedPair) => boolean;

const byPair: Method = ({ a, b }) => sameStory(signatureOf(a), signatureOf(b)).same;

/** Two items are one story when they end in one, whatever else has drawn them together. */
function byStory(items: readonly StoryText[]): Method {
  const storyOf = new Map<StoryText, number>();
  partition(items, signatureOf).forEach((story, index) => story.forEach((item) => storyOf.set(item, index)));
  return ({ a, b }) => storyOf.get(a) === storyOf.get(b);
}

function count(pairs: readonly JudgedPair[], method: Method): { right: number; wrong: number; missed: number } {
  const said = pairs.map((pair) => ({ pair, same: method(pair) }));
  return {
    right: said.filter(({ pair, same }) => same && pair.same).length,
    wrong: said.filter(({ pair, same }) => same && !pair.same).length,
    missed: said.filter(({ pair, same }) => !same && pair.same).length,
  };
}

function row(name: string, pairs: readonly JudgedPair[], method: Method): string {
  const { right, wrong, missed } = count(pairs, method);
  const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));
  const cells = [
    pairs.length,
    right + missed,
    share(right, right + wrong),
    share(right, right + missed),
    wrong,
    missed,
  ];
  return name.padEnd(46) + cells.map((cell) => `${cell}`.padStart(10)).join('');
}

function table(name: string, pairs: readonly JudgedPair[], method: Method): void {
  console.log(row(name, pairs, method));
  for (const half of ['tune', 'check'] as const) {
    const ofHalf = pairs.filter((pair) => pair.half === half);
    console.log(row(`  ${half} half`, ofHalf, method));
  }
  if (!process.argv.includes('--kinds')) return;
  for (const kind of [...new Set(pairs.map((pair) => pair.kind))].sort()) {
    const ofKind = pairs.filter((pair) => pair.kind === kind);
    console.log(row(`  ${kind}`, ofKind, method));
  }
}

function describeStories(items: readonly StoryText[]): void {
  const stories = partition(items, signatureOf).map(
    (story) => new Set(story.map(({ link, title }) => sourceLink(link) ?? title)).size,
  );
  const sizes = stories.filter((size) => size > 1).sort((a, b) => b - a);
  const sources = stories.reduce((sum, size) => sum + size, 0);
  console.log(`\nOutlets' feeds: ${items.length} items, ${sources} sources, ${stories.length} stories`);
  console.log(`${sizes.length} stories with several sources; the largest: ${sizes.slice(0, 12).join(', ')}`);
}

function describeSpeed(items: readonly StoryText[]): void {
  const begun = process.cpuUsage();
  const signatures: Signature[] = items.map(signatureOf);
  const signed = process.cpuUsage(begun).user;
  const inTime = signatures.sort((a, b) => a.published - b.published);
  const compared = process.cpuUsage();
  for (const [index, a] of inTime.entries()) for (const b of inTime.slice(index, index + 200)) sameStory(a, b);
  const each = process.cpuUsage(compared).user / (200 * inTime.length);
  console.log(`${(signed / items.length).toFixed(0)} µs a signature, ${each.toFixed(1)} µs a comparison`);
}

function main(): string[] {
  testData('feeds/outlets');
  const plain = inventedPairs('plain');
  const hard = inventedPairs('hard');
  const items = outletItems();
  console.log(
    'judged pairs'.padEnd(46) +
      ['pairs', 'same', 'precision', 'recall', 'wrong', 'missed'].map((title) => title.padStart(10)).join(''),
  );
  table('invented', plain, byPair);
  table('invented, hard', hard, byPair);
  if (!items) {
    console.log("The outlets' feeds are left out: GREENROOM_TEST_DATA does not name the test data.");
    return [];
  }
  const outlets = outletPairs(items);
  const all = [...items.values()];
  const inStories = byStory(all);
  table("outlets' feeds, pair by pair", outlets, byPair);
  table("outlets' feeds, as they end in stories", outlets, inStories);
  const short: string[] = [];
  for (const [name, invented] of [
    ['all but the hard', plain],
    ['all', [...plain, ...hard]],
  ] as const) {
    const isInvented = new Set(invented);
    const together = [...invented, ...outlets];
    const asStories: Method = (pair) => (isInvented.has(pair) ? byPair : inStories)(pair);
    console.log(row(`${name}, pair by pair`, together, byPair));
    console.log(row(`${name}, as they end in stories`, together, asStories));
    if (invented !== plain) continue;
    const { right, wrong, missed } = count(together, asStories);
    const bars = clusteringBars(right / (right + wrong), right / (right + missed));
    short.push(...shortfalls(`${name}, as they end in stories`, bars));
  }
  describeStories(all);
  describeSpeed(all);
  return short;
}

void evaluate(main);
