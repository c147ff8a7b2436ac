import { DAY, HOUR, MINUTE, SECOND } from '@greenroom/kernel';
import * as fc from 'fast-check';
import { afterTrouble, waitAfter } from './index';

const NOW = Date.parse('2026-11-17T09:00:00Z');
const later = { reason: 'try-later', isForGood: false, isOfTheServer: false } as const;
const never = { reason: 'mail-refused', isForGood: true, isOfTheServer: false } as const;
const mail = { id: 'a', attempts: 1, putAt: NOW, expiresAt: null };

describe('waitAfter', () => {
  it.each([
    [1, 30 * SECOND],
    [2, MINUTE],
    [3, 2 * MINUTE],
    [7, 32 * MINUTE],
    [8, HOUR],
    [40, HOUR],
  ])('try %i: from %i ms to a quarter more', (attempts, wait) => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(waitAfter(attempts, id)).toBeGreaterThanOrEqual(wait);
        expect(waitAfter(attempts, id)).toBeLessThanOrEqual(wait * 1.25);
      }),
    );
  });

  it('parts mails that failed together', () => {
    expect(new Set(Array.from({ length: 50 }, (_, n) => waitAfter(3, `${n}`))).size).toBeGreaterThan(40);
  });
});

describe('afterTrouble', () => {
  it.each([
    ['tries again what may go another time', mail, later, { state: 'deferred', reason: 'try-later' }],
    ['never tries again what was refused for good', mail, never, { state: 'failed', reason: 'mail-refused' }],
    [
      'does not send what would be over by then',
      { ...mail, expiresAt: NOW + 20 * SECOND },
      later,
      { state: 'failed', reason: 'too-old' },
    ],
    [
      'tries again what would not be',
      { ...mail, expiresAt: NOW + 10 * MINUTE },
      later,
      { state: 'deferred', reason: 'try-later' },
    ],
    [
      'gives up after three days',
      { ...mail, attempts: 60, putAt: NOW - 3 * DAY + HOUR },
      later,
      { state: 'failed', reason: 'gave-up' },
    ],
    [
      'and not before',
      { ...mail, attempts: 60, putAt: NOW - 3 * DAY + 2 * HOUR },
      later,
      { state: 'deferred', reason: 'try-later' },
    ],
  ])('%s', (_, tried, verdict, step) => expect(afterTrouble(tried, verdict, NOW)).toMatchObject(step));
});
