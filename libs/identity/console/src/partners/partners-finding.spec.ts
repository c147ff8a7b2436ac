import { partnersFinding } from './partners-finding';

const [here, out] = [{ isDisabled: false }, { isDisabled: true }];

it.each([
  [undefined, ''],
  [[], 'No press team of others signs in yet'],
  [[{ members: [] }], 'One press team, and 0 people who may sign in'],
  [[{ members: [here, out] }], 'One press team, and one person who may sign in'],
  [[{ members: [here] }, { members: [here, here] }], '2 press teams, and 3 people who may sign in'],
])('finds of %j: %s', (partners, says) => {
  expect(partnersFinding(partners)).toBe(says);
});
