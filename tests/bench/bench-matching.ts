/**
 * How fast the matching is: microseconds a story at 40, 1,000 and 10,000 people, the reasons for the top five included,
 * beside MiniSearch tuned and a bare reverse index in the same run.
 *   npm run bench:matching            (-- --json: the last line is one JSON object)
 */
import { compileKnowledge, Matcher, type Profile, type Story } from '@greenroom/matching/domain';
import { loadKnowledge } from './knowledge';
import { bareIndex } from './bare-index';
import { judgedData } from './judged';
import { miniSearchTuned } from './mini-search-peers';
import { syntheticProfiles, syntheticStories } from './synthetic';

const SIZES = [40, 1_000, 10_000];
const WARM_UP = 4;
const ROUNDS = 9;

type Run = (story: Story) => unknown;

/** A method that is done sooner is run over the stories again, so that a round is long enough to be told from noise. */
const LEAST_MS = 250;

/** Median over rounds of the mean time a story, the methods taking turns so that noise falls on all alike. */
function medians(runs: readonly Run[], stories: readonly Story[]): number[] {
  const times: number[][] = runs.map(() => []);
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    runs.forEach((run, method) => {
      const micros = timed(run, stories);
      if (round >= 0) times[method]!.push(micros);
    });
  }
  return times.map((all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)]!);
}

/** Mean microseconds a story. */
function timed(run: Run, stories: readonly Story[]): number {
  const start = process.hrtime.bigint();
  for (let passes = 1; ; passes++) {
    for (const story of stories) run(story);
    const micros = Number(process.hrtime.bigint() - start) / 1_000;
    if (micros >= LEAST_MS * 1_000) return micros / passes / stories.length;
  }
}

function main(): void {
  const isJson = process.argv.includes('--json');
  const data = judgedData();
  const stories: readonly Story[] = data ? [...data.dev, ...data.dev2025] : syntheticStories(300);
  const knowledge = compileKnowledge(loadKnowledge('libs/matching/server/data'));
  if (!isJson)
    console.log(`${stories.length} stories${data ? '' : ' of our own (GREENROOM_TEST_DATA is not set)'}, µs a story`);
  if (!isJson) console.log('  people  Greenroom  MiniSearch tuned  bare index   × MiniSearch  × bare');
  const rows = SIZES.map((size) => {
    const profiles: Profile[] = syntheticProfiles(size);
    const matcher = new Matcher(knowledge);
    for (const profile of profiles) matcher.upsert(profile);
    const bare = bareIndex(profiles);
    // All see the same stories: a sample of a few would tell more of the sample than of the method.
    const runs = [(story: Story) => matcher.match(story, { top: 5 }), miniSearchTuned(profiles), bare];
    const [greenroomUs, miniSearchTunedUs, bareIndexUs] = medians(runs, stories) as [number, number, number];
    if (!isJson) {
      const cells = [String(size), greenroomUs.toFixed(1), miniSearchTunedUs.toFixed(1), bareIndexUs.toFixed(1)];
      const ratios = [(miniSearchTunedUs / greenroomUs).toFixed(1), (greenroomUs / bareIndexUs).toFixed(1)];
      const widths = [8, 11, 18, 12, 15, 8];
      console.log([...cells, ...ratios].map((cell, index) => cell.padStart(widths[index]!)).join(''));
    }
    return { profiles: size, greenroomUs, miniSearchTunedUs, bareIndexUs };
  });
  if (isJson) console.log(JSON.stringify({ rows }));
}

main();
