import { existsSync } from 'node:fs';
import path from 'node:path';

/** The test data cannot be used; `message` is a sentence for the person at the terminal. */
export class TestDataMissing extends Error {
  override readonly name = 'TestDataMissing';
}

/**
 * The folder that GREENROOM_TEST_DATA names, or undefined where it names none: then there is nothing to evaluate.
 * @param needed what the evaluation reads in it
 * @throws TestDataMissing where the folder is not there or holds something else
 */
export function testData(needed: string, environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const folder = environment['GREENROOM_TEST_DATA'];
  if (!folder) return undefined;
  if (!existsSync(folder)) {
    throw new TestDataMissing(`GREENROOM_TEST_DATA names ${folder}, and there is no such folder.`);
  }
  if (!existsSync(path.join(folder, needed))) {
    throw new TestDataMissing(`GREENROOM_TEST_DATA names ${folder}, and there is no ${needed} in it.`);
  }
  return folder;
}

/** Runs an evaluation: exit code 1 where the test data is missing, or it returns sentences on what fell short. */
export async function evaluate(work: () => Promise<readonly string[]> | readonly string[]): Promise<void> {
  try {
    const shortfalls = await work();
    for (const sentence of shortfalls) console.error(sentence);
    if (shortfalls.length > 0) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof TestDataMissing)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
