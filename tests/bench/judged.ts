import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Profile } from '@greenroom/matching/domain';

/** A story that people read and judged: grade by person (3 core expertise, 2 credible, 1 marginal). */
export interface JudgedStory {
  readonly storyId: string;
  readonly title: string;
  readonly summary: string;
  readonly relevant: Readonly<Record<string, number>>;
  /** Nobody should be put forward. */
  readonly none: boolean;
}

export interface JudgedData {
  readonly profiles: readonly Profile[];
  readonly dev: readonly JudgedStory[];
  readonly dev2025: readonly JudgedStory[];
}

/** The test data, or undefined where GREENROOM_TEST_DATA does not name a folder with it. */
export function judgedData(): JudgedData | undefined {
  const folder = process.env['GREENROOM_TEST_DATA'];
  if (!folder) return undefined;
  const text = (file: string): string => readFileSync(path.join(folder, 'matching', file), 'utf8');
  const stories = (file: string): JudgedStory[] =>
    text(file)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as JudgedStory);
  return {
    profiles: JSON.parse(text('spokespeople.json')) as Profile[],
    dev: stories('judged-dev.jsonl'),
    dev2025: stories('judged-dev-2025.jsonl'),
  };
}

export const NO_TEST_DATA = 'GREENROOM_TEST_DATA is not set: it names the folder with matching/spokespeople.json.';

/**
 * Whether a story is in the half that nobody looks at when the thesaurus is mended. The gap between the halves tells
 * how much the knowledge is fitted to what was looked at.
 */
export function isSetAside({ storyId }: JudgedStory): boolean {
  return createHash('sha1').update(storyId).digest()[0]! % 2 === 1;
}
