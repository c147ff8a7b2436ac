/**
 * What reading feeds costs the server: feeds a minute, and the main loop's worst stall while large and hostile feeds
 * are read in the worker pool. rss-parser in the main loop runs beside it as the peer.
 * Feeds are `$GREENROOM_TEST_DATA/feeds/outlets` where that is set, else made up.
 *   npm run bench:feeds [-- --seconds 5]
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { FeedParser } from '@greenroom/news/server';
import RssParser from 'rss-parser';

const seconds = Number(process.argv[process.argv.indexOf('--seconds') + 1]) || 5;
const data = process.env['GREENROOM_TEST_DATA'];

const item = (n: number, text: string) =>
  `<item><title>Item ${n}</title><link>https://ward.test/${n}</link><description>${text}</description></item>`;
const feed = (items: readonly string[]) =>
  Buffer.from(`<rss version="2.0"><channel><title>Ward</title>${items.join('')}</channel></rss>`);

const ordinary = data
  ? readdirSync(path.join(data, 'feeds/outlets')).map((name) => readFileSync(path.join(data, 'feeds/outlets', name)))
  : [feed(Array.from({ length: 100 }, (_, n) => item(n, '&lt;p&gt;Some words about a ward.&lt;/p&gt;'.repeat(20))))];

const hostile = [
  feed([item(1, '&lt;p '.repeat(30_000))]),
  feed([item(1, '<'.repeat(1_000_000))]),
  feed([item(1, '&'.repeat(4_000_000))]),
  feed(Array.from({ length: 100_000 }, (_, n) => item(n, 'x'.repeat(400)))),
  Buffer.from('<!DOCTYPE'.repeat(500_000)),
  feed(['<a>'.repeat(1_000_000)]),
];

interface Figures {
  readonly feeds: number;
  readonly seconds: number;
  /** Milliseconds. */
  readonly worstStall: number;
}

void run();

async function run(): Promise<void> {
  const parser = new FeedParser();
  await parser.parse(ordinary[0]!); // the threads have loaded
  print('ours, outlets’ feeds', await measured(ordinary, (bytes) => parser.parse(bytes)));
  print('ours, large and hostile feeds', await measured(hostile, (bytes) => parser.parse(bytes)));
  await parser.close();
  const peer = new RssParser();
  const parse = (bytes: Buffer) => peer.parseString(bytes.toString()).catch(() => undefined);
  print('rss-parser in the main loop, outlets’ feeds', await measured(ordinary, parse));
  print(
    'rss-parser in the main loop, one hostile feed of 16 KB',
    await measured([feed([item(1, '&lt;p '.repeat(2_400))])], parse),
  );
}

/** Eight at once, round and round until the time is up. */
async function measured(bodies: readonly Buffer[], read: (bytes: Buffer) => Promise<unknown>): Promise<Figures> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const started = performance.now();
  const until = started + seconds * 1_000;
  let feeds = 0;
  delay.enable();
  await Promise.all(
    Array.from({ length: 8 }, async (_, first) => {
      for (let next = first; performance.now() < until; next++) {
        await read(bodies[next % bodies.length]!);
        feeds++;
        await new Promise((resolve) => setImmediate(resolve));
      }
    }),
  );
  delay.disable();
  return { feeds, seconds: (performance.now() - started) / 1_000, worstStall: delay.max / 1e6 };
}

function print(name: string, { feeds, seconds: took, worstStall }: Figures): void {
  const perMinute = Math.round((feeds / took) * 60).toLocaleString('en-GB');
  process.stdout.write(
    `${name.padEnd(56)} ${perMinute.padStart(8)} feeds/min   worst stall ${worstStall.toFixed(1)} ms\n`,
  );
}
