import type { AuditKind, Deed } from '@greenroom/contract';
import { type Role, ROLES } from '@greenroom/identity/domain';
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
  'partner.added': { says: 'took in', joined: 'the press team' },
  'partner.renamed': { says: 'renamed', joined: 'the press team' },
  'partner.ended': { says: 'ended the work', joined: 'with the press team' },
  'partner.taken-up': { says: 'took up again the work', joined: 'with the press team' },
  'partner-member.invited': { says: 'let sign in', joined: 'for a press team' },
  'partner-member.invited-again': { says: 'told again how to sign in' },
  'partner-member.changed': { says: 'changed name or address', joined: 'of' },
  'partner-member.disabled': { says: 'shut out' },
  'partner-member.enabled': { says: 'let back in' },
  'partner-member.forgotten': { says: 'took out of a press team' },
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
  'shift.planned': { says: 'planned a shift', joined: 'of' },
  'shift.changed': { says: 'changed a shift', joined: 'of' },
  'shift.removed': { says: 'took a shift off the rota', joined: 'of' },
  'rota.repeated': { says: 'filled a week of the rota as the one before' },
  'out-of-hours.changed': { says: 'changed who is asked out of hours' },
  'hand-over.written': { says: 'left a hand-over note' },
  'hand-over.read': { says: 'read the hand-over note', joined: 'of' },
  'mail.retried': { says: 'tried again to send' },
  'mail.links-shown': { says: 'read the links', joined: 'of' },
  'mail-template.changed': { says: 'changed the words', joined: 'of' },
  'mail-template.reset': { says: 'went back to the default words', joined: 'of' },
  'mail-template.tested': { says: 'sent a test to their own address', joined: 'of' },
  'person.added': { says: 'took in', joined: 'the spokesperson' },
  'person.changed': { says: 'edited the profile', joined: 'of' },
  'person.address-changed': { says: 'changed the sign-in address', joined: 'of' },
  'person.photo-changed': { says: 'put in a photo', joined: 'of' },
  'person.photo-removed': { says: 'took out the photo', joined: 'of' },
  'people.imported': { says: 'imported a list of spokespeople' },
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
  'readiness.mentor-named': { says: 'named a mentor', joined: 'for' },
  'readiness.mentor-removed': { says: 'ended the mentoring', joined: 'of' },
  'availability.changed': { says: 'changed the times', joined: 'of' },
  'calendar.added': { says: 'added a calendar' },
  'calendar.removed': { says: 'removed a calendar' },
  'calendar-feed.made': { says: 'made a secret address of bookings' },
  'calendar-feed.ended': { says: 'ended the secret address of bookings' },
  'contact.verified': { says: 'verified' },
  'contact.doubted': { says: 'took the verified mark off' },
  'contact.silenced': { says: 'noted the wish not to be contacted', joined: 'of' },
  'contact.silence-lifted': { says: 'lifted the wish not to be contacted', joined: 'of' },
  'contact.merged': { says: 'made another entry one', joined: 'with' },
  'contact.removed': { says: 'forgot' },
  'contacts.imported': { says: 'imported a list of contacts' },
  'outlet.merged': { says: 'made another outlet one', joined: 'with' },
  'programme.merged': { says: 'made another programme one', joined: 'with' },
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

/** Every deed with its words, in the order of the alphabet. */
export function deedChoices(): readonly { readonly deed: string; readonly words: string }[] {
  const ofRoles = ROLES.flatMap((role) => [`staff.role-given.${role}`, `staff.role-taken.${role}`]);
  const choices = [...Object.keys(WORDS), ...ofRoles].map((deed) => ({ deed, words: deedInWords(deed, false) }));
  return choices.sort((one, other) => one.words.localeCompare(other.words));
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

/** What is there no more has no name: it is told apart by the end of its id. */
export function nameOf({ kind, id, name }: Reference): string {
  if (name) return name;
  return NOBODYS[kind] ?? `${Object.hasOwn(GONE, kind) ? GONE[kind as Gone] : kind} (…${id.slice(-6)})`;
}

/** Greenroom itself, or somebody unknown: no one whose doings could be asked for. */
export function isNobody({ kind }: Reference): boolean {
  return Object.hasOwn(NOBODYS, kind);
}

type Nobody = 'system' | 'visitor' | 'unknown';
const NOBODYS: Readonly<Record<string, string> & Record<Nobody, string>> = {
  system: 'Greenroom',
  visitor: 'Somebody',
  unknown: 'nobody we know',
};

type Gone = Exclude<AuditKind, Nobody>;
const GONE: Readonly<Record<Gone, string>> = {
  staff: 'somebody no longer on the staff',
  person: 'somebody whose data was erased',
  partner: 'a press team no longer kept',
  'partner-member': 'somebody of a press team no longer kept',
  session: 'a session',
  calendar: 'a calendar',
  mail: 'a mail no longer kept',
  'mail-template': 'a mail no longer sent',
  contact: 'a contact whose data was erased',
  outlet: 'an outlet no longer kept',
  programme: 'a programme no longer kept',
};
