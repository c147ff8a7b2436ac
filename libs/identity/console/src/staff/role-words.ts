import type { Role, StaffState } from '@greenroom/identity/domain';

/** Roles as the office calls them, and what each is for. */
export const ROLE_WORDS: Readonly<Record<Role, { words: string; says: string }>> = {
  desk: { words: 'Desk', says: 'reads the news, works on stories, answers who can speak' },
  trainer: { words: 'Trainer', says: 'records what people are ready for' },
  reviewer: { words: 'Reviewer', says: 'approves names, bios and photos' },
  welfare: { words: 'Welfare', says: 'reads what people need to take part' },
  'data-lead': { words: 'Data lead', says: 'takes people out, reads the audit log' },
  admin: { words: 'Administrator', says: 'invites colleagues and gives roles' },
};

export const STATE_WORDS: Readonly<Record<StaffState, string>> = {
  invited: 'Invited',
  active: 'Active',
  disabled: 'Disabled',
};

/** “Desk, Trainer” */
export function rolesInWords(roles: readonly Role[]): string {
  return roles.map((role) => ROLE_WORDS[role].words).join(', ');
}
