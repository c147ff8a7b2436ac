/**
 * Makes data/background.tsv, how common a stem is in news, from the order of data/vectors/words.txt:
 *
 *   node libs/matching/server/tools/derive-background.mjs
 *
 * That list is sorted by frequency in a newswire corpus. By Zipf and Mandelbrot the share of all words that a word of
 * rank r takes is about 1 / ((r + 2.7) · H); words with the same stem are added up; an item of ITEM_WORDS words then
 * holds the stem at least once with probability 1 − e^(−ITEM_WORDS · share). Stems under LEAST items in 10,000 are left
 * out: the reader gives all of them that value.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

const ITEM_WORDS = 30;
const LEAST = 0.5;
const OFFSET = 2.7;

const data = path.resolve(import.meta.dirname, '../data');
const stemmer = buildSync({
  entryPoints: [path.resolve(import.meta.dirname, '../../domain/src/stem.ts')],
  bundle: true,
  format: 'esm',
  write: false,
});
const { stem } = await import(`data:text/javascript,${encodeURIComponent(stemmer.outputFiles[0].text)}`);

const words = readFileSync(path.join(data, 'vectors/words.txt'), 'utf8').trim().split('\n');
// The list holds plain words of two letters and more; one-letter words are added where a newswire has them.
const ranked = [...words.slice(0, 4), 'a', ...words.slice(4, 30), 'i', 's', ...words.slice(30)];
let total = 0;
for (let rank = 1; rank <= ranked.length; rank++) total += 1 / (rank + OFFSET);

const share = new Map();
ranked.forEach((word, index) => {
  const stemmed = stem(word);
  share.set(stemmed, (share.get(stemmed) ?? 0) + 1 / ((index + 1 + OFFSET) * total));
});

const rows = [...share]
  .map(([stemmed, p]) => [stemmed, 10_000 * (1 - Math.exp(-ITEM_WORDS * p))])
  .filter(([, items]) => items >= LEAST)
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
writeFileSync(path.join(data, 'background.tsv'), rows.map(([s, n]) => `${s}\t${n.toFixed(1)}`).join('\n') + '\n');
console.log(`${rows.length} stems`);
