import type { Deed } from '@greenroom/contract';
import type { Role } from '@greenroom/identity/domain';
import { ROLE_WORDS } from '../staff/role-words';

/** A deed as a sentence goes on after who did it, and what joins it to whom it was done to. */
interface DeedWords {
  readonly says: string;
  readonly joined?: string;
}

type OfARole = `staff.role-${'given' | 'taken'}.${Role}`;

const WORDS: Readonly<Record<Exclude<Deed, OfARole>, DeedWords>> = {
  'staff.first-made': { says: 'made the first administrator' },
  'staff.invited': { says: 'invited' },
  'staff.invited-again': { says: 'invited again' },
  'staff.welcomed': { says: 'chose a first password' },
  'staff.renamed': { says: 'changed the name', joined: 'of' },
  'staff.disabled': { says: 'disabled the account', joined: 'of' },
  'staff.enabled': { says: 'enabled the account', joined: 'of' },
  'staff.sessions-ended': { says: 'ended every session', joined: 'of' },
  'staff.factor-removed': { says: 'took the second factor off', joined: 'the account of' },
  'password.changed': { says: 'changed the password' },
  'password.reset': { says: 'set a new password by a link' },
  'password.link-asked': { says: 'was mailed a password link' },
  'factor.set-up': { says: 'set up a second factor' },
  'factor.removed': { says: 'removed the second factor' },
  'factor.recovery-codes-made': { says: 'made new recovery codes' },
  'factor.recovery-code-used': { says: 'used a recovery code' },
  'sign-in.link-asked': { says: 'was mailed a sign-in link' },
  'sign-in.refused': { says: 'tried in vain to sign in', joined: 'as' },
  'sign-in.code-refused': { says: 'had the password but not the code', joined: 'of' },
  'session.begun': { says: 'signed in' },
  'session.ended': { says: 'ended a session' },
  'session.others-ended': { says: 'ended all other sessions' },
  'session.all-ended': { says: 'signed out everywhere' },
  'duty.taken': { says: 'took the duty' },
  'duty.taken-over': { says: 'took the duty over', joined: 'from' },
  'duty.laid-down': { says: 'laid the duty down' },
  'mail.retried': { says: 'tried again to send' },
  'mail.links-shown': { says: 'read the links', joined: 'of' },
  'person.removed': { says: 'took out all that was known', joined: 'of' },
  'person.exported': { says: 'took a copy of all that is known', joined: 'of' },
  'profile.changed': { says: 'changed the profile', joined: 'of' },
  'review.approved': { says: 'took over a proposed change', joined: 'of' },
  'review.declined': { says: 'declined a proposed change', joined: 'of' },
  'consent.given': { says: 'noted a consent', joined: 'of' },
  'consent.taken-back': { says: 'noted that a consent was taken back', joined: 'by' },
  'access-needs.read': { says: 'read what is needed to take part', joined: 'by' },
  'access-needs.changed': { says: 'changed what is needed to take part', joined: 'by' },
  'readiness.evidence-added': { says: 'wrote down evidence of readiness', joined: 'of' },
  'readiness.evidence-removed': { says: 'took back evidence of readiness', joined: 'of' },
  'readiness.capped': { says: 'changed how far to be asked', joined: 'for' },
  'availability.changed': { says: 'changed the times', joined: 'of' },
  'calendar.added': { says: 'added a calendar' },
  'calendar.removed': { says: 'removed a calendar' },
  'calendar-feed.made': { says: 'made a secret address of bookings' },
  'calendar-feed.ended': { says: 'ended the secret address of bookings' },
};

/**
 * A deed as a sentence goes on after who did it; one that is not known any more is shown as its code.
 * @param isToAnother whether the sentence ends with somebody else, or something
 */
export function deedInWords(deed: string, isToAnother: boolean): string {
  const { says, joined = '' } =
    roleWords(deed) ?? (Object.hasOwn(WORDS, deed) ? WORDS[deed as keyof typeof WORDS] : { says: deed });
  return isToAnother && joined ? `${says} ${joined}` : says;
}

function roleWords(deed: string): DeedWords | undefined {
  const [, how, role] = /^staff\.role-(given|taken)\.([a-z-]+)$/.exec(deed) ?? [];
  if (!role || !Object.hasOwn(ROLE_WORDS, role)) return undefined;
  const { words } = ROLE_WORDS[role as Role];
  return how === 'given'
    ? { says: `gave the role ${words}`, joined: 'to' }
    : { says: `took the role ${words}`, joined: 'from' };
}

/** What came of it is nobody: it is not named in the sentence. */
const UNNAMED: ReadonlySet<string> = new Set(['session', 'calendar']);

interface Reference {
  readonly kind: string;
  readonly id: string;
  readonly name: string | null;
}

/** Whether somebody else, or something, is named in the sentence. */
export function isToAnother(actor: Reference, subject: Reference): boolean {
  return subject.id !== actor.id && !UNNAMED.has(subject.kind);
}

/** Names are of staff alone; of others the trail's reader sees the end of an id, which tells them apart. */
export function nameOf({ kind, id, name }: Reference): string {
  if (name) return name;
  return NOBODYS[kind] ?? `${kind} …${id.slice(-6)}`;
}

const NOBODYS: Readonly<Record<string, string>> = {
  system: 'Greenroom',
  visitor: 'Somebody',
  unknown: 'nobody we know',
};
