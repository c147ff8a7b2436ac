import { once } from 'node:events';
import { compileKnowledge, Matcher, MICRO, type StoryMatch } from '@greenroom/matching/domain';
import {
  knowledgeDirectory,
  loadKnowledge,
  matchInWords,
  partsInWords,
  reasonInWords,
} from '@greenroom/matching/server';
import { draftOf } from '@greenroom/people/domain';
import { readSettings } from '@greenroom/platform/server';
import { CommandError } from './command-error';
import { readStories, type StoryInput } from './match-inputs';
import { issueLines, readPeople } from './people';
import { Progress } from './progress';

interface Options {
  readonly people: string;
  readonly top: number;
  readonly json?: true;
}

export async function match(inputs: string[], { people, top, json }: Options): Promise<void> {
  const matcher = await readyMatcher(people);
  const progress = new Progress();
  let done = 0;
  const stories = readStories(inputs, {
    allowed: readSettings(process.env).FEED_ALLOW,
    progress: (text) => progress.say(text),
    passedOver: (sentence, isFault) => {
      progress.clear();
      process.stderr.write(`${sentence}\n`);
      if (isFault) process.exitCode = 1;
    },
  });
  try {
    for await (const story of stories) {
      const result = matcher.match(story, { top });
      if (process.stdout.isTTY) progress.clear();
      await print(json ? `${JSON.stringify(asJson(story, result))}\n` : inWords(story, result));
      done++;
      if (!process.stdout.isTTY) progress.say(`${done} stories matched`);
    }
  } finally {
    progress.clear();
  }
  if (done === 0) process.stderr.write(`There is no story in ${inputs.join(', ')}.\n`);
}

/** Waits for a reader that is slower than we are. */
async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

async function readyMatcher(file: string): Promise<Matcher> {
  const people = await readPeople(file);
  if (people.issues.length > 0) throw new CommandError(`${issueLines(people)}\nNobody was matched. Mend these lines.`);
  if (people.drafts.length === 0) throw new CommandError(`There is nobody in ${file}.`);
  const matcher = new Matcher(compileKnowledge(loadKnowledge(knowledgeDirectory())));
  for (const { reference, name, bio, expertise } of people.drafts.map(draftOf)) {
    matcher.upsert({ id: reference, name, bio, tags: expertise });
  }
  return matcher;
}

/** Scores are whole millionths, so that the parts add up to them exactly. */
function asJson({ storyId, title }: StoryInput, { answered, matches }: StoryMatch): object {
  return {
    storyId,
    title,
    answered,
    matches: matches.map(({ parts, ...match }) => ({ ...match, parts: partsInWords(parts) })),
  };
}

function inWords({ title }: StoryInput, { answered, reason, matches }: StoryMatch): string {
  const lines = [title, `  ${answered ? '' : 'Kept silent. '}${reasonInWords(reason)}`];
  if (answered) {
    for (const [index, { name, score, parts }] of matches.entries()) {
      lines.push(`  ${index + 1}. ${name}  ${(score / MICRO).toFixed(3)}  ${matchInWords(parts)}`);
    }
  }
  return `${lines.join('\n')}\n\n`;
}
