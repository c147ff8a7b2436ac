import { deedInWords, isToAnother, nameOf } from './deed-words';

const staff = { kind: 'staff', id: '0197f6a0-ada', name: 'Ada' };
const person = { kind: 'person', id: '0197f6a0-5c1e-7abc-8def-0123456789ab', name: null };

it.each([
  ['staff.invited', true, 'invited'],
  ['staff.role-given.data-lead', true, 'gave the role Data lead to'],
  ['staff.role-taken.desk', false, 'took the role Desk'],
  ['readiness.capped', false, 'changed how far to be asked'],
  ['duty.taken-over', true, 'took the duty over from'],
  ['availability.changed', true, 'changed the times of'],
  ['availability.changed', false, 'changed the times'],
  ['of.another-day', true, 'of.another-day'],
  ['staff.role-given.chief', true, 'staff.role-given.chief'],
  ['constructor', false, 'constructor'],
])('says %s (to another: %s) as “%s”', (deed, toAnother, words) => {
  expect(deedInWords(deed, toAnother)).toBe(words);
});

it('has words for every deed that the trail tells of', async () => {
  const { DEEDS } = await import('@greenroom/contract');
  const wordless = DEEDS.filter((deed) => !/^[a-z][\w -]+$/.test(deedInWords(deed, false)));
  expect([DEEDS.length > 40, wordless]).toEqual([true, []]);
  expect(new Set(DEEDS.map((deed) => deedInWords(deed, true))).size).toBe(DEEDS.length);
});

it('names whom a deed was done to, where that is another', () => {
  expect([isToAnother(staff, person), isToAnother(person, person)]).toEqual([true, false]);
  expect(isToAnother(person, { kind: 'calendar', id: '1', name: null })).toBe(false);
});

it.each([
  [staff, 'Ada'],
  [person, 'somebody whose data was erased (…6789ab)'],
  [{ ...person, kind: 'mail', name: '“Your week” to Ada' }, '“Your week” to Ada'],
  [{ ...person, kind: 'mail' }, 'a mail no longer kept (…6789ab)'],
  [{ ...person, kind: 'of-another-day' }, 'of-another-day (…6789ab)'],
  [{ kind: 'system', id: 'greenroom', name: null }, 'Greenroom'],
  [{ kind: 'visitor', id: 'visitor', name: null }, 'Somebody'],
  [{ kind: 'unknown', id: 'unknown', name: null }, 'nobody we know'],
])('calls %j %s', (reference, name) => expect(nameOf(reference)).toBe(name));
