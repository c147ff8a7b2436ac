import { nextNight } from './index';

it.each([
  ['2026-11-22T02:59:59Z', '2026-11-22T03:00:00Z'],
  ['2026-11-22T03:00:00Z', '2026-11-23T03:00:00Z'],
  ['2026-11-22T23:30:00Z', '2026-11-23T03:00:00Z'],
])('after %s the next night is %s', (now, night) => expect(nextNight(Date.parse(now))).toBe(Date.parse(night)));
