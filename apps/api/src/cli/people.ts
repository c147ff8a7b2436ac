import { readFile } from 'node:fs/promises';
import { londonDayOf } from '@greenroom/kernel';
import { TopicTree } from '@greenroom/matching/domain';
import { ThesaurusStore } from '@greenroom/matching/server';
import { type PeopleFile, ImportPeople, readPeopleFile } from '@greenroom/people/server';
import { ListError, JobRunner, systemClock } from '@greenroom/platform/server';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandError } from './command-error';
import { withApp } from './with-app';

/** Reads a file of people; says on standard error what was left out. */
export async function readPeople(file: string): Promise<PeopleFile> {
  try {
    const people = readPeopleFile(file, await readFile(file), londonDayOf(systemClock.now()));
    if (people.selfDescription.length > 0) {
      warn(`Left out: ${people.selfDescription.join(', ')}. Only the person gives such data about themselves.`);
    }
    if (people.unknownFields.length > 0) warn(`Not used: ${people.unknownFields.join(', ')}.`);
    return people;
  } catch (error) {
    if (error instanceof ListError) throw new CommandError(`${file}: ${error.message}`);
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new CommandError(`There is no file ${file}.`, 2);
    if (code === 'EISDIR') throw new CommandError(`${file} is a folder; name a .csv or .json file in it.`, 2);
    throw error;
  }
}

/** The faults of a file of people, a line each. */
export function issueLines({ issues }: PeopleFile): string {
  return issues.map(({ line, field, message }) => `Line ${line}: ${field} ${message}.`).join('\n');
}

export async function importPeople(file: string, isBadSkipped: boolean): Promise<void> {
  const people = await readPeople(file);
  if (people.issues.length > 0) {
    warn(issueLines(people));
    if (!isBadSkipped) {
      throw new CommandError('Nothing was imported. Mend these lines, or give --skip-bad to import the others.');
    }
  }
  if (people.drafts.length === 0) throw new CommandError(`There is nobody in ${file}.`);
  await withApp(async (app) => {
    const { added, changed, unchanged } = await app.get(ImportPeople, { strict: false }).run(people.drafts);
    await nameUnknownTopics(app, people);
    await app.get(JobRunner, { strict: false }).drain();
    process.stdout.write(`${added} added, ${changed} changed, ${unchanged} as they were.\n`);
  });
}

async function nameUnknownTopics(app: INestApplicationContext, { drafts }: PeopleFile): Promise<void> {
  const { thesaurus } = await app.get(ThesaurusStore, { strict: false }).read();
  if (thesaurus.topics.length === 0) return;
  const tree = new TopicTree(thesaurus.topics);
  const named = new Set(drafts.flatMap(({ expertise = [] }) => expertise.map(({ topic }) => topic)));
  const unknown = [...named].filter((topic) => tree.resolve(topic) === undefined);
  if (unknown.length > 0) {
    warn(`Not in the topic tree, so used as words only: ${unknown.join(', ')}.`);
  }
}

function warn(text: string): void {
  process.stderr.write(`${text}\n`);
}
