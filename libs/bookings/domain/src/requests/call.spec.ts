import { HOUR, MINUTE } from '@greenroom/kernel';
import { type Call, faultsOf, NOTHING_KNOWN, slotOf } from './call';
import { levelAsked } from './level-asked';

const START = Date.parse('2026-11-24T07:50:00Z');

describe('faultsOf', () => {
  it.each<[string, Partial<Call>, string[]]>([
    ['nothing is known', {}, []],
    ['all is in order', { startsAt: START, replyBy: START - HOUR, arriveAt: START - 20 * MINUTE }, []],
    ['they hear as they are on', { startsAt: START, replyBy: START }, []],
    ['they hear too late', { startsAt: START, replyBy: START + 1 }, ['replyBy']],
    ['they come too late', { startsAt: START, arriveAt: START + MINUTE }, ['arriveAt']],
    ['they come the day before', { startsAt: START, arriveAt: START - 13 * HOUR }, ['arriveAt']],
    ['the call before comes after', { startsAt: START, preCallAt: START + MINUTE }, ['preCallAt']],
    ['it takes no time', { minutes: 0 }, ['minutes']],
    ['nobody is wanted', { places: 0 }, ['places']],
    ['a crowd is wanted', { places: 9 }, ['places']],
  ])('%s', (_, facts, fields) => {
    expect(faultsOf({ ...NOTHING_KNOWN, ...facts }).map(({ field }) => field)).toEqual(fields);
  });
});

describe('slotOf', () => {
  it('is as long as it is said to be', () => {
    expect(slotOf({ startsAt: START, minutes: 4 })).toEqual({ start: START, end: START + 4 * MINUTE });
    expect(slotOf({ startsAt: null, minutes: 4 })).toBeUndefined();
  });
});

describe('levelAsked', () => {
  it.each<[string, Partial<Call>, number]>([
    ['background', { kind: 'background', isHostile: true }, 1],
    ['print', { format: 'print' }, 1],
    ['a podcast', { format: 'podcast', liveness: 'recorded' }, 1],
    ['recorded local radio', { format: 'radio', liveness: 'recorded', reach: 'local' }, 1],
    ['live local radio', { format: 'radio', liveness: 'live', reach: 'local' }, 2],
    ['live regional radio', { format: 'radio', liveness: 'as-live', reach: 'regional' }, 2],
    ['live national radio', { format: 'radio', liveness: 'live', reach: 'national' }, 3],
    ['radio of which little is known', { format: 'radio' }, 3],
    ['television one to one', { format: 'tv', kind: 'one-to-one' }, 3],
    ['a debate', { format: 'radio', kind: 'debate', reach: 'local' }, 4],
    ['a phone-in', { format: 'radio', kind: 'phone-in' }, 4],
    ['hostile', { format: 'tv', isHostile: true }, 5],
  ])('%s', (_, facts, level) => {
    expect(levelAsked({ ...NOTHING_KNOWN, ...facts })).toBe(level);
  });
});
