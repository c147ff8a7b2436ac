/** Whom and what the audit trail tells of. A code stays for good: entries keep it, and the console has its words. */
export const AUDIT_KINDS = [
  'system',
  'visitor',
  'unknown',
  'staff',
  'person',
  'partner',
  'partner-member',
  'session',
  'calendar',
  'mail',
  'mail-template',
  'contact',
  'outlet',
  'programme',
] as const;

export type AuditKind = (typeof AUDIT_KINDS)[number];
