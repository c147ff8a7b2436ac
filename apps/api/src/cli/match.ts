import { compileKnowledge, Matcher, MICRO, type StoryMatch } from '@greenroom/matching/domain';
import { knowledgeDirectory, loadKnowledge, matchInWords, reasonInWords } from '@greenroom/matching/server';
import { readSettings } from '@greenroom/platform/server';
import { Command, InvalidArgumentError } from 'commander';
import { CommandError } from './command-error';
import { readStories, type StoryInput } from './match-inputs';
import { issueLines, readPeople } from './people';

interface Options {
  readonly people: string;
  readonly top: number;
  readonly json?: true;
}

export function matchCommand(): Command {
  return new Command('match')
    .description('show who can speak on stories, and why; needs no database')
    .argument(
      '<input...>',
      'feed files, folders of them, addresses of feeds, or .jsonl files of {storyId?, title, summary}',
    )
    .requiredOption('--people <file>', 'a .csv or .json file of people')
    .option('--top <number>', 'how many people to show for a story', wholeNumber, 5)
    .option('--json', 'print a line of JSON for each story')
    .action(match);
}

async function match(inputs: string[], { people, top, json }: Options): Promise<void> {
  const matcher = await readyMatcher(people);
  const stories = await readStories(inputs, readSettings(process.env).FEED_ALLOW);
  const progress = new Progress(stories.length);
  for (const [index, story] of stories.entries()) {
    const result = matcher.match(story, { top });
    process.stdout.write(json ? `${JSON.stringify(asJson(story, result))}\n` : inWords(story, result));
    await progress.at(index + 1);
  }
  progress.end();
}

async function readyMatcher(file: string): Promise<Matcher> {
  const people = await readPeople(file);
  if (people.issues.length > 0) throw new CommandError(`${issueLines(people)}\nNobody was matched. Mend these lines.`);
  if (people.drafts.length === 0) throw new CommandError(`There is nobody in ${file}.`);
  const matcher = new Matcher(compileKnowledge(loadKnowledge(knowledgeDirectory())));
  for (const { reference, name, bio, expertise } of people.drafts) {
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
    matches: matches.map(({ parts, ...match }) => ({
      ...match,
      parts: parts.map(({ kind, concept, storyPhrase, profilePhrase, value }) => ({
        kind,
        concept: concept?.label ?? (kind === 'similar' ? 'similar wording, no shared topic' : 'a word in common'),
        storyPhrase,
        profilePhrase,
        value,
      })),
    })),
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

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 1_000) {
    throw new InvalidArgumentError('It must be a whole number from 1 to 1000.');
  }
  return value;
}

/** Counts on a terminal while long input is worked through; silent where nobody looks. */
class Progress {
  private readonly isShown: boolean;
  private shownAt = 0;

  constructor(private readonly total: number) {
    this.isShown = Boolean(process.stderr.isTTY) && total > 200;
  }

  async at(done: number): Promise<void> {
    if (done % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
    if (!this.isShown || Date.now() - this.shownAt < 200) return;
    this.shownAt = Date.now();
    process.stderr.write(`\r${done} of ${this.total} stories`);
  }

  end(): void {
    if (this.isShown) process.stderr.write(`\r${' '.repeat(40)}\r`);
  }
}
