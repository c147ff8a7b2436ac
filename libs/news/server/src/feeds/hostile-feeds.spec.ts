import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { yardsticks } from '@greenroom/testing';
import * as fc from 'fast-check';
import { readFeed } from './read-feed';

/** Yardsticks. What each took before was hundreds. */
const AT_ONCE = 100;
const ITEM = '<item><title>Safe</title><link>https://ward.test/1</link></item>';
const rss = (inside: string) => `<rss version="2.0"><channel><title>t</title>${inside}</channel></rss>`;
const inDescription = (text: string) => rss(`<item><title>Safe</title><description>${text}</description></item>`);
const nested = '<a>'.repeat(20_000);

/** Each took rss-parser, feedsmith or a clean-up by regular expressions seconds, or for ever. */
const hostile: Readonly<Record<string, string>> = {
  'unfinished tags': inDescription('&lt;p '.repeat(30_000)),
  'unfinished raw tags': inDescription('<p '.repeat(30_000)),
  'a run of <': inDescription('<![CDATA['.concat('<'.repeat(200_000), ']]>')),
  'a run of raw <': inDescription('<'.repeat(1_000_000)),
  'DOCTYPE × 200,000': '<!DOCTYPE'.repeat(200_000) + rss(ITEM),
  'DOCTYPE [ × 200,000': '<!DOCTYPE ['.repeat(200_000) + rss(ITEM),
  'comments that never end': `${rss(ITEM)}${'<!-- '.repeat(200_000)}`,
  'CDATA that never ends': inDescription('<![CDATA['.repeat(200_000)),
  'instructions that never end': `${rss(ITEM)}${'<?x '.repeat(200_000)}`,
  'quotes that never close': rss(`${ITEM}${'<a b="'.repeat(200_000)}`),
  'alternating quotes': rss(`${ITEM}${'<a b="<a c=\''.repeat(200_000)}`),
  'attributes without end': rss(`${ITEM}<a ${'b=c '.repeat(500_000)}>`),
  'deep nesting': rss(`${ITEM}${nested}${'</a>'.repeat(20_000)}`),
  'deep nesting inside a title': rss(`<item><title>Safe${nested}</title></item>`),
  'deep nesting, escaped': inDescription('&lt;b&gt;'.repeat(200_000)),
  'a million elements': rss(`${ITEM}${'<a/>'.repeat(1_000_000)}`),
  'end tags without a start': rss(`${ITEM}${'</a>'.repeat(1_000_000)}`),
  ampersands: inDescription('&'.repeat(2_000_000)),
  'half references': inDescription('&amp'.repeat(1_000_000)),
  'made-up entities': inDescription(Array.from({ length: 200_000 }, (_, n) => `&e${n};`).join('')),
  'entity declarations': `<!DOCTYPE r [${'<!ENTITY a "b">'.repeat(200_000)}]>${rss(ITEM)}`,
  'unfinished entity declarations': `<!DOCTYPE r [${'<!ENTITY a "'.repeat(200_000)}]>${rss(ITEM)}`,
  namespaces: rss(`${ITEM}${Array.from({ length: 50_000 }, (_, n) => `<a xmlns:p${n}="u${n}">`).join('')}`),
  'one element with many children': rss(ITEM.repeat(20_000)),
  'a title of 4 MB': rss(`<item><title>Safe${' very'.repeat(800_000)}</title></item>`),
  'a date of 4 MB': rss(`<item><title>Safe</title><pubDate>${'1:'.repeat(2_000_000)}</pubDate></item>`),
  'JSON, deep': '[{"a":'.repeat(500_000),
};

describe('hostile feeds', () => {
  it.each(Object.entries(hostile))('%s: read or refused with little work', async (_name, text) => {
    let outcome!: Awaited<ReturnType<typeof readFeed>>;
    expect(await yardsticks(async () => (outcome = await readFeed(Buffer.from(text))))).toBeLessThan(AT_ONCE);
    if (outcome.ok) expect(outcome.value.feed.items.every(({ title }) => title.length <= 500)).toBe(true);
  });

  it('takes the first 500 of 100,000 items, however large the file', async () => {
    const body = Buffer.from(
      rss(Array.from({ length: 100_000 }, (_, n) => ITEM.replace('Safe', `Item ${n} ${'.'.repeat(400)}`)).join('')),
    );
    expect(body.length).toBeGreaterThan(40e6);
    let outcome!: Awaited<ReturnType<typeof readFeed>>;
    expect(await yardsticks(async () => (outcome = await readFeed(body)))).toBeLessThan(AT_ONCE);
    expect(outcome.ok && outcome.value.feed.items).toHaveLength(500);
  });

  it('reads or refuses our own fixtures however they are bent, and never throws', async () => {
    const folder = path.resolve(__dirname, '../../../../../tests/fixtures/feeds/ok');
    const files = readdirSync(folder).map((name) => readFileSync(path.join(folder, name)));
    const bent = fc.record({
      file: fc.constantFrom(...files),
      flips: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
        maxLength: 12,
      }),
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
      isCut: fc.boolean(),
      contentType: fc.option(fc.constantFrom('text/xml; charset=utf-7', 'x; charset=gb2312', 'x; charset="', ''), {
        nil: undefined,
      }),
    });
    await fc.assert(
      fc.asyncProperty(bent, async ({ file, flips, cut, isCut, contentType }) => {
        const bytes = Buffer.from(file);
        for (const [place, value] of flips) bytes[Math.floor(place * (bytes.length - 1))] = value;
        const outcome = await readFeed(bytes.subarray(0, isCut ? Math.floor(cut * bytes.length) : undefined), {
          contentType,
        });
        for (const item of outcome.ok ? outcome.value.feed.items : []) {
          expect(typeof item.title).toBe('string');
          expect(item.link ?? 'https://').toMatch(/^https?:\/\//);
        }
      }),
      { numRuns: 2_000 },
    );
  }, 60_000);

  it('keeps what came whole of a feed cut anywhere, in its order', async () => {
    const text = rss([1, 2, 3, 4].map((n) => `<item><title>Item ${n}</title><guid>g${n}</guid></item>`).join('\n'));
    for (let end = text.indexOf('</item>') + 7; end < text.length; end++) {
      const outcome = await readFeed(Buffer.from(text.slice(0, end)));
      const whole = text.slice(0, end).split('</item>').length - 1;
      const titles = outcome.ok ? outcome.value.feed.items.map(({ title }) => title) : [];
      expect(titles).toEqual([1, 2, 3, 4].slice(0, whole).map((n) => `Item ${n}`));
    }
  });
});
