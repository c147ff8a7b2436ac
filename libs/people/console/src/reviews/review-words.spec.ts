import { findingOf } from './review-words';

it.each([
  [undefined, ''],
  [0, 'Nothing waits for your look'],
  [1, 'One change waits for your look'],
  [12, '12 changes wait for your look'],
])('%s → %s', (count, finding) => expect(findingOf(count)).toBe(finding));
