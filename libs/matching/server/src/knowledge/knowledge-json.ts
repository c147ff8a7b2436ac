import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readThesaurus, type Thesaurus, thesaurusFiles } from './read-thesaurus';

/** The thesaurus, checked, with the digest of the YAML files that it was made from. */
interface KnowledgeJson extends Thesaurus {
  readonly madeFrom: string;
}

/**
 * Writes `knowledge.json` into a folder of knowledge: YAML takes a second to read and check, which every start and
 * every command would pay. Throws a `KnowledgeError` where the files are not fit to be used.
 */
export function writeKnowledgeJson(directory: string): void {
  const content: KnowledgeJson = { madeFrom: digestOf(directory), ...readThesaurus(directory) };
  writeFileSync(path.join(directory, FILE), JSON.stringify(content));
}

/** What `writeKnowledgeJson` wrote; undefined where there is none, or the YAML files have changed since. */
export function readKnowledgeJson(directory: string): Thesaurus | undefined {
  const file = path.join(directory, FILE);
  if (!existsSync(file)) return undefined;
  const { madeFrom, ...thesaurus } = JSON.parse(readFileSync(file, 'utf8')) as KnowledgeJson;
  return madeFrom === digestOf(directory) ? thesaurus : undefined;
}

const FILE = 'knowledge.json';

function digestOf(directory: string): string {
  const hash = createHash('sha256');
  for (const file of thesaurusFiles(directory)) {
    const bytes = readFileSync(path.join(directory, file));
    hash.update(`${path.basename(file)}\u0000${bytes.length}\u0000`).update(bytes);
  }
  return hash.digest('hex');
}
