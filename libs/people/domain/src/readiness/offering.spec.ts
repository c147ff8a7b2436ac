import { offeringInWords } from './in-words';
import type { Level } from './levels';
import { mayMentor, type Mentor, offeringOf, offeringsOf } from './offering';

const SEASONED: Mentor = { level: 5, isAway: false };
const AWAY: Mentor = { level: 5, isAway: true };
const LEVEL_2: Mentor = { level: 2, isAway: false };

/** Somebody who stands at a level: by what they earned, unless they wish or have lapsed to less. */
function standing(level: Level, cap: Level | null = null, lapsed = false) {
  return { level, earned: (lapsed ? level + 1 : level) as Level, hasLapsed: lapsed, cap };
}

describe('offeringOf', () => {
  it.each<[Level, Level | null, Level, string, Mentor | null, string]>([
    [2, null, 2, 'nobody', null, 'ready'],
    [2, null, 1, 'nobody', null, 'ready'],
    [0, null, 0, 'nobody', null, 'ready'],
    [2, null, 3, 'nobody', null, 'no-mentor'],
    [2, null, 3, 'somebody seasoned', SEASONED, 'stretch'],
    [2, null, 3, 'somebody away', AWAY, 'mentor-away'],
    [2, null, 3, 'somebody no further on', LEVEL_2, 'mentor-not-ready'],
    [1, null, 2, 'somebody just so far', LEVEL_2, 'stretch'],
    [2, null, 4, 'somebody seasoned', SEASONED, 'out-of-reach'],
    [2, null, 5, 'somebody seasoned', SEASONED, 'out-of-reach'],
    [2, 2, 3, 'somebody seasoned', SEASONED, 'own-wish'],
    [2, 3, 3, 'somebody seasoned', SEASONED, 'stretch'],
    [0, 0, 1, 'somebody seasoned', SEASONED, 'own-wish'],
    [0, null, 1, 'somebody seasoned', SEASONED, 'not-trained'],
  ])(
    'level %d, no higher than %p, asked for %d with %s at their side: %s',
    (level, cap, asked, _, mentor, expected) => {
      const offering = offeringOf(standing(level, cap), asked, mentor);
      expect(offering.is === 'not-ready' ? offering.why : offering.is).toBe(expected);
    },
  );

  it('stretches from where a lapse has left somebody, and not from the bottom', () => {
    expect(offeringOf(standing(2, null, true), 3, SEASONED)).toEqual({ is: 'stretch' });
    expect(offeringOf(standing(0, null, true), 1, SEASONED)).toEqual({ is: 'not-ready', why: 'lapsed' });
  });
});

it('goes through the ladder: ready, then one stretch at most, then nothing', () => {
  const kinds = (level: Level, mentor: Mentor | null) =>
    offeringsOf(standing(level), mentor).map(({ offering }) => offering.is);
  expect(kinds(2, SEASONED)).toEqual(['ready', 'ready', 'stretch', 'not-ready', 'not-ready']);
  expect(kinds(2, null)).toEqual(['ready', 'ready', 'not-ready', 'not-ready', 'not-ready']);
  expect(kinds(5, null)).toEqual(['ready', 'ready', 'ready', 'ready', 'ready']);
});

it.each<[Level, Level, boolean]>([
  [3, 2, true],
  [2, 2, false],
  [0, 0, false],
])('somebody at level %d helps one at level %d: %p', (mentor, mentored, expected) => {
  expect(mayMentor({ level: mentor }, { level: mentored })).toBe(expected);
});

it.each([
  [{ is: 'ready' }, 'ready'],
  [{ is: 'stretch' }, 'a stretch, with Ama Boateng as mentor'],
  [{ is: 'not-ready', why: 'mentor-away' }, 'not yet: the mentor, Ama Boateng, is away just now'],
  [{ is: 'not-ready', why: 'no-mentor' }, 'not yet: a stretch needs a mentor, and none is named'],
] as const)('says %p as “%s”', (offering, words) => {
  expect(offeringInWords(offering, 'Ama Boateng')).toBe(words);
});
