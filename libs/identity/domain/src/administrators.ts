import type { Role } from './permissions';

/** What a member of staff is to the office just now. */
export const STAFF_STATES = ['invited', 'active', 'disabled'] as const;
export type StaffState = (typeof STAFF_STATES)[number];

export interface Standing {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly state: StaffState;
}

/** Whether, once one of them is as told, nobody is left who can let others in: an administrator who can sign in. */
export function leavesNoAdministrator(staff: readonly Standing[], changed: Standing): boolean {
  const after = staff.map((one) => (one.id === changed.id ? changed : one));
  return !after.some(({ roles, state }) => state === 'active' && roles.includes('admin'));
}
