const WORDS: Readonly<Record<string, string>> = {
  'staff.first-made': 'made the first administrator',
  'staff.invited': 'invited',
  'staff.invited-again': 'invited again',
  'staff.welcomed': 'chose a first password',
  'staff.renamed': 'renamed',
  'staff.disabled': 'disabled the account of',
  'staff.enabled': 'enabled the account of',
  'staff.sessions-ended': 'signed out everywhere',
  'staff.factor-removed': 'took the second factor off',
  'password.changed': 'changed the password',
  'password.reset': 'set a new password by a link',
  'password.link-asked': 'was mailed a password link',
  'factor.set-up': 'set up a second factor',
  'factor.removed': 'removed the second factor',
  'factor.recovery-codes-made': 'made new recovery codes',
  'factor.recovery-code-used': 'used a recovery code',
  'session.begun': 'signed in',
  'session.ended': 'ended a session',
  'session.others-ended': 'ended all other sessions',
  'session.all-ended': 'signed out everywhere',
  'sign-in.link-asked': 'was mailed a sign-in link',
};

/** A deed as a sentence goes on after who did it; one that is not known here is shown as its code. */
export function deedInWords(deed: string): string {
  const role = /^staff\.role-(given|taken)\.(.+)$/.exec(deed);
  if (role) return `${role[1] === 'given' ? 'gave' : 'took'} the role ${role[2]}: `.trim();
  return WORDS[deed] ?? deed;
}
