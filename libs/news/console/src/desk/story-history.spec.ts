import { changeInWords } from './story-history';

type Change = Parameters<typeof changeInWords>[0];
const change = (more: Partial<Change>): Change => ({
  deed: 'triaged',
  at: '2025-11-25T10:00:00.000Z',
  by: { id: 'maya', name: 'Maya Lindholm' },
  version: 2,
  from: { triage: 'new', ownerId: null },
  to: { triage: 'new', ownerId: null },
  ...more,
});

it.each<[Partial<Change>, string]>([
  [{ to: { triage: 'watching', ownerId: null } }, 'began to watch it'],
  [{ to: { triage: 'pitching', ownerId: 'maya' } }, 'began to pitch it and took it'],
  [{ from: { triage: 'new', ownerId: 'ade' }, to: { triage: 'new', ownerId: 'maya' } }, 'took it over'],
  [{ from: { triage: 'new', ownerId: 'maya' } }, 'gave it back'],
  [{ to: { triage: 'new', ownerId: 'ade' } }, 'gave it to a colleague'],
  [{ deed: 'split' }, 'split sources off it'],
  [{ deed: 'joined' }, 'joined another story to it'],
  [{ deed: 'merged', by: null }, 'found another story to be the same, and took it in'],
])('says of %j “%s”', (more, words) => {
  expect(changeInWords(change(more))).toBe(words);
});
