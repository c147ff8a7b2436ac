import { type Instant, SECOND } from '@greenroom/kernel';
import { GUARDED_ROLES, type Role } from './permissions';

/** Who has to show a second factor: those of the guarded roles, everybody, or nobody. */
export type FactorRule = 'roles' | 'all' | 'none';

/** Whether somebody of these roles has to have a second factor (checklist 4). */
export function mustHaveFactor(roles: readonly Role[], rule: FactorRule): boolean {
  return rule === 'all' || (rule === 'roles' && roles.some((role) => GUARDED_ROLES.includes(role)));
}

/** How an app makes codes: what every app takes for granted (RFC 6238). */
export const CODE_PERIOD = 30 * SECOND;
export const RECOVERY_CODES = 10;

/** Number of the period that an instant is in: a code counts once, and then no code of this or an earlier period. */
export function stepAt(instant: Instant): number {
  return Math.floor(instant / CODE_PERIOD);
}

/** What was typed as a code: six digits of an app, or a recovery code; spaces and hyphens are the writer's own. */
export function readCode(typed: string): { readonly kind: 'app' | 'recovery'; readonly code: string } | undefined {
  const code = typed.replace(/[\s-]/g, '').toLowerCase();
  if (/^\d{6}$/.test(code)) return { kind: 'app', code };
  return /^[a-z2-7]{10}$/.test(code) ? { kind: 'recovery', code } : undefined;
}
