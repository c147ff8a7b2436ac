import { DAY, HOUR, MINUTE } from '@greenroom/kernel';
import {
  type CalendarHealth,
  healthAfter,
  isTold,
  isUncertain,
  NEVER_LOOKED_AT,
  nextLook,
  type Verdict,
} from './calendar-health';

const NOW = Date.UTC(2026, 10, 22, 10);
const GOOD: Verdict = { kind: 'good' };
const DOWN: Verdict = { kind: 'failed', problem: 'unreachable' };
const after = (verdicts: readonly Verdict[], from: CalendarHealth = NEVER_LOOKED_AT) =>
  verdicts.reduce((health, verdict, n) => healthAfter(health, verdict, NOW + n), from);

describe('the health of a calendar', () => {
  it.each<[string, Verdict[], { isUncertain: boolean; isTold: boolean; failures: number }]>([
    ['never looked at', [], { isUncertain: true, isTold: false, failures: 0 }],
    ['read', [GOOD], { isUncertain: false, isTold: false, failures: 0 }],
    ['read and then down', [GOOD, DOWN], { isUncertain: true, isTold: false, failures: 1 }],
    ['down twice', [GOOD, DOWN, DOWN], { isUncertain: true, isTold: false, failures: 2 }],
    ['down three times', [GOOD, DOWN, DOWN, DOWN], { isUncertain: true, isTold: true, failures: 3 }],
    ['down from the first', [DOWN], { isUncertain: true, isTold: true, failures: 1 }],
    ['back again', [GOOD, DOWN, DOWN, DOWN, GOOD], { isUncertain: false, isTold: false, failures: 0 }],
    ['read in part', [{ kind: 'partly' }], { isUncertain: true, isTold: true, failures: 1 }],
  ])('%s', (_, verdicts, expected) => {
    const health = after(verdicts);
    expect({ isUncertain: isUncertain(health, NOW), isTold: isTold(health), failures: health.failures }).toEqual(
      expected,
    );
  });

  it('keeps since when it fails, and when it was read last', () => {
    expect(after([GOOD, DOWN, DOWN])).toMatchObject({ lastGoodAt: NOW, failingSince: NOW + 1 });
  });

  it('is uncertain once nobody has looked for a day', () => {
    expect(isUncertain(after([GOOD]), NOW + DAY)).toBe(false);
    expect(isUncertain(after([GOOD]), NOW + DAY + 1)).toBe(true);
  });

  it('is looked at every quarter of an hour, and ever more slowly while it fails', () => {
    const wait = (failures: number, verdict: Verdict) =>
      nextLook('id', { ...NEVER_LOOKED_AT, failures }, verdict, NOW) - NOW;
    const isAbout = (target: number) => (given: number) => given >= target && given <= target * 1.1;
    const cases: [number, Verdict, number][] = [
      [0, GOOD, 15 * MINUTE],
      [1, DOWN, 5 * MINUTE],
      [2, DOWN, 10 * MINUTE],
      [5, DOWN, 80 * MINUTE],
      [90, DOWN, 4 * HOUR],
      [1, { ...DOWN, retryAfter: 9 * HOUR }, 9 * HOUR],
      [1, { ...DOWN, retryAfter: 9 * DAY }, DAY],
    ];
    for (const [failures, verdict, target] of cases)
      expect([target, isAbout(target)(wait(failures, verdict))]).toEqual([target, true]);
  });
});
