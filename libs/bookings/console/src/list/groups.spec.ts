import type { Short } from '../words/request-in-words';
import { groupsOf } from './groups';

const NOW = Date.parse('2026-10-20T11:00:00Z');
const request = (reference: string, state: string, startsAt: string | null) =>
  ({ reference, state, startsAt, minutes: 4 }) as Short;

it('parts what is owed from what is to come and what has been, the last of which comes first', () => {
  const groups = groupsOf(
    [
      request('owed', 'offered-out', '2026-10-20T12:00:00Z'),
      request('passed', 'offered-out', '2026-10-19T09:00:00Z'),
      request('no time', 'new', null),
      request('on now', 'filled', '2026-10-20T10:58:00Z'),
      request('just over', 'filled', '2026-10-20T10:56:00Z'),
      request('to come', 'filled', '2026-10-21T10:56:00Z'),
    ],
    NOW,
  );
  expect(groups.map(({ wait, requests }) => [wait, ...requests.map(({ reference }) => reference)])).toEqual([
    ['owed', 'owed', 'no time'],
    ['to-come', 'on now', 'to come'],
    ['been', 'just over', 'passed'],
  ]);
  expect(groupsOf([], NOW)).toEqual([]);
});
