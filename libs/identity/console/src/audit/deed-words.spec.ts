import { deedInWords } from './deed-words';

it.each([
  ['staff.invited', 'invited'],
  ['staff.role-given.data-lead', 'gave the role data-lead:'],
  ['staff.role-taken.desk', 'took the role desk:'],
  ['readiness.capped', 'readiness.capped'],
])('says %s as “%s”', (deed, words) => expect(deedInWords(deed)).toBe(words));
