import type { Clash, Overlap, Problem, ProblemCode } from '@greenroom/contract';
import { londonClock } from './london-time';

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
  'readiness.no-mentor': 'They have no mentor for that any more.',
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
  'state.not-from-here':
    'It stands differently by now, so that cannot be done any more. What you see is how it stands.',
  'booking-request.not-found': 'This request is not there any more.',
  'booking-request.clash': 'Somebody else changed this request meanwhile. Look at what they did, then decide again.',
  'booking-request.no-owner': 'Nobody owns this request. Take it first.',
  'booking-request.places-open': 'A place is still open.',
  'booking-request.no-place-open': 'Every place is confirmed.',
  'booking-request.no-outcome': 'Say how it ended, and why where it was not filled.',
  'booking-request.somebody-waits': 'A booking is still to come. Stand it down, pull or release it first.',
  'booking-request.closed-too-long': 'It was closed more than seven days ago. Log it as a new request.',
  'booking-request.no-reason': 'Say why.',
  'booking-request.unwanted': 'They want no mail from us. Copy the text, or ring the desk.',
  'booking-request.no-address': 'There is no address of whoever asks. Copy the text, or write their address down.',
  'booking-request.no-time':
    'Write down when they are on air and when the producer must hear; then people can be asked.',
  'offer.not-found': 'This offer is not there any more.',
  'offer.clash': 'This offer has been changed meanwhile. What you see now is how it stands.',
  'offer.too-late': 'It is too late for an answer. Ring the media office if it still matters.',
  'offer.not-due': 'The reply time is not over yet.',
  'offer.filled': 'Thank you, the place has been filled.',
  'offer.hold-too-long': 'A hold has to end before the programme must hear. Choose an earlier time.',
  'offer.no-reason': 'Choose a reason; it helps us to ask better.',
  'offer.officer-only': 'Only the media office can undo a no. Ring them.',
  'offer.open-already': 'One of them is being asked already.',
  'offer.no-address': 'One of them has no e-mail address. Ring them and write down what they say.',
  'offer.booked': 'You are booked for it by now. Ring the media office if you cannot do it.',
  'offer.too-many':
    'Too many tries from where you are. Nothing that you wrote is lost: try again in a quarter of an hour, or ring us.',
  'offer.link-unknown': 'This link is not one of ours, or not all of it. Open it from the mail again.',
  'booking.not-found': 'This booking is not there any more.',
  'booking.clash': 'This booking has been changed meanwhile. What you see now is how it stands.',
  'booking.already': 'They are booked or pencilled for this request already.',
  'booking.overlap': 'They are booked for that time already.',
  'booking.no-outlet-yes': 'The outlet has not said yes. Write down who did.',
  'booking.no-person-yes': 'They have not said yes yet.',
  'booking.fields-missing': 'The request is not complete. Fill in what is marked as missing first.',
  'booking.no-reason': 'Say why.',
  'booking.slot-passed': 'That time has passed.',
  'booking.slot-over': 'The slot is over: it can no longer be changed.',
  'booking.over-too-long': 'The slot was over more than a week ago: it stays as it is.',
  'booking.too-early': 'It is too early for that.',
  'booking.not-briefed': 'The sheet is not acknowledged yet.',
  'booking.no-trace': 'Add a link, or a note of what went out.',
  'booking.notes-missing': 'Both notes have to be done first.',
  'outlet.not-found': 'This outlet is not there any more. Choose it again, or make it anew.',
  'outlet.clash': 'Somebody else changed this outlet meanwhile. Look at what they did, then decide again.',
  'outlet.known': 'Another outlet has that name already.',
  'outlet.same': 'The two outlets are one already.',
  'programme.not-found': 'This programme is not at that outlet any more. Choose it again, or make it anew.',
  'programme.clash': 'Somebody else changed this programme meanwhile. Look at what they did, then decide again.',
  'programme.known': 'Another programme of that outlet has that name already.',
  'programme.same': 'The two programmes are one already, or belong to two outlets.',
  'contact.not-found': 'This contact is not there any more; somebody may have forgotten them.',
  'contact.clash': 'Somebody else changed this contact meanwhile. Look at what they did, then decide again.',
  'contact.same': 'The two are one contact already.',
  'contacts.file-unreadable': 'That file is not a table of contacts. Save it as CSV and try again.',
  'contacts.import-faulty': 'Some lines of the file are not right, so nothing was imported. Mend what is marked.',
  'mail.not-found': 'This mail is not there any more.',
  'mail.settled': 'This mail has been sent meanwhile, or is just waiting for its turn.',
  'mail.too-old': 'What this mail says is over by now. Do again what it was sent for.',
  'mail.not-sending': 'Nothing is being sent. An administrator can name a mail server: SMTP_URL.',
  'mail-template.not-found': 'There is no such mail.',
  'mail-template.clash': 'Somebody else has changed these words meanwhile. What you typed is still here.',
  'staff.not-found': 'There is no such member of staff.',
  'staff.known': 'Somebody of that address works here already.',
  'staff.clash': 'Somebody else changed this account meanwhile. Look at what they did, then decide again.',
  'staff.last-administrator': 'Nobody would be left who can let others in. Make somebody else an administrator first.',
  'staff.settled': 'They have been here already, so there is nothing to invite them to.',
  'staff.unknown': 'That member of staff is not there any more.',
  'duty.span-too-long': 'That is more of the rota than can be read at once. Choose a shorter time.',
  'shift.not-found': 'This shift is not on the rota any more.',
  'shift.clash': 'Somebody else changed this shift meanwhile. Look at what they did, then decide again.',
  'shift.backwards': 'It ends before it begins. For a night, choose the next day for its end.',
  'shift.too-long': 'A shift lasts seven days at most. Check the day of its end.',
  'shift.twice': 'They are on the rota for some of that time already. Change that shift instead.',
  'rota.nothing-to-repeat': 'The week before has no shifts. Add the first one here.',
  'rota.not-a-monday': 'A week begins on a Monday.',
  'out-of-hours.clash':
    'Somebody else changed the way out of hours meanwhile. Look at what they did, then decide again.',
  'out-of-hours.twice': 'Somebody is in the list twice. Take them out once.',
  'hand-over.not-found': 'This note is not there any more.',
  'hand-over.own': 'This note is yours. Whoever has the duty next says that they have read it.',
  'alert.not-found': 'This alert is not there any more.',
  'acknowledgement.no-address': 'There is no work mail of whoever asks. Write it down first, or ring them.',
  'acknowledgement.unwanted': 'They asked not to be contacted, so nothing is written to them. Ring them.',
  'acknowledgement.over': 'It is over: there is nothing left for them to hear.',
  'acknowledgement.no-time': 'Say by when they will hear.',
  'acknowledgement.past': 'That time has passed. Choose one that is still to come.',
  'partner.not-found': 'That press team, or that person of it, is not there any more.',
  'partner.ended': 'You work with this press team no more. Take it up again first.',
  'partner.member-active': 'They may sign in. Disable them first, then take them out.',
  'partner.known': 'A press team of that name is here already; it may be one that has ended.',
  'partner.email-known':
    'Somebody of a press team has that address already, perhaps of one that has ended: each signs in by their own. Take them out there first.',
  'partner.clash': 'Somebody else changed this press team meanwhile. Look at what they did, then decide again.',
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
      readonly overlap?: Overlap;
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
    ...(problem.overlap && { overlap: problem.overlap }),
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

/** Who was first, and when: “Maya Lindholm changed this contact at 14:05, before you did.” */
export function firstInWords(clash: Clash | undefined, what: string): string {
  const who = clash?.changedBy?.name ?? 'Somebody';
  const when = clash?.changedAt ? ` at ${londonClock(Date.parse(clash.changedAt))}` : '';
  return `${who} changed ${what}${when}, before you did.`;
}
