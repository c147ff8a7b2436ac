import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type KnowledgeSource, type WordVectorTable } from '@greenroom/matching/domain';
import { parse } from 'yaml';
import type * as z from 'zod';
import { checkKnowledge } from './check-knowledge';
import { conceptsFile, negativesFile, topicsFile } from './schemas';

/**
 * Reads and checks a folder of knowledge (its form: `data/README.md`). Throws a `KnowledgeError` that lists every fault
 * with file and place. Word vectors are optional: a folder without them gives a matcher without them.
 */
export function loadKnowledge(directory: string): KnowledgeSource {
  const faults: string[] = [];
  const read = <Value>(file: string, schema: z.ZodType<Value>): Value | undefined => {
    const result = schema.safeParse(parseYaml(path.join(directory, file), faults));
    if (result.success) return result.data;
    faults.push(...result.error.issues.map((issue) => `${file}, ${issue.path.join('.') || 'top'}: ${issue.message}`));
    return undefined;
  };
  const files = yamlFiles(path.join(directory, 'thesaurus'));
  const topics = read('topics.yaml', topicsFile) ?? [];
  const concepts = files.flatMap((file) => read(path.join('thesaurus', file), conceptsFile) ?? []);
  const negatives = read('negative.yaml', negativesFile) ?? [];
  if (faults.length === 0) faults.push(...checkKnowledge({ topics, concepts, negatives }));
  if (faults.length > 0) throw new KnowledgeError(directory, faults);
  const vectors = loadVectors(path.join(directory, 'vectors'));
  return {
    topics: topics as KnowledgeSource['topics'],
    concepts: concepts as KnowledgeSource['concepts'],
    negatives: negatives as KnowledgeSource['negatives'],
    background: loadBackground(path.join(directory, 'background.tsv')),
    ...(vectors && { vectors }),
  };
}

/** The knowledge is not fit to be used; `faults` says where, a sentence each. */
export class KnowledgeError extends Error {
  constructor(
    directory: string,
    readonly faults: readonly string[],
  ) {
    super(
      `The knowledge in ${directory} has ${faults.length} fault(s):\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    );
    this.name = 'KnowledgeError';
  }
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

function yamlFiles(directory: string): string[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
}

function parseYaml(file: string, faults: string[]): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    faults.push(`${path.basename(file)}: ${(error as Error).message}`);
    return [];
  }
}
