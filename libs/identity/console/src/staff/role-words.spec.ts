import { ROLES } from '@greenroom/identity/domain';
import { ROLE_WORDS, rolesInWords } from './role-words';

it('calls every role by its name, in the order given', () => {
  expect(rolesInWords(['admin', 'data-lead'])).toBe('Administrator, Data lead');
  expect(new Set(ROLES.map((role) => ROLE_WORDS[role].words)).size).toBe(ROLES.length);
});
