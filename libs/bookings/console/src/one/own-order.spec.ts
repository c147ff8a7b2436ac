import { isOwnOrder } from './own-order';

const ranked = ['ada', 'bea', 'cyn', 'dot'].map((personId) => ({ personId }));

it.each([
  [['ada'], false],
  [['ada', 'cyn', 'dot'], false],
  [['bea', 'ada'], true],
  [['ada', 'dot', 'cyn'], true],
  [[], false],
])('tells whether %j is another order than the ranking’s', (chosen, isOwn) =>
  expect(isOwnOrder(chosen, ranked)).toBe(isOwn),
);
