import type { Clash, Problem, ProblemCode } from '@greenroom/contract';

/** What a problem answer says, and two things that the server cannot say itself. */
export type TroubleCode = ProblemCode | 'network.lost' | 'answer.unreadable';

/** A sentence for each code: what happened, and what the person can do. */
export const MESSAGES: Readonly<Record<TroubleCode, string>> = {
  'request.invalid':
    'Something in this is not in the form that Greenroom takes. Check what is marked and send it again.',
  'request.too-large': 'That is too large to send. Choose a smaller file, or send less at once.',
  'request.unsupported':
    'Greenroom does not take a file of that kind here. Choose another one, or load the page again.',
  'request.forbidden': 'This is not open to you. Ask an administrator if you need it.',
  'request.not-found': 'There is nothing here any more. Go back to the list.',
  'session.absent': 'You are signed out. Sign in to go on.',
  'session.factor-needed': 'Your roles need a second factor. Set it up first.',
  'session.not-found': 'That session has ended already.',
  'sign-in.refused': 'That address and password do not belong together.',
  'sign-in.code-needed': 'Type the code that your app shows, or one of your recovery codes.',
  'sign-in.code-refused': 'That code does not count. Wait for the next one, or use a recovery code.',
  'sign-in.too-many': 'Too many attempts. Wait a quarter of an hour, then try again.',
  'setup.done': 'This network has its first administrator already. Sign in instead.',
  'link.over': 'This link has been used, replaced by a newer one, or is too old. Ask for a new one.',
  'account.proof-refused': 'That is not your password, or the code does not count.',
  'factor.code-refused':
    'That code does not count. Check that the clock of your phone is right, and type the next one.',
  'factor.not-begun': 'This was begun anew elsewhere. Begin again.',
  'factor.required': 'Your roles need a second factor, so it stays. You can set up another one.',
  'page.unknown': 'The list has moved on. Load it again from the top.',
  'story.not-found': 'This story is not there any more; it may have become part of another one.',
  'story.clash': 'Somebody else changed this story meanwhile. Look at what they did, then decide again.',
  'feed.not-found': 'This feed is not there any more; somebody may have removed it.',
  'feed.clash': 'Somebody else changed this feed meanwhile. Look at what they did, then decide again.',
  'feed.unreachable': 'Nothing answers at that address. Check it, or try again later.',
  'feed.unreadable': 'What is at that address is not a feed, and no page there names one.',
  'feed.choose': 'That page names several feeds. Choose one of them.',
  'feed.opml-unreadable': 'That file is not a list of feeds. Export it as OPML and try again.',
  'person.not-found': 'This person is not in the network any more.',
  'person.clash': 'Somebody else changed this person meanwhile. Look at what they did, then decide again.',
  'person.known': 'Somebody of that name or number is in the network already.',
  'person.email-known': 'That address is somebody else’s already: each person signs in by their own.',
  'person.photo-refused': 'That file cannot be used as a photo. Choose a JPEG, PNG or WebP picture of them.',
  'person.photo-absent': 'There is no photo of this person.',
  'consent.outdated': 'The wording has changed meanwhile. Read it again before you agree.',
  'consent.needed': 'This may be kept only once they have agreed to it.',
  'review.not-found': 'This proposal is not there any more.',
  'review.settled': 'Somebody has decided this meanwhile, or the person has proposed something else.',
  'availability.clash': 'These times have been changed meanwhile. What you see now is how they stand.',
  'readiness.not-found': 'That has been taken back already.',
  'calendar.not-found': 'That calendar is not there any more.',
  'calendar.address-refused': 'That is not an address that a calendar can be read from. Copy the secret .ics address.',
  'calendar.too-many': 'That is as many calendars as we can read. Take one out first.',
  'people.file-unreadable': 'That file is neither a table nor a list of people. Save it as CSV and try again.',
  'people.import-faulty': 'Some lines of the file are not right, so nothing was imported. Mend what is marked.',
  'topic.not-found': 'This topic is not in the tree any more; somebody may have removed it.',
  'topic.in-use': 'Something hangs on this topic, so it stays. Move that first.',
  'concept.not-found': 'This concept is not in the thesaurus any more.',
  'thesaurus.clash': 'Somebody else changed the thesaurus meanwhile. Look at what they did, then decide again.',
  'thesaurus.faulty': 'With this change the thesaurus would not hold together. Mend what is marked.',
  'story.indivisible': 'Choose some of the sources, and leave at least one.',
  'story.same': 'The two are one story already.',
  'mail.not-found': 'This mail is not there any more.',
  'mail.settled': 'This mail has been sent meanwhile, or is just waiting for its turn.',
  'mail.too-old': 'What this mail says is over by now. Do again what it was sent for.',
  'mail.not-sending': 'Nothing is being sent. An administrator can name a mail server: SMTP_URL.',
  'staff.not-found': 'There is no such member of staff.',
  'staff.known': 'Somebody of that address works here already.',
  'staff.clash': 'Somebody else changed this account meanwhile. Look at what they did, then decide again.',
  'staff.last-administrator': 'Nobody would be left who can let others in. Make somebody else an administrator first.',
  'staff.settled': 'They have been here already, so there is nothing to invite them to.',
  'staff.unknown': 'That member of staff is not there any more.',
  'service.busy': 'The server is busy. It is worth trying again in a moment.',
  'service.fault': 'Something went wrong on our side. Try again; if it stays, give an administrator the number below.',
  'network.lost': 'The server cannot be reached: nothing is saved, and what you see may be out of date.',
  'answer.unreadable': 'The server answered in a way that this page does not know. Load the page again.',
};

/** A call that did not succeed; `message` is for people. */
export class Trouble extends Error {
  override readonly name = 'Trouble';

  constructor(
    readonly code: TroubleCode,
    readonly details: {
      readonly issues?: Problem['issues'];
      readonly clash?: Clash;
      readonly choices?: Problem['choices'];
      readonly correlationId?: string;
    } = {},
  ) {
    super(MESSAGES[code]);
  }
}

/** What came back instead of an answer, as trouble. A code that this page does not know yet goes by its status. */
export function troubleOf(status: number, body: unknown): Trouble {
  const problem = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {};
  const code = problem.code !== undefined && problem.code in MESSAGES ? (problem.code as TroubleCode) : codeOf(status);
  return new Trouble(code, {
    ...(problem.issues && { issues: problem.issues }),
    ...(problem.clash && { clash: problem.clash }),
    ...(problem.choices && { choices: problem.choices }),
    ...(problem.correlationId !== undefined && { correlationId: problem.correlationId }),
  });
}

function codeOf(status: number): TroubleCode {
  if (status === 401) return 'session.absent';
  if (status === 403) return 'request.forbidden';
  if (status === 404) return 'request.not-found';
  if (status === 503) return 'service.busy';
  return status < 500 ? 'request.invalid' : 'service.fault';
}

/** The sentence for whatever was thrown, with the number that finds it in the log where that helps. */
export function inWords(thrown: unknown): string {
  if (!(thrown instanceof Trouble)) return MESSAGES['service.fault'];
  const { code, details, message } = thrown;
  return code === 'service.fault' && details.correlationId ? `${message} (${details.correlationId})` : message;
}
