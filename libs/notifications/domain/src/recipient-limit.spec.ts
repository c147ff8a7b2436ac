import { HOUR, MINUTE } from '@greenroom/kernel';
import * as fc from 'fast-check';
import { freeAt, keptBack } from './index';

const NOW = Date.parse('2026-11-22T09:00:00Z');
const ago = (...minutes: readonly number[]) => minutes.map((n) => NOW - n * MINUTE);

describe('freeAt', () => {
  it.each([
    ['at once, where nothing has gone', { sentAt: [], underWay: 0, most: 1 }, undefined],
    ['at once, where one less than the most has', { sentAt: ago(1, 20), underWay: 0, most: 3 }, undefined],
    ['when the oldest is an hour old', { sentAt: ago(1, 20, 50), underWay: 0, most: 3 }, 10],
    ['with those under way counted', { sentAt: ago(1, 20), underWay: 1, most: 3 }, 40],
    ['in an hour, where all are under way', { sentAt: [], underWay: 3, most: 3 }, 60],
    ['by a limit that was lowered meanwhile', { sentAt: ago(1, 20, 50), underWay: 0, most: 1 }, 59],
  ])('%s', (_, sent, minutes) => {
    expect(freeAt(sent, NOW)).toBe(minutes === undefined ? undefined : NOW + minutes * MINUTE);
  });

  it('lets no hour have more, however mails come', () => {
    const waits = fc.array(fc.integer({ min: 0, max: 20 * MINUTE }), { minLength: 20, maxLength: 60 });
    fc.assert(
      fc.property(waits, fc.integer({ min: 1, max: 6 }), (between, most) => {
        const went: number[] = [];
        let now = NOW;
        for (const wait of between) {
          now += wait;
          const sentAt = went.filter((at) => at > now - HOUR).reverse();
          if (freeAt({ sentAt, underWay: 0, most }, now) === undefined) went.push(now);
        }
        for (const at of went)
          expect(went.filter((other) => other >= at && other < at + HOUR).length).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe('keptBack', () => {
  it('has a mail wait, or says that it would be too late', () => {
    expect(keptBack(null, NOW)).toEqual({ state: 'deferred', reason: 'kept-back', dueAt: NOW });
    expect(keptBack(NOW + 1, NOW)).toMatchObject({ state: 'deferred' });
    expect(keptBack(NOW, NOW)).toEqual({ state: 'failed', reason: 'too-old' });
  });
});
