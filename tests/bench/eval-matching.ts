/**
 * How good the matching is on the judged stories, beside MiniSearch on the same stories in the same run:
 *   GREENROOM_TEST_DATA=… npm run eval:matching
 * Ends with 1 where Greenroom falls below the bars (bars.ts). `-- --halves` shows the halves of each file apart: the one looked at while mending the thesaurus, and the other.
 */
import { Matcher, compileKnowledge } from '@greenroom/matching/domain';
import { matchingBars, shortfalls } from './bars';
import { loadKnowledge } from './knowledge';
import { type Answer, type Figures, figures } from './figures';
import { isSetAside, judgedData, type JudgedData, type JudgedStory, NO_TEST_DATA } from './judged';
import { miniSearchAsShipped, miniSearchTuned, type Peer } from './mini-search-peers';
import { evaluate, testData } from './test-data';

const FOLDER = 'libs/matching/server/data';
/** A search engine has no idea of silence: it gets the threshold that lets this share of dev's topical stories fire. */
const PEER_ANSWERED = 0.9;

type Method = (story: JudgedStory) => Answer;

function greenroom({ profiles }: JudgedData): Method {
  const matcher = new Matcher(compileKnowledge(loadKnowledge(FOLDER)));
  for (const profile of profiles) matcher.upsert(profile);
  return (story) => {
    const { answered, matches } = matcher.match(story, { top: 5 });
    return { people: matches.map(({ personId }) => personId), fires: answered };
  };
}

function search(peer: Peer, { dev }: JudgedData): Method {
  const tops = dev.filter(({ none }) => !none).map((story) => peer(story)[0]?.score ?? 0);
  const threshold = tops.sort((a, b) => b - a)[Math.ceil(tops.length * PEER_ANSWERED) - 1] ?? 0;
  return (story) => {
    const people = peer(story);
    return { people: people.map(({ id }) => id), fires: (people[0]?.score ?? 0) >= threshold };
  };
}

function row(cells: readonly (string | number)[]): string {
  const text = cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(3) : cell));
  return text.map((cell, index) => (index < 2 ? cell.padEnd(index === 0 ? 22 : 24) : cell.padStart(9))).join('');
}

function main(): string[] {
  const data = testData('matching') === undefined ? undefined : judgedData();
  if (!data) {
    console.log(`Nothing to evaluate: ${NO_TEST_DATA}`);
    return [];
  }
  const showHalves = process.argv.includes('--halves');
  const methods: [string, Method][] = [
    ['Greenroom', greenroom(data)],
    ['MiniSearch as shipped', search(miniSearchAsShipped(data.profiles), data)],
    ['MiniSearch tuned', search(miniSearchTuned(data.profiles), data)],
  ];
  const sets: [string, readonly JudgedStory[]][] = [
    ['judged-dev', data.dev],
    ['judged-dev-2025', data.dev2025],
  ];
  if (showHalves) {
    for (const [name, stories] of [...sets]) {
      sets.push([`${name}, seen half`, stories.filter((story) => !isSetAside(story))]);
      sets.push([`${name}, set aside`, stories.filter(isSetAside)]);
    }
  }
  console.log(row(['method', 'stories', 'nDCG@5', 'P@3', 'R@5', 'FA', 'answered']));
  const short: string[] = [];
  for (const [set, stories] of sets) {
    for (const [name, method] of methods) {
      const got: Figures = figures(stories, stories.map(method));
      console.log(row([name, set, got.ndcg5, got.p3, got.r5, got.falseAlarms, got.answered]));
      if (name === 'Greenroom' && (set === 'judged-dev' || set === 'judged-dev-2025')) {
        short.push(...shortfalls(set, matchingBars(set, got)));
      }
    }
  }
  return short;
}

void evaluate(main);
