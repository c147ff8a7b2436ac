import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type KnowledgeSource, type WordVectorTable } from '@greenroom/matching/domain';
import { KnowledgeError } from './knowledge-error';
import { readKnowledgeJson } from './knowledge-json';
import { readThesaurus } from './read-thesaurus';

/**
 * Reads a folder of knowledge (its form: `data/README.md`): the thesaurus from `knowledge.json` where that is up to
 * date, otherwise from the YAML files, which are checked. Throws a `KnowledgeError` that lists every fault with file
 * and place. Word vectors are optional: a folder without them gives a matcher without them.
 */
export function loadKnowledge(directory: string): KnowledgeSource {
  const thesaurus = readKnowledgeJson(directory) ?? readThesaurus(directory);
  const vectors = loadVectors(path.join(directory, 'vectors'));
  return {
    ...thesaurus,
    background: loadBackground(path.join(directory, 'background.tsv')),
    ...(vectors && { vectors }),
  };
}

/** Documents per 10,000 by stem, from lines of stem, tab, number. */
export function loadBackground(file: string): Map<string, number> {
  const background = new Map<string, number>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const tab = line.indexOf('\t');
    if (tab < 0) continue;
    const items = Number(line.slice(tab + 1));
    if (!(items > 0)) throw new KnowledgeError(file, [`"${line}" is not a stem, a tab and a number above 0.`]);
    background.set(line.slice(0, tab), items);
  }
  return background;
}

/** `words.txt` (a word a line) and `vectors.bin` (signed bytes, a row a word); undefined where they are not. */
export function loadVectors(directory: string): WordVectorTable | undefined {
  const file = path.join(directory, 'vectors.bin');
  if (!existsSync(file)) return undefined;
  const words = readFileSync(path.join(directory, 'words.txt'), 'utf8').trimEnd().split('\n');
  const bytes = readFileSync(file);
  const values = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { words, dimensions: values.length / words.length, values };
}
