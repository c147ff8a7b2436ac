import { ROLES } from '@greenroom/identity/domain';

/**
 * Every deed that the audit trail tells of, by its code, whichever context does it. A code stays for good: entries keep
 * it, and the console has its words.
 */
export const DEEDS = [
  'staff.first-made',
  'staff.invited',
  'staff.invited-again',
  'staff.welcomed',
  'staff.renamed',
  'staff.disabled',
  'staff.enabled',
  'staff.sessions-ended',
  'staff.factor-removed',
  ...ROLES.flatMap((role) => [`staff.role-given.${role}`, `staff.role-taken.${role}`] as const),
  'password.changed',
  'password.reset',
  'password.link-asked',
  'factor.set-up',
  'factor.removed',
  'factor.recovery-codes-made',
  'factor.recovery-code-used',
  'sign-in.link-asked',
  'sign-in.refused',
  'sign-in.code-refused',
  'session.begun',
  'session.ended',
  'session.others-ended',
  'session.all-ended',
  'duty.taken',
  'duty.taken-over',
  'duty.laid-down',
  'mail.retried',
  'mail.links-shown',
  'person.removed',
  'person.exported',
  'profile.changed',
  'review.approved',
  'review.declined',
  'consent.given',
  'consent.taken-back',
  'access-needs.read',
  'access-needs.changed',
  'readiness.evidence-added',
  'readiness.evidence-removed',
  'readiness.capped',
  'availability.changed',
  'calendar.added',
  'calendar.removed',
  'calendar-feed.made',
  'calendar-feed.ended',
] as const;

/** What was done, as the audit trail names it. */
export type Deed = (typeof DEEDS)[number];
