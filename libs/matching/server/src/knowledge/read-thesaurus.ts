import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type KnowledgeSource } from '@greenroom/matching/domain';
import { parse } from 'yaml';
import type * as z from 'zod';
import { checkKnowledge } from './check-knowledge';
import { KnowledgeError } from './knowledge-error';
import { conceptsFile, negativesFile, topicsFile } from './schemas';

/** The part of the knowledge that a network may edit. */
export type Thesaurus = Pick<KnowledgeSource, 'topics' | 'concepts' | 'negatives'>;

/** Reads and checks the YAML files of a folder. Throws a `KnowledgeError` that lists every fault with file and place. */
export function readThesaurus(directory: string): Thesaurus {
  const faults: string[] = [];
  const read = <Value>(file: string, schema: z.ZodType<Value>): Value | undefined => {
    const result = schema.safeParse(parseYaml(path.join(directory, file), faults));
    if (result.success) return result.data;
    faults.push(...result.error.issues.map((issue) => `${file}, ${issue.path.join('.') || 'top'}: ${issue.message}`));
    return undefined;
  };
  const topics = read(TOPICS, topicsFile) ?? [];
  const concepts = conceptFiles(directory).flatMap((file) => read(file, conceptsFile) ?? []);
  const negatives = read(NEGATIVES, negativesFile) ?? [];
  if (faults.length === 0) faults.push(...checkKnowledge({ topics, concepts, negatives }));
  if (faults.length > 0) throw new KnowledgeError(directory, faults);
  return {
    topics: topics as Thesaurus['topics'],
    concepts: concepts as Thesaurus['concepts'],
    negatives: negatives as Thesaurus['negatives'],
  };
}

/** The files that the thesaurus is read from, relative to the folder. */
export function thesaurusFiles(directory: string): string[] {
  return [TOPICS, ...conceptFiles(directory), NEGATIVES];
}

const TOPICS = 'topics.yaml';
const NEGATIVES = 'negative.yaml';

function conceptFiles(directory: string): string[] {
  return readdirSync(path.join(directory, 'thesaurus'))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => path.join('thesaurus', file));
}

function parseYaml(file: string, faults: string[]): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    faults.push(`${path.basename(file)}: ${(error as Error).message}`);
    return [];
  }
}
